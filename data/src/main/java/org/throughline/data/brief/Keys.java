package org.throughline.data.brief;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form every id and every word of the vocabulary has: kebab-case, `/` below a shipped word.
final class Keys {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    private Keys() {}

    static String id(String kind, String value) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a "
                            + kind
                            + " id is up to 60 lower-case letters, digits and hyphens, not '"
                            + value
                            + "'");
        }
        return value;
    }

    static List<String> distinct(List<String> values) {
        return values.stream().distinct().toList();
    }

    /// Answers, or nothing where there are none.
    static @Nullable List<String> orUnanswered(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : distinct(values);
    }
}
