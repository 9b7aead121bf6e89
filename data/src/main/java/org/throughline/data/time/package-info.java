/// Exact time: frames over a rational rate, and half-open ranges of frames. Seconds appear only on
/// screen and in files that want them.
@NullMarked
package org.throughline.data.time;

import org.jspecify.annotations.NullMarked;
