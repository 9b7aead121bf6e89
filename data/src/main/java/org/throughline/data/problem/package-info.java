/// What a person can put right, said so that they can: code, place, message, hint. Knows nothing
/// else.
@NullMarked
package org.throughline.data.problem;

import org.jspecify.annotations.NullMarked;
