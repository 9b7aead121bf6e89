/// What a team's own posts show of its practice: how alike they are, what posts like these reach,
/// and what came of single ones. Knows posts and counts; knows no file and no Spark.
@NullMarked
package org.throughline.analytics.practice;

import org.jspecify.annotations.NullMarked;
