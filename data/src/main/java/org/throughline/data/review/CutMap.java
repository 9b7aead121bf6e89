package org.throughline.data.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;

/// What each frame of a plan's draft in one market shows, and which frame shows what. Follows from
/// the plan alone.
public final class CutMap {

    private final List<ShotPlace> places;

    private CutMap(List<ShotPlace> places) {
        this.places = places;
    }

    /// Of the draft of a plan in a market.
    public static CutMap of(ProductionPlan plan, Market market) {
        Set<MediaId> stills =
                plan.media().stream()
                        .filter(CutMap::isStill)
                        .map(MediaItem::id)
                        .collect(Collectors.toSet());
        Map<MediaId, List<Moment>> moments =
                plan.media().stream()
                        .collect(
                                Collectors.toMap(
                                        MediaItem::id, MediaItem::moments, (one, _) -> one));
        return of(plan.story().beatsIn(market), plan.story().rate(), stills, moments);
    }

    /// @param stills sources that do not move
    static CutMap of(List<Beat> beats, FrameRate rate, Set<MediaId> stills) {
        return of(beats, rate, stills, Map.of());
    }

    private static CutMap of(
            List<Beat> beats,
            FrameRate rate,
            Set<MediaId> stills,
            Map<MediaId, List<Moment>> moments) {
        List<ShotPlace> places = new ArrayList<>();
        for (Beat beat : beats) {
            for (Shot shot : beat.shots()) {
                boolean still =
                        shot instanceof Shot.Footage footage && stills.contains(footage.media());
                boolean kept =
                        shot instanceof Shot.Footage footage
                                && moments.getOrDefault(footage.media(), List.of()).stream()
                                        .anyMatch(moment -> isSeen(footage, moment, rate));
                places.add(new ShotPlace(beat.id(), beat.at().from(), shot, still, kept, rate));
            }
        }
        return new CutMap(places);
    }

    private static boolean isSeen(Shot.Footage shot, Moment moment, FrameRate rate) {
        long last = frame(shot, moment.to(), rate);
        return frame(shot, moment.from(), rate) < shot.at().to() && last > shot.at().from();
    }

    /// The frame of the story at which a shot comes to a time of its source, were it that long.
    private static long frame(Shot.Footage shot, Duration source, FrameRate rate) {
        long frames = rate.nearestFrame(source) - rate.nearestFrame(shot.in());
        Speed pace = shot.pace();
        return shot.at().from()
                + Math.floorDiv(
                        frames * pace.denominator() + pace.numerator() / 2, pace.numerator());
    }

    /// As far as its name tells.
    private static boolean isStill(MediaItem item) {
        String name = item.file().toLowerCase(Locale.ROOT);
        return Set.of("png", "jpg", "jpeg", "gif")
                .contains(name.substring(name.lastIndexOf('.') + 1));
    }

    List<ShotPlace> places() {
        return places;
    }

    /// What a frame shows; empty beyond the end.
    public Optional<Anchor> anchor(long frame) {
        return place(frame).map(place -> place.anchor(frame));
    }

    /// The shot that a frame is of.
    Optional<ShotPlace> place(long frame) {
        return places.stream().filter(place -> place.at().contains(frame)).findFirst();
    }

    /// The frame that shows it, in the same beat: where that shows it twice, the one nearest to
    /// where it lay. Empty where none does.
    public Optional<Long> find(Anchor anchor) {
        return found(anchor).map(Found::frame);
    }

    Optional<Found> found(Anchor anchor) {
        Found best = null;
        for (ShotPlace place : places) {
            Optional<Long> frame = place.find(anchor);
            if (frame.isPresent()) {
                var found = new Found(place, frame.get(), place.moved(anchor, frame.get()));
                best = best == null || found.moved() < best.moved() ? found : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /// A frame that was found, and the shot it is of.
    record Found(ShotPlace place, long frame, long moved) {}
}
