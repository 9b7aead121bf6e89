/// Reads what platforms export: recognizes a file by its bytes and the names in its header, takes
/// good rows, refuses bad ones with line, column, value and reason. Streams; knows no history and
/// no statistics, and takes nothing in a file for an instruction.
@NullMarked
package org.throughline.analytics.importing;

import org.jspecify.annotations.NullMarked;
