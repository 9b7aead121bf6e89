/// Telling people by mail what waits for them, as each wishes: what is told when, the letters, the
/// wishes and the way out.
@NullMarked
package org.throughline.planner.notice;

import org.jspecify.annotations.NullMarked;
