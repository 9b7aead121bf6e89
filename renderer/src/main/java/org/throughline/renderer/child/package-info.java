/// Runs the media program in a process of its own and brings back what it answered. Knows
/// processes, limits and job folders; no decoder is loaded on this side.
@NullMarked
package org.throughline.renderer.child;

import org.jspecify.annotations.NullMarked;
