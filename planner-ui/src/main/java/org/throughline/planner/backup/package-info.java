/// A data folder as one file and back, also while the planner is open.
@NullMarked
package org.throughline.planner.backup;

import org.jspecify.annotations.NullMarked;
