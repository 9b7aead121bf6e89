package org.throughline.analytics.spark;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.throughline.data.brief.Platform;

/// The one post that files of a site speak of, whichever of its platforms they call it by, see
/// [Platform#site()].
final class Site {

    private Site() {}

    /// An expression for the site of a column of platforms.
    static String of(String platform) {
        return Arrays.stream(Platform.values())
                .filter(each -> each.site() != each)
                .map(each -> " WHEN '%s' THEN '%s'".formatted(each.key(), each.site().key()))
                .collect(Collectors.joining("", "CASE " + platform, " ELSE " + platform + " END"));
    }
}
