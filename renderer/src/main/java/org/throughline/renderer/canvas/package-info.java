/// What each platform asks of a picture: size, rate, length, and the edges its buttons cover. The
/// figures are data with source and date; nothing here knows plans or text.
@NullMarked
package org.throughline.renderer.canvas;

import org.jspecify.annotations.NullMarked;
