/// Who may sign in.
@NullMarked
package org.throughline.data.account;

import org.jspecify.annotations.NullMarked;
