/// Whether a story sounds like its brand: what the brand avoids, at its place, and the lines it
/// approved in the past that are nearest. Gives no score and stops nothing.
@NullMarked
package org.throughline.rules.voice;

import org.jspecify.annotations.NullMarked;
