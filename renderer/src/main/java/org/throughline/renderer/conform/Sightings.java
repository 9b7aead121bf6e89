package org.throughline.renderer.conform;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;

/// Where each expected band was seen, frame by frame, as far as it was looked for.
final class Sightings {
    /// Above it a band's marks stand where they should: a band that is there scores near 1, other
    /// text at the same place under 0.7.
    private static final double SEEN = 0.75;

    /// A fingerprint differs from another in its digits alone, on the same plate: another one
    /// scores up to 0.80 on the smallest canvas, the right one from 0.82 up.
    private static final double SEEN_TO_THE_DIGIT = 0.81;

    private final Map<String, NavigableMap<Long, Double>> byBand = new HashMap<>();

    Sightings(Reading reading) {
        for (var score : reading.masks()) {
            byBand.computeIfAbsent(score.id(), _ -> new TreeMap<>())
                    .put((long) score.frame(), score.score());
        }
    }

    boolean lookedFor(Shown shown) {
        return byBand.containsKey(shown.id());
    }

    /// Share of the frames looked at in a range in which it is seen.
    double share(Shown shown, FrameRange frames) {
        var looks = looks(shown, frames);
        long seen = looks.values().stream().filter(score -> isSeen(shown, score)).count();
        return looks.isEmpty() ? 0 : seen / (double) looks.size();
    }

    /// The first frame, anywhere, at which it is seen.
    OptionalLong first(Shown shown) {
        return byBand.getOrDefault(shown.id(), new TreeMap<>()).entrySet().stream()
                .filter(look -> isSeen(shown, look.getValue()))
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    /// The first frame of a range in which it is seen, or in which it is not.
    OptionalLong first(Shown shown, FrameRange frames, boolean seen) {
        return looks(shown, frames).entrySet().stream()
                .filter(look -> isSeen(shown, look.getValue()) == seen)
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    /// Frames from the first to the last sighting, both included.
    long seenFor(Shown shown) {
        var looks = byBand.getOrDefault(shown.id(), new TreeMap<>());
        long from = -1;
        long to = -1;
        for (var look : looks.entrySet()) {
            if (isSeen(shown, look.getValue())) {
                from = from < 0 ? look.getKey() : from;
                to = look.getKey();
            }
        }
        return from < 0 ? 0 : to - from + 1;
    }

    /// The longest run of frames looked at in which it is seen in every one, from the first of them
    /// to the last, both included.
    long unbrokenFor(Shown shown) {
        long longest = 0;
        long from = -1;
        for (var look : byBand.getOrDefault(shown.id(), new TreeMap<>()).entrySet()) {
            if (!isSeen(shown, look.getValue())) {
                from = -1;
                continue;
            }
            from = from < 0 ? look.getKey() : from;
            longest = Math.max(longest, look.getKey() - from + 1);
        }
        return longest;
    }

    private static boolean isSeen(Shown shown, double score) {
        return score >= (shown.role() == Role.FINGERPRINT ? SEEN_TO_THE_DIGIT : SEEN);
    }

    private NavigableMap<Long, Double> looks(Shown shown, FrameRange frames) {
        var looks = byBand.getOrDefault(shown.id(), new TreeMap<>());
        return frames.isEmpty()
                ? new TreeMap<>()
                : looks.subMap(frames.from(), true, frames.to(), false);
    }
}
