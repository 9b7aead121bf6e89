/// How the viewers of published videos stayed: curves are read from exports, kept with their post,
/// and laid over the beats that were planned.
@NullMarked
package org.throughline.planner.retention;

import org.jspecify.annotations.NullMarked;
