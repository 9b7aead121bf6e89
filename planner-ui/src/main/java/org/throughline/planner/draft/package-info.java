/// Drafts: rendering them with progress and cancel, and looking at one beside what was found in it.
@NullMarked
package org.throughline.planner.draft;

import org.jspecify.annotations.NullMarked;
