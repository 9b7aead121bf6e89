/// Writing a brief, the three questions first, and what the rules say of it: live beside the form,
/// as a document and as sentences.
@NullMarked
package org.throughline.planner.brief;

import org.jspecify.annotations.NullMarked;
