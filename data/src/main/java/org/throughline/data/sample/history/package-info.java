/// A seeded past: the sample brand's history with what is planted in it, the export files a team
/// would have of it, and plain series with bursts to measure detectors by. Everything here is made
/// up and says so; nothing reads it but demo, tests and benches.
@NullMarked
package org.throughline.data.sample.history;

import org.jspecify.annotations.NullMarked;
