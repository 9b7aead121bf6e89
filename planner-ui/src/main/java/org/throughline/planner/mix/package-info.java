/// How the videos of a campaign spread over what can be said of them: counted, and not judged.
@NullMarked
package org.throughline.planner.mix;

import org.jspecify.annotations.NullMarked;
