/// Addresses at which calendar programs fetch calendars again and again.
@NullMarked
package org.throughline.data.subscription;

import org.jspecify.annotations.NullMarked;
