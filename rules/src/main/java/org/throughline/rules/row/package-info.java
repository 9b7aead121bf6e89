/// Compiles the rows of a rulebook: every condition becomes one bit, every row the bits it asks
/// for, filed under the least likely of them. Knows nothing of the rule engine.
@NullMarked
package org.throughline.rules.row;

import org.jspecify.annotations.NullMarked;
