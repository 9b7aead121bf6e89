/// What everyone in the renderer module may know.
@NullMarked
package org.throughline.renderer;

import org.jspecify.annotations.NullMarked;
