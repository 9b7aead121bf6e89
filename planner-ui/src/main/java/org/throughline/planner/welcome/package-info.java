/// The page on which people sign in: by a link, by a passphrase, or by choosing one.
@NullMarked
package org.throughline.planner.welcome;

import org.jspecify.annotations.NullMarked;
