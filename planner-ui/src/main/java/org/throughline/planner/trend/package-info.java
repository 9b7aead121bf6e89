/// What the results say: first a sentence, then a chart with intervals, then the rows.
@NullMarked
package org.throughline.planner.trend;

import org.jspecify.annotations.NullMarked;
