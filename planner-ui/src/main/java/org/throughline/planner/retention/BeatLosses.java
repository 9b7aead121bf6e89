package org.throughline.planner.retention;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionPoint;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;

/// A curve laid over the beats that were planned: what each of them lost. Between two points the
/// curve is a straight line; a beat in which it has no two points is not told.
///
/// @param lengthSeconds of the planned video
/// @param points by their moments in seconds
/// @param beats in their order; empty where the curve is of a video of another length
public record BeatLosses(double lengthSeconds, List<RetentionPoint> points, List<BeatLoss> beats) {

    /// Platforms cut lengths to whole seconds.
    private static final double MOST_APART_SECONDS = 2;

    private static final double MOST_APART = 0.05;

    public BeatLosses {
        points = List.copyOf(points);
        beats = List.copyOf(beats);
    }

    /// What the beats of a market did.
    public static BeatLosses of(RetentionCurve curve, Story story, Market market) {
        double length = story.rate().seconds(story.range().to());
        List<RetentionPoint> points =
                curve.position() == Position.SECONDS
                        ? curve.points()
                        : curve.points().stream()
                                .map(each ->
                                        new RetentionPoint(
                                                each.at() * length,
                                                each.watched(),
                                                each.compared()))
                                .toList();
        boolean fits =
                Math.abs(points.getLast().at() - length)
                        <= Math.max(MOST_APART_SECONDS, MOST_APART * length);
        return new BeatLosses(
                length,
                points,
                fits
                        ? story.beatsIn(market).stream()
                                .map(beat -> loss(beat, story, points))
                                .toList()
                        : List.of());
    }

    private static BeatLoss loss(Beat beat, Story story, List<RetentionPoint> points) {
        double from = story.rate().seconds(beat.at().from());
        double to = story.rate().seconds(beat.at().to());
        long within = points.stream().filter(each -> each.at() >= from && each.at() <= to).count();
        boolean told = within > 1 && to > from;
        return new BeatLoss(
                beat, from, to, told ? at(points, from) : null, told ? at(points, to) : null);
    }

    /// The curve at a moment; before its first point and behind its last as there.
    private static Double at(List<RetentionPoint> points, double moment) {
        RetentionPoint before = points.getFirst();
        for (RetentionPoint point : points) {
            if (point.at() >= moment) {
                double span = point.at() - before.at();
                double share = span > 0 ? (moment - before.at()) / span : 1;
                return before.watched() + share * (point.watched() - before.watched());
            }
            before = point;
        }
        return before.watched();
    }

    /// Whether the curve is of a video as long as the planned one.
    public boolean fits() {
        return !beats.isEmpty();
    }

    /// The beats that the curve tells, the one that lost most a second first.
    public List<BeatLoss> greatestFirst() {
        return beats.stream()
                .filter(each -> each.perSecond() != null)
                .sorted(
                        Comparator.<BeatLoss>comparingDouble(
                                        each -> Objects.requireNonNull(each.perSecond()))
                                .reversed())
                .toList();
    }

    /// The beat that lost most a second; empty where none lost any.
    public Optional<BeatLoss> greatest() {
        return greatestFirst().stream()
                .limit(1)
                .filter(each -> isLoss(each.perSecond()))
                .findFirst();
    }

    private static boolean isLoss(@Nullable Double perSecond) {
        return perSecond != null && perSecond > 0;
    }
}
