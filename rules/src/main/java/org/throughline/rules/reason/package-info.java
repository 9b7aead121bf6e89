/// Says why, in sentences: from a row that holds and the tags that made it hold. All text comes
/// from a message bundle.
@NullMarked
package org.throughline.rules.reason;

import org.jspecify.annotations.NullMarked;
