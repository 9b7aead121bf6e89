/// Published videos that belong to no plan yet, beside the drafts that they could be, and what a
/// person decides about each pair. Nothing is joined by guess.
@NullMarked
package org.throughline.planner.joining;

import org.jspecify.annotations.NullMarked;
