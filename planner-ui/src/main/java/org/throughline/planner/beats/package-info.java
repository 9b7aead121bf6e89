/// Writing the beats of a video by hand: what is done to them, and the editor on the plan page.
/// Knows how a video is kept from the strategy form, and nothing of plans.
@NullMarked
package org.throughline.planner.beats;

import org.jspecify.annotations.NullMarked;
