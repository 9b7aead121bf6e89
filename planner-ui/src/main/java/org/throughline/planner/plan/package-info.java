/// Writing and proposing plans: what is written becomes the next version, and what that does to
/// seals.
@NullMarked
package org.throughline.planner.plan;

import org.jspecify.annotations.NullMarked;
