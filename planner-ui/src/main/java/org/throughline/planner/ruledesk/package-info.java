/// The rule desk: the rulebook as people read and change it, what a change would do, and its
/// versions. Rows are made of closed lists alone; what somebody types is a name, a note, a label or
/// a replacement, and is only ever shown. Knows rules through the use cases of `rulebook`.
@NullMarked
package org.throughline.planner.ruledesk;

import org.jspecify.annotations.NullMarked;
