package org.throughline.planner.shell;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ListedPost;

/// Which past posts a page is about, as its address says it.
///
/// @param platform absent = all
/// @param month in which they were published; absent = any
public record PostFilter(@Nullable Platform platform, @Nullable YearMonth month) {

    public static final PostFilter NONE = new PostFilter(null, null);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /// What an address says that is not known is left out.
    public static PostFilter of(Map<String, List<String>> parameters) {
        return new PostFilter(
                first(parameters, "platform").flatMap(Platform::find).orElse(null),
                first(parameters, "month").flatMap(PostFilter::parsed).orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<YearMonth> parsed(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public boolean isNone() {
        return platform == null && month == null;
    }

    public boolean shows(ListedPost post) {
        return (platform == null || platform.site() == post.post().platform().site())
                && (month == null
                        || post.published().map(YearMonth::from).filter(month::equals).isPresent());
    }

    /// The address of a page about these.
    public String on(String path) {
        String query =
                (platform == null ? "" : "&platform=" + platform.key())
                        + (month == null ? "" : "&month=" + month);
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    /// A month in words.
    public static String words(YearMonth month) {
        return MONTH.format(month);
    }
}
