/// The work on each step of a video and who or what did it: read beside the plan, and written by
/// the people of the campaign.
@NullMarked
package org.throughline.planner.ledger;

import org.jspecify.annotations.NullMarked;
