/// The one home of SQL: keeps the vocabulary as documents in a database. One door, [Store].
@NullMarked
package org.throughline.data.jdbc;

import org.jspecify.annotations.NullMarked;
