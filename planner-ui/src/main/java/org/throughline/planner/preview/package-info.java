/// First looks at drafts: made in this process, one after the other, and played while they are
/// made. Knows nothing of drafts that are kept, nor of the queue they wait in.
@NullMarked
package org.throughline.planner.preview;

import org.jspecify.annotations.NullMarked;
