/// How far into a published video its viewers watched, as platforms tell it. Knows nothing of plans
/// and of the files that tell it.
@NullMarked
package org.throughline.data.retention;

import org.jspecify.annotations.NullMarked;
