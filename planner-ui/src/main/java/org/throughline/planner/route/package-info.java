/// The way of a seal from being asked for to being given: whose it is, since when it waits, by when
/// it is due, and where seals wait longest. Nothing of it is kept; it is counted when it is read.
@NullMarked
package org.throughline.planner.route;

import org.jspecify.annotations.NullMarked;
