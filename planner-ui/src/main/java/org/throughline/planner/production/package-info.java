/// The production board: each step of each video with who is to do it, by when, and who or what did
/// it beside what the plan says.
@NullMarked
package org.throughline.planner.production;

import org.jspecify.annotations.NullMarked;
