/// Text and marks as painted rectangles: fonts, glyph coverage, measuring, painting. Knows colors
/// and pixels, not what the words are for.
@NullMarked
package org.throughline.renderer.lettering;

import org.jspecify.annotations.NullMarked;
