/// Statistics over plain arrays: surprise, its calibration, false discovery control, intervals.
/// Knows no post, no market, no file and no Spark; every function of a day uses that day and the
/// days before it.
@NullMarked
package org.throughline.analytics.kernel;

import org.jspecify.annotations.NullMarked;
