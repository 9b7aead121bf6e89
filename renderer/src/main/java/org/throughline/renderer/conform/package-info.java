/// Compares what was read back from a file with what the plan promised, check by check. Pure:
/// expectations come from a storyboard, measurements from a reading; nothing here decodes.
@NullMarked
package org.throughline.renderer.conform;

import org.jspecify.annotations.NullMarked;
