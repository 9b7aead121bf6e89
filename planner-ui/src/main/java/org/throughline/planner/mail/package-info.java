/// Mail: the server that an administrator names, its password, and how a letter gets there.
@NullMarked
package org.throughline.planner.mail;

import org.jspecify.annotations.NullMarked;
