/// The campaign's matrix and the one page of a plan: screens that bring plan, seals and drafts
/// together. No other feature knows them.
@NullMarked
package org.throughline.planner.board;

import org.jspecify.annotations.NullMarked;
