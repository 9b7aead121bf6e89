/// What everyone in the analytics module may know.
@NullMarked
package org.throughline.analytics;

import org.jspecify.annotations.NullMarked;
