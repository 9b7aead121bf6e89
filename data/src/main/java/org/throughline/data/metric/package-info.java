/// What the numbers of platforms mean: one definition a measure, a platform and a stretch of time,
/// each with its source and the day on which it was looked up, and the rates made of them. Only
/// values; what is counted from them is counted elsewhere.
@NullMarked
package org.throughline.data.metric;

import org.jspecify.annotations.NullMarked;
