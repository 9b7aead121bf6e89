/// Tells whether what a rule needs is there: evidence that holds on the day, a release or licence
/// that covers the use, a qualifier on screen long enough.
@NullMarked
package org.throughline.rules.requirement;

import org.jspecify.annotations.NullMarked;
