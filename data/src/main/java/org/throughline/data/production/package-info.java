/// Who works on each step of a video, who or what did it, and how that compares with what the plan
/// says. Knows nothing of how it is shown or kept.
@NullMarked
package org.throughline.data.production;

import org.jspecify.annotations.NullMarked;
