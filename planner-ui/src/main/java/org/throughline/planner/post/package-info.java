/// What was published where, recorded by a person.
@NullMarked
package org.throughline.planner.post;

import org.jspecify.annotations.NullMarked;
