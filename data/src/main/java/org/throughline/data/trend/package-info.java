/// What the history says about now: flags, what is too early to tell, where there is no signal, and
/// which plans it touches. Every number carries its interval or is absent. Knows how to compute
/// nothing.
@NullMarked
package org.throughline.data.trend;

import org.jspecify.annotations.NullMarked;
