/// What a video is for, who it is for and what it should leave people feeling, in closed words.
/// Knows nothing of beats, rules or files.
@NullMarked
package org.throughline.data.brief;

import org.jspecify.annotations.NullMarked;
