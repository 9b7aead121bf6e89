/// The monthly review: what to keep, stop, try or wait for, what was decided and what came of it.
@NullMarked
package org.throughline.planner.monthly;

import org.jspecify.annotations.NullMarked;
