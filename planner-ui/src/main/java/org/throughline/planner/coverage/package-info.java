/// What a history covers, by brand, platform and month: what is joined, tagged, missing, told twice
/// or counted in a new way, and where each is mended.
@NullMarked
package org.throughline.planner.coverage;

import org.jspecify.annotations.NullMarked;
