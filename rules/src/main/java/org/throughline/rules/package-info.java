/// What everyone in the rules module may know.
@NullMarked
package org.throughline.rules;

import org.jspecify.annotations.NullMarked;
