/// What reviewers do with drafts: watch, write notes at a frame, decide.
@NullMarked
package org.throughline.planner.review;

import org.jspecify.annotations.NullMarked;
