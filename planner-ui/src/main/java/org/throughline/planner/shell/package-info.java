/// The frame around every screen: layout and menu, texts, marks for levels and states, and the few
/// parts that several screens share. Imports no screen.
@NullMarked
package org.throughline.planner.shell;

import org.jspecify.annotations.NullMarked;
