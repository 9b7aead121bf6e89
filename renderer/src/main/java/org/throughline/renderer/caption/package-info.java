/// Captions from the script: cues cut at sense and pixels, and the gate that every cue passes
/// before a draft is made. How fast a language is read is data with its source. Knows no platform
/// and no file of footage.
@NullMarked
package org.throughline.renderer.caption;

import org.jspecify.annotations.NullMarked;
