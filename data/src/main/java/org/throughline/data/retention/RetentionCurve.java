package org.throughline.data.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.data.engagement.PostKey;

/// How the viewers of one published video stayed, as one export tells it.
///
/// @param post the video
/// @param file name of the export
/// @param sha256 of the export's bytes, 64 hex digits
/// @param taken the day on which the export was made
/// @param points by their moments, the first first, no two at one moment; at most [#MOST_POINTS]
/// @param keptBy who handed it in
public record RetentionCurve(
        PostKey post,
        String file,
        String sha256,
        LocalDate taken,
        Position position,
        List<RetentionPoint> points,
        String keptBy,
        Instant keptAt) {

    /// A point a second of five hours.
    public static final int MOST_POINTS = 18_000;

    public RetentionCurve {
        points = List.copyOf(points);
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(file + ": a curve of " + points.size() + " points");
        }
        for (int at = 1; at < points.size(); at++) {
            if (points.get(at - 1).at() >= points.get(at).at()) {
                throw new IllegalArgumentException(file + ": points out of order");
            }
        }
    }

    /// The last moment that it tells, in its own unit.
    public double end() {
        return points.getLast().at();
    }
}
