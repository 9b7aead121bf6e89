/// The page of what was done, by whom and when, with its files.
@NullMarked
package org.throughline.planner.activity;

import org.jspecify.annotations.NullMarked;
