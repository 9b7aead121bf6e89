/// SRT and WebVTT: read as tools and people make them, written as players take them. Knows times in
/// milliseconds and plain text; no platform, no picture, no plan but the captions brought for it.
@NullMarked
package org.throughline.renderer.timedtext;

import org.jspecify.annotations.NullMarked;
