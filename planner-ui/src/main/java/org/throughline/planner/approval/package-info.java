/// Seals, approval and local reviewers' answers: the use cases by which a plan may go on. The
/// author never approves.
@NullMarked
package org.throughline.planner.approval;

import org.jspecify.annotations.NullMarked;
