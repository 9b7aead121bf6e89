/// What was published where: the join between a draft and the results that come back.
@NullMarked
package org.throughline.data.post;

import org.jspecify.annotations.NullMarked;
