/// Finding by words what somebody may see.
@NullMarked
package org.throughline.planner.search;

import org.jspecify.annotations.NullMarked;
