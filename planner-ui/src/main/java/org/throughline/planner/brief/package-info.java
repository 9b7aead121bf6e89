/// What the rules say of a brief: the use case, and its answer as a document and as sentences.
@NullMarked
package org.throughline.planner.brief;

import org.jspecify.annotations.NullMarked;
