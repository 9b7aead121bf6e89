/// What brand leads decide beside the rules: the stop switch of a market, guidelines broken on
/// purpose, and facts that were loosened after an assessment.
@NullMarked
package org.throughline.planner.register;

import org.jspecify.annotations.NullMarked;
