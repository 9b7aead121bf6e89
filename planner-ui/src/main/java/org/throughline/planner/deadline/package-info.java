/// By when what must stand before a video is published, counted back in working days.
@NullMarked
package org.throughline.planner.deadline;

import org.jspecify.annotations.NullMarked;
