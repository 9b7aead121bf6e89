package org.throughline.planner.trend;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.PostFigure;
import org.throughline.planner.CsvCell;

/// The posts behind something as a CSV file, in the shape of [TrendTable].
final class PostsTable {

    private static final String COLUMNS =
            "post_id,platform,account,published,has,engagements,usual,times_usual,watched_share";

    private PostsTable() {}

    static String of(BehindPosts posts) {
        StringBuilder table = new StringBuilder("\uFEFF").append(COLUMNS).append("\r\n");
        for (BehindPosts.Group group : posts.groups()) {
            for (BehindPosts.Line line : group.lines()) {
                PostFigure figure = line.figure();
                row(
                        table,
                        figure.post().id(),
                        figure.post().platform().key(),
                        figure.account(),
                        figure.published(),
                        group.has(),
                        figure.engagements(),
                        figure.usual(),
                        figure.multiple(),
                        line.watched());
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, @Nullable Object... cells) {
        table.append(Stream.of(cells).map(CsvCell::of).collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
