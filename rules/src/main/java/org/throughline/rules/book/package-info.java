/// The door to the rules: what a rulebook says of a brief.
@NullMarked
package org.throughline.rules.book;

import org.jspecify.annotations.NullMarked;
