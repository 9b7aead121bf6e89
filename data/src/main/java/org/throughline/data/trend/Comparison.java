package org.throughline.data.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Posts that have something against posts of which it is known that they do not.
///
/// @param key the word that they have: a hook kind, a kind of person ...
public record Comparison(ComparedBy by, String key) {

    /// Anybody on camera, whoever it is.
    public static final String ANYBODY = "anybody";

    /// A silence that the plan declared.
    public static final String DECLARED_SILENCE = "declared-silence";

    /// The word for nobody on camera.
    public static final String NOBODY = "people-none";

    public Comparison {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a comparison has a key: " + by);
        }
    }

    /// `hook problem-first against other hooks`, for lists and sentences.
    public String says() {
        return switch (by) {
            case PEOPLE ->
                    key.equals(ANYBODY)
                            ? "people on camera against nobody on camera"
                            : key + " on camera against no " + key + " on camera";
            case SILENCE -> "declared silence against none";
            case WEEKDAY -> "posted on " + key + " against other days";
            case HOURS -> "posted at " + key + " h against other hours";
            case HOOK, ENDING, FORMAT -> by.key() + " " + key + " against other " + by.key() + "s";
        };
    }

    /// On which side a post stands; absent where that is not known.
    ///
    /// @param people kinds of people on camera; [#NOBODY] alone = nobody; empty = not known
    public @Nullable Boolean has(
            @Nullable String hook,
            @Nullable String ending,
            @Nullable String format,
            List<String> people,
            @Nullable Boolean silence) {
        return switch (by) {
            case HOOK -> is(hook);
            case ENDING -> is(ending);
            case FORMAT -> is(format);
            case SILENCE -> silence;
            // when it went out is no matter of what a post carries
            case WEEKDAY, HOURS -> null;
            case PEOPLE -> {
                if (people.isEmpty()) {
                    yield null;
                }
                yield key.equals(ANYBODY)
                        ? people.stream().anyMatch(each -> !each.equals(NOBODY))
                        : people.contains(key);
            }
        };
    }

    private @Nullable Boolean is(@Nullable String word) {
        return word == null ? null : word.equals(key);
    }
}
