package org.throughline.data.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.time.FrameRate;

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
        return of(plan.story().beatsIn(market), plan.story().rate(), stills);
    }

    /// @param stills sources that do not move
    static CutMap of(List<Beat> beats, FrameRate rate, Set<MediaId> stills) {
        List<ShotPlace> places = new ArrayList<>();
        for (Beat beat : beats) {
            for (Shot shot : beat.shots()) {
                boolean still =
                        shot instanceof Shot.Footage footage && stills.contains(footage.media());
                places.add(new ShotPlace(beat.id(), beat.at().from(), shot, still, rate));
            }
        }
        return new CutMap(places);
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
        return places.stream()
                .filter(place -> place.at().contains(frame))
                .findFirst()
                .map(place -> place.anchor(frame));
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
