/// The campaign's matrix and the one page of a plan.
@NullMarked
package org.throughline.planner.plan;

import org.jspecify.annotations.NullMarked;
