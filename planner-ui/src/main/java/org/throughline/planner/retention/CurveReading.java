package org.throughline.planner.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.throughline.analytics.importing.ExportFile;
import org.throughline.analytics.importing.ExportReader;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Problem;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionPoint;

/// What an export says of how the viewers of one video stayed.
///
/// @param outcome what becomes of its rows
/// @param points by their moments; empty where the file is refused
record CurveReading(FileImport outcome, Position position, List<RetentionPoint> points) {

    /// A curve that ends before is of another measure than its header says.
    private static final double LEAST_END = 0.9;

    /// No video whose first moments hold fewer than these viewers has a curve.
    private static final double LEAST_WATCHED = 0.03;

    private static final int LEAST_POINTS = 5;

    CurveReading {
        points = List.copyOf(points);
    }

    /// Reads a file to its end.
    ///
    /// @param share hears how much has been read, from 0 to 1
    static CurveReading of(ExportReader reader, ExportFile file, DoubleConsumer share) {
        Points points = new Points();
        FileImport outcome = reader.read(file.path(), file.options(), points, share);
        List<RetentionPoint> sorted =
                points.points.stream().sorted(Comparator.comparing(RetentionPoint::at)).toList();
        if (!(outcome instanceof FileImport.Taken)) {
            return new CurveReading(outcome, points.position, List.of());
        }
        return fault(outcome.file(), points.position, sorted)
                .map(problem ->
                        new CurveReading(
                                new FileImport.RefusedWhole(
                                        outcome.file(), List.of(problem), List.of()),
                                points.position,
                                List.of()))
                .orElseGet(() -> new CurveReading(outcome, points.position, sorted));
    }

    private static Optional<Problem> fault(
            String file, Position position, List<RetentionPoint> points) {
        if (points.size() < LEAST_POINTS || !isInOrder(points)) {
            return Optional.of(
                    new Problem(
                            "IMPORT-021",
                            file,
                            "The file tells %d moments, which make no curve of one video"
                                    .formatted(points.size()),
                            "Maybe it holds several curves, or a part of one; export one video."));
        }
        double end = points.getLast().at();
        if (position == Position.SHARE && end < LEAST_END) {
            return Optional.of(
                    new Problem(
                            "IMPORT-021",
                            file,
                            "The curve ends at %.1f %% of the video".formatted(100 * end),
                            "Maybe its positions run from 0 to 1 under a name that says percent."));
        }
        double most = points.stream().mapToDouble(RetentionPoint::watched).max().orElse(0);
        return most >= LEAST_WATCHED
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "IMPORT-021",
                                file,
                                "No moment was watched by more than %.2f %%".formatted(100 * most),
                                "Maybe its values run from 0 to 1 under a name that says percent."));
    }

    private static boolean isInOrder(List<RetentionPoint> points) {
        for (int at = 1; at < points.size(); at++) {
            if (points.get(at - 1).at() >= points.get(at).at()) {
                return false;
            }
        }
        return true;
    }

    /// Takes the rows of curves alone. How many there may be is the reader's to say.
    private static final class Points implements RowSink {

        private final List<RetentionPoint> points = new ArrayList<>();
        private Position position = Position.SHARE;

        @Override
        public boolean takes(ExportLayout layout) {
            return layout == ExportLayout.YOUTUBE_RETENTION;
        }

        @Override
        public void take(long line, DailySample sample) {}

        @Override
        public void take(long line, Snapshot snapshot) {}

        @Override
        public void take(long line, Position unit, RetentionPoint point) {
            position = unit;
            points.add(point);
        }
    }
}
