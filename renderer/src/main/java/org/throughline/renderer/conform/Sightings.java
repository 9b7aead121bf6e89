package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.measure.Reading.MaskScore;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;

/// Where each expected band was seen, frame by frame, as far as it was looked for.
final class Sightings {
    /// Above it a band's marks stand where they should: a band that is there scores near 1, other
    /// text at the same place under 0.7.
    private static final double SEEN = 0.75;

    /// Under it nothing like a band stands there: grounds alone score less.
    private static final double ABSENT = 0.5;

    /// A fingerprint differs from another in its digits alone, on the same plate: another one
    /// scores up to 0.80 on the smallest canvas, the right one from 0.82 up.
    private static final double SEEN_TO_THE_DIGIT = 0.81;

    /// Above it each letter is itself: the right ones score from 0.95 up, also where a file was
    /// compressed anew to less than half its size and over busy grounds, the likest others up to
    /// 0.89.
    private static final double LETTER_BY_LETTER = 0.92;

    /// Letters that are wrong for fewer frames are what an encoder has not sharpened yet, as after
    /// a fade in a small picture; nobody can read them either.
    private static final int READABLE_FRAMES = 10;

    private final Map<String, NavigableMap<Long, MaskScore>> byBand = new HashMap<>();

    Sightings(Reading reading) {
        for (var score : reading.masks()) {
            byBand.computeIfAbsent(score.id(), _ -> new TreeMap<>())
                    .put((long) score.frame(), score);
        }
    }

    boolean lookedFor(Shown shown) {
        return byBand.containsKey(shown.id());
    }

    /// Share of the frames looked at in a range in which it is seen letter by letter.
    double share(Shown shown, FrameRange frames) {
        var looks = looks(shown, frames);
        var wrong = wrong(shown);
        long seen =
                looks.entrySet().stream()
                        .filter(look -> isSeen(shown, look.getValue()))
                        .filter(look -> !wrong.contains(look.getKey()))
                        .count();
        return looks.isEmpty() ? 0 : seen / (double) looks.size();
    }

    /// The first frame, anywhere, at which it is seen.
    OptionalLong first(Shown shown) {
        return firstSeen(shown, all(shown));
    }

    /// The first frame of a range in which it is seen.
    OptionalLong first(Shown shown, FrameRange frames) {
        return firstSeen(shown, looks(shown, frames));
    }

    /// The first frame of a range in which it is not seen letter by letter.
    OptionalLong firstWithout(Shown shown, FrameRange frames) {
        var wrong = wrong(shown);
        return looks(shown, frames).entrySet().stream()
                .filter(look -> !isSeen(shown, look.getValue()) || wrong.contains(look.getKey()))
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    /// The first frame of a range in which nothing like it is seen.
    OptionalLong firstAbsent(Shown shown, FrameRange frames) {
        return looks(shown, frames).entrySet().stream()
                .filter(look -> look.getValue().score() < ABSENT)
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    /// Frames from the first to the last sighting, both included.
    long seenFor(Shown shown) {
        long from = -1;
        long to = -1;
        for (var look : all(shown).entrySet()) {
            if (isSeen(shown, look.getValue())) {
                from = from < 0 ? look.getKey() : from;
                to = look.getKey();
            }
        }
        return from < 0 ? 0 : to - from + 1;
    }

    /// The longest run of frames looked at in which it is seen letter by letter in every one, from
    /// the first of them to the last, both included.
    long unbrokenFor(Shown shown) {
        var wrong = wrong(shown);
        long longest = 0;
        long from = -1;
        for (var look : all(shown).entrySet()) {
            if (!isSeen(shown, look.getValue()) || wrong.contains(look.getKey())) {
                from = -1;
                continue;
            }
            from = from < 0 ? look.getKey() : from;
            longest = Math.max(longest, look.getKey() - from + 1);
        }
        return longest;
    }

    private static OptionalLong firstSeen(Shown shown, NavigableMap<Long, MaskScore> looks) {
        return looks.entrySet().stream()
                .filter(look -> isSeen(shown, look.getValue()))
                .mapToLong(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSeen(Shown shown, MaskScore look) {
        return look.score() >= (shown.role() == Role.FINGERPRINT ? SEEN_TO_THE_DIGIT : SEEN);
    }

    /// Frames at which it is seen with other letters, for long enough to be read or as long as it
    /// is seen at all.
    private Set<Long> wrong(Shown shown) {
        var wrong = new HashSet<Long>();
        var run = new ArrayList<Long>();
        boolean ever = false;
        for (var look : all(shown).entrySet()) {
            if (!isSeen(shown, look.getValue())) {
                continue;
            }
            if (look.getValue().letters() < LETTER_BY_LETTER) {
                run.add(look.getKey());
                continue;
            }
            ever = true;
            keepReadable(run, wrong);
        }
        keepReadable(run, wrong);
        return ever ? wrong : all(shown).keySet();
    }

    private static void keepReadable(List<Long> run, Set<Long> into) {
        if (!run.isEmpty() && run.getLast() - run.getFirst() + 1 >= READABLE_FRAMES) {
            into.addAll(run);
        }
        run.clear();
    }

    private NavigableMap<Long, MaskScore> all(Shown shown) {
        return byBand.getOrDefault(shown.id(), new TreeMap<>());
    }

    private NavigableMap<Long, MaskScore> looks(Shown shown, FrameRange frames) {
        return frames.isEmpty()
                ? new TreeMap<>()
                : all(shown).subMap(frames.from(), true, frames.to(), false);
    }
}
