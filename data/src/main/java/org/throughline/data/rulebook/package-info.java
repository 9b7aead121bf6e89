/// The rows of a rulebook as data: conditions in closed words, outcomes, sensitivities, calendar
/// days, wording lists. What the store keeps, the desk edits and the rules run. Knows nothing of
/// how rows are matched.
@NullMarked
package org.throughline.data.rulebook;

import org.jspecify.annotations.NullMarked;
