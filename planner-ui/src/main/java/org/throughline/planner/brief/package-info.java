/// Writing a brief: the three questions first, and beside them, live, what the rules say.
@NullMarked
package org.throughline.planner.brief;

import org.jspecify.annotations.NullMarked;
