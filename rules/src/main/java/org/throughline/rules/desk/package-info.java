/// What people do with rulebooks: read one from a file, with every fault named at its place, and
/// see the rows in force as a page.
@NullMarked
package org.throughline.rules.desk;

import org.jspecify.annotations.NullMarked;
