/// Bringing results in: export files are handed in, looked at, and taken into the history in one
/// step; trends are searched in it. Long work goes on when whoever asked leaves the page.
@NullMarked
package org.throughline.planner.result;

import org.jspecify.annotations.NullMarked;
