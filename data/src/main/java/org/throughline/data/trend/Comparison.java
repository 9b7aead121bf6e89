package org.throughline.data.trend;

/// Posts that have something against posts of which it is known that they do not.
///
/// @param key the word that they have: a hook kind, a kind of person ...
public record Comparison(ComparedBy by, String key) {

    /// Anybody on camera, whoever it is.
    public static final String ANYBODY = "anybody";

    /// A silence that the plan declared.
    public static final String DECLARED_SILENCE = "declared-silence";

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
            case HOOK, ENDING, FORMAT -> by.key() + " " + key + " against other " + by.key() + "s";
        };
    }
}
