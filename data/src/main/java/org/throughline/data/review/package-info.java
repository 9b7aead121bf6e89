/// Rendered drafts, how they conform to their plan, and what reviewers say of them. Knows plans,
/// not how files are made or read.
@NullMarked
package org.throughline.data.review;

import org.jspecify.annotations.NullMarked;
