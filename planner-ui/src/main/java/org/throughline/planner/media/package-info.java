/// The media library: the source files of a campaign, who is seen and heard in them and whether
/// they agreed, what may be done with sounds, and which videos use them.
@NullMarked
package org.throughline.planner.media;

import org.jspecify.annotations.NullMarked;
