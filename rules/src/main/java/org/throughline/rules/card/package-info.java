/// The shipped library: the product's own rules as cards, what is sensitive, calendar days that no
/// public-holiday list holds, and wording lists.
@NullMarked
package org.throughline.rules.card;

import org.jspecify.annotations.NullMarked;
