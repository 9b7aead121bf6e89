/// What people say of published videos: what a video carries, who made it, and which draft it was.
/// Knows no file and no statistics.
@NullMarked
package org.throughline.data.tagging;

import org.jspecify.annotations.NullMarked;
