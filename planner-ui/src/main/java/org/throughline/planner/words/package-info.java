/// The words of a video in one market: every text that is read or heard there, beside the line it
/// stands for, with what it says, who wrote it, and whether it fits. Knows how a video is kept from
/// the strategy form, and how fast a language is read and spoken; nothing of seals but what they
/// would become.
@NullMarked
package org.throughline.planner.words;

import org.jspecify.annotations.NullMarked;
