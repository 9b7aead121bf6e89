/// Reads a brief and its story into tags: which question has which answers, for the video and for
/// each claim, person, sound, market and beat. Knows nothing of rows.
@NullMarked
package org.throughline.rules.tag;

import org.jspecify.annotations.NullMarked;
