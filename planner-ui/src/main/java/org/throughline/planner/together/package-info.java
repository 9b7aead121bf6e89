/// Several videos of a campaign changed in one step: what a change would do to each is shown first,
/// then it is kept for all of them or for none, and taken back as one.
@NullMarked
package org.throughline.planner.together;

import org.jspecify.annotations.NullMarked;
