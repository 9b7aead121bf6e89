/// Records as JSON and back, by convention and without annotations, and the canonical form that is
/// hashed and signed. Knows no word of the vocabulary.
@NullMarked
package org.throughline.data.json;

import org.jspecify.annotations.NullMarked;
