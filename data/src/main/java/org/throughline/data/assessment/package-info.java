/// What the rules say of a brief: how sensitive it is and, for every production step, who does it
/// and why. Only values; the deciding is done elsewhere.
@NullMarked
package org.throughline.data.assessment;

import org.jspecify.annotations.NullMarked;
