/// A brand's rulebook: the draft on top of what is in force, versions and from when they count, and
/// rows as sheets. Knows no screen.
@NullMarked
package org.throughline.planner.rulebook;

import org.jspecify.annotations.NullMarked;
