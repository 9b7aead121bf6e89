/// Which days mean something in a market: a rulebook's own rows, and public holidays from a kept
/// library where a row asks for them. Knows nothing of how rows are matched.
@NullMarked
package org.throughline.rules.calendar;

import org.jspecify.annotations.NullMarked;
