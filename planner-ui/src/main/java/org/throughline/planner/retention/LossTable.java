package org.throughline.planner.retention;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.planner.CsvCell;

/// What each beat did to a curve, as a CSV file. Shares are fractions of the views; what is not
/// told is empty.
final class LossTable {

    private static final String COLUMNS =
            "post_id,platform,taken,beat,kind,from_s,to_s,watched_from,watched_to,lost_points_per_s";

    private LossTable() {}

    static String of(RetentionCurve curve, BeatLosses losses) {
        StringBuilder table = new StringBuilder("\uFEFF").append(COLUMNS).append("\r\n");
        for (BeatLoss loss : losses.beats()) {
            row(
                    table,
                    curve.post().id(),
                    curve.post().platform().key(),
                    curve.taken(),
                    loss.beat().id(),
                    loss.beat().kind().key(),
                    loss.fromSeconds(),
                    loss.toSeconds(),
                    loss.before(),
                    loss.after(),
                    loss.perSecond());
        }
        return table.toString();
    }

    private static void row(StringBuilder table, @Nullable Object... cells) {
        table.append(Stream.of(cells).map(CsvCell::of).collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
