/// How posts that have something did beside posts that do not, like with like, with an interval or
/// no number at all. Knows published posts and how they are weighed; knows no file and no Spark.
@NullMarked
package org.throughline.analytics.lift;

import org.jspecify.annotations.NullMarked;
