/// What would flip a decision: the smallest changes of choices that give another one, each found by
/// deciding again. Facts are never offered.
@NullMarked
package org.throughline.rules.counterfactual;

import org.jspecify.annotations.NullMarked;
