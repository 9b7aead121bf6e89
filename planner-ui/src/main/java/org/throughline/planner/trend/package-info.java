/// Results come back: files are taken into the history, rises are found in it, plans they touch are
/// named. On screen first a sentence, then a chart with intervals, then the rows.
@NullMarked
package org.throughline.planner.trend;

import org.jspecify.annotations.NullMarked;
