/// The screens of what brand leads decide beside the rules: the stop switch of each market, and the
/// register of what was broken on purpose and what waits for them.
@NullMarked
package org.throughline.planner.lead;

import org.jspecify.annotations.NullMarked;
