/// The command line: one class a command, each calling the use case that a screen calls. Starts
/// neither Spring nor Vaadin but in `start` and `demo`.
@NullMarked
package org.throughline.planner.cli;

import org.jspecify.annotations.NullMarked;
