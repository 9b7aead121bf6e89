/// The jobs of the analytics program and the only place that knows Spark. Each job is a plain main
/// with named inputs and outputs: an order and a result, both JSON files. No master stands in code.
@NullMarked
package org.throughline.analytics.spark;

import org.jspecify.annotations.NullMarked;
