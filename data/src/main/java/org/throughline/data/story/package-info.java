/// The beats of a video: what is seen, said and shown when, from which source. Knows the brief it
/// tells, not how frames are made.
@NullMarked
package org.throughline.data.story;

import org.jspecify.annotations.NullMarked;
