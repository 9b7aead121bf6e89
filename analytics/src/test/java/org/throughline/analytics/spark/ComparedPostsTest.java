package org.throughline.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.lift.PublishedPost;
import org.throughline.data.trend.ComparedPost;

class ComparedPostsTest {

    private static final StructType SCHEMA = StructType.fromDDL("post_id STRING");

    @Test
    void a_post_that_nobody_engaged_with_is_the_worst_and_not_missing() {
        List<PublishedPost> posts =
                IntStream.range(0, 8).mapToObj(i -> post(i, i == 7 ? 0 : 50)).toList();
        List<Row> rows =
                IntStream.range(0, 8)
                        .<Row>mapToObj(
                                i -> new GenericRowWithSchema(new Object[] {"p" + i}, SCHEMA))
                        .toList();

        ComparedPost last = ComparedPosts.newest(rows, posts).getLast();

        assertThat(last.figure().usual()).isEqualTo(50);
        assertThat(last.figure().multiple()).isZero();
    }

    private static PublishedPost post(int day, double engagement) {
        return new PublishedPost(
                LocalDate.of(2027, 1, 1).plusDays(day),
                "tiktok",
                "US",
                "tindrel.us",
                "lamps",
                "how-to",
                "question",
                "payoff",
                List.of(),
                false,
                engagement,
                null);
    }
}
