/// What somebody is told of what waits for them, by mail: the server, their wishes, what was told.
@NullMarked
package org.throughline.data.notice;

import org.jspecify.annotations.NullMarked;
