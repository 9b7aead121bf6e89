/// What everyone in the planner may know.
@NullMarked
package org.throughline.planner;

import org.jspecify.annotations.NullMarked;
