/// The release package: an accepted draft with everything somebody needs who publishes it, or asks
/// later why it may be shown, in one file that can be verified anywhere.
@NullMarked
package org.throughline.planner.handover;

import org.jspecify.annotations.NullMarked;
