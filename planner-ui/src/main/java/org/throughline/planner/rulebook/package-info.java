/// The rulebook as people read it, each row a sentence, and the putting in force of a version.
@NullMarked
package org.throughline.planner.rulebook;

import org.jspecify.annotations.NullMarked;
