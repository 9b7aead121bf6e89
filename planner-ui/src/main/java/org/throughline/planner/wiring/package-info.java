/// Puts the parts together: which program runs where, and what each use case is built from. The
/// only place that asks the machine for its clock, its folders and its processes, and the only one
/// that knows Spring.
@NullMarked
package org.throughline.planner.wiring;

import org.jspecify.annotations.NullMarked;
