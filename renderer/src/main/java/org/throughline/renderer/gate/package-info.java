/// The gate for files from outside: decides by a file's own bytes whether it is one of the few
/// formats taken in, before any decoder sees it. Knows bytes, not plans.
@NullMarked
package org.throughline.renderer.gate;

import org.jspecify.annotations.NullMarked;
