/// Who did what, when: append-only entries, each chained to the one before by hash.
@NullMarked
package org.throughline.data.audit;

import org.jspecify.annotations.NullMarked;
