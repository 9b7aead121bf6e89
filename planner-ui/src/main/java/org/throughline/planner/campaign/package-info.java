/// Reads a campaign file: YAML in, a campaign out, or every problem at once with its file, line and
/// a hint. Knows the form of the file and what a story must be to be told; knows no rules.
@NullMarked
package org.throughline.planner.campaign;

import org.jspecify.annotations.NullMarked;
