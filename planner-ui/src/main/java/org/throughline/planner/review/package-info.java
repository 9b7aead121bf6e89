/// What reviewers do with drafts: notes at a frame, verdicts.
@NullMarked
package org.throughline.planner.review;

import org.jspecify.annotations.NullMarked;
