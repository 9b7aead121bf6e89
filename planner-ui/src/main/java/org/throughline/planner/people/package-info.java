/// Letting people in: accounts, their links and their roles, for an administrator.
@NullMarked
package org.throughline.planner.people;

import org.jspecify.annotations.NullMarked;
