/// Facts that drift: what numbers count, what platforms take, how fast languages are read, what is
/// to be disclosed. A page shows each with its source and the day on which it was looked up.
@NullMarked
package org.throughline.planner.fact;

import org.jspecify.annotations.NullMarked;
