package org.throughline.rules.desk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that is measured in every finished file, but for the count of messages, which is
/// counted in the plan; a rule bounds it by a number that the file is then held to.
enum Measure {
    SILENCE("s", false),
    DARK_PICTURE("s", false),
    HOOK_END("s", false),
    DEAD_TAIL("s", false),
    LENGTH("s", true),
    SHOT_LENGTH("s", true),
    CUT_RATE("per-minute", true),
    FLASHES("per-second", false),
    CAPTION_SPEED("per-second", false),
    LOUDNESS("LUFS", true, -40, -8),
    TRUE_PEAK("dBTP", false, -9, 0),
    PEOPLE_SHARE("percent", true, 0, 100),
    MESSAGE_COUNT("count", false, 1, 1);

    private static final int MOST = 100_000;

    private final String unit;
    private final boolean both;
    private final int least;
    private final int most;

    Measure(String unit, boolean both) {
        this(unit, both, 0, MOST);
    }

    Measure(String unit, boolean both, int least, int most) {
        this.unit = unit;
        this.both = both;
        this.least = least;
        this.most = most;
    }

    static Optional<Measure> find(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Measure::key).toList();
    }

    /// The word in rulebooks, such as `dark-picture`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String unit() {
        return unit;
    }

    /// The sides from which it is bounded.
    List<String> bounds() {
        return both ? List.of("at-most", "at-least") : List.of("at-most");
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    boolean admits(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
