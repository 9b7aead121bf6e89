/// Who is sitting at the planner: roles, accounts, one-time sign-in links. Knows nothing of
/// campaigns; how a session is kept is told to it through `Sessions`.
@NullMarked
package org.throughline.planner.access;

import org.jspecify.annotations.NullMarked;
