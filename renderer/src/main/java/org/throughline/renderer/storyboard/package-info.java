/// An approved story as one market sees it on one platform, laid out to the frame, the sample and
/// the pixel. Pure: the same telling gives the same timeline, byte for byte. Knows no file and no
/// native; what a source holds is told to it.
@NullMarked
package org.throughline.renderer.storyboard;

import org.jspecify.annotations.NullMarked;
