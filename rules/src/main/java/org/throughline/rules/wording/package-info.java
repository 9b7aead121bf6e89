/// Finds phrases in texts, literally and language by language: whatever their case, width and
/// inflection, as whole words where the language has word borders. Knows nothing of briefs or rows.
@NullMarked
package org.throughline.rules.wording;

import org.jspecify.annotations.NullMarked;
