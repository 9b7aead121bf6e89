package org.throughline.planner.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a published video and a draft have in common, as far as both sides tell it.
///
/// @param minutesLate from the planned to the real time; absent where one of them is not known
/// @param byTheDay whether only days could be compared, so that minutes are whole days
/// @param sharedWords of the shorter one of both texts; absent where one of them is too short
/// @param longerSeconds how much longer the published video is
/// @param lengthSeconds of the draft
public record Signs(
        @Nullable Long minutesLate,
        boolean byTheDay,
        @Nullable Shared sharedWords,
        @Nullable Double longerSeconds,
        double lengthSeconds) {

    private static final long CLOSE_MINUTES = 120;
    private static final long FAR_MINUTES = 3 * 24 * 60;
    private static final double CLOSE_SECONDS = 2;
    private static final double CLOSE_SHARE = 0.05;
    private static final double FAR_SHARE = 0.2;
    private static final double MANY_WORDS = 0.6;

    /// Words of a text that stand in the other one too.
    record Shared(int words, int of) {}

    /// What one sign says.
    enum Says {
        YES,
        NOTHING,
        NO
    }

    Says time() {
        if (minutesLate == null) {
            return Says.NOTHING;
        }
        long off = Math.abs(minutesLate);
        if (off <= (byTheDay ? 0 : CLOSE_MINUTES)) {
            return Says.YES;
        }
        return off > FAR_MINUTES ? Says.NO : Says.NOTHING;
    }

    Says title() {
        if (sharedWords == null) {
            return Says.NOTHING;
        }
        if (sharedWords.words() == 0) {
            return Says.NO;
        }
        boolean many = sharedWords.words() >= MANY_WORDS * sharedWords.of();
        return many ? Says.YES : Says.NOTHING;
    }

    Says length() {
        if (longerSeconds == null) {
            return Says.NOTHING;
        }
        double off = Math.abs(longerSeconds);
        if (off <= Math.max(CLOSE_SECONDS, CLOSE_SHARE * lengthSeconds)) {
            return Says.YES;
        }
        return off > FAR_SHARE * lengthSeconds ? Says.NO : Says.NOTHING;
    }

    private List<Says> all() {
        return List.of(time(), title(), length());
    }

    long saying(Says what) {
        return all().stream().filter(what::equals).count();
    }

    /// How sure one may be by these signs alone. Empty of hope where two speak against it, or one
    /// does and none for it.
    Confidence confidence() {
        long yes = saying(Says.YES);
        long no = saying(Says.NO);
        if (no > 0) {
            return yes > no ? Confidence.WEAK : Confidence.NONE;
        }
        if (yes >= 2 && time() == Says.YES) {
            return Confidence.STRONG;
        }
        return switch ((int) yes) {
            case 0 -> Confidence.NONE;
            case 1 -> Confidence.WEAK;
            default -> Confidence.FAIR;
        };
    }

    /// The same for the records, in a line.
    String line() {
        return String.join(
                "; ",
                Stream.of(
                                minutesLate == null ? "" : "time %+d min".formatted(minutesLate),
                                sharedWords == null
                                        ? ""
                                        : "title %d of %d words"
                                                .formatted(sharedWords.words(), sharedWords.of()),
                                longerSeconds == null
                                        ? ""
                                        : String.format(
                                                Locale.ROOT, "length %+.1f s", longerSeconds))
                        .filter(sign -> !sign.isEmpty())
                        .toList());
    }
}
