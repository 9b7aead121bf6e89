/// What comes next in a series, from the series alone: several plain models, weighed by how well
/// each foretold the series' own past. Arrays in, arrays out; knows no file, no day and no Spark.
@NullMarked
package org.throughline.analytics.forecast;

import org.jspecify.annotations.NullMarked;
