/// What one draft tells: the plan as one market sees it on one platform, who speaks when, and what
/// the sources hold. Knows neither pixels nor samples.
@NullMarked
package org.throughline.renderer.telling;

import org.jspecify.annotations.NullMarked;
