/// Whether what is kept still holds together, and who did what.
@NullMarked
package org.throughline.planner.audit;

import org.jspecify.annotations.NullMarked;
