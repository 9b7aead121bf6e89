/// The calendar of a campaign: what is planned, scheduled and posted on which day of which market,
/// by when what must stand, and the same for other programs.
@NullMarked
package org.throughline.planner.calendar;

import org.jspecify.annotations.NullMarked;
