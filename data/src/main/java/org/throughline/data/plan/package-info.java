/// The production plan of one video, the seals that approvers put on its parts, and the approval
/// that follows from them. A plan is never edited in place: a change makes a new version. Knows
/// what is sealed and by whom, not where it is kept.
@NullMarked
package org.throughline.data.plan;

import org.jspecify.annotations.NullMarked;
