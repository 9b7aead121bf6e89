package org.throughline.planner.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.trend.PostFigure;
import org.throughline.data.trend.PostsBehind;
import org.throughline.data.trend.SeriesKey;

/// The posts behind a series as the JSON of `trends`.
final class PostsDocument {

    private PostsDocument() {}

    /// How many carried it, and those furthest above what was expected; null where a report keeps
    /// none.
    static @Nullable Map<String, @Nullable Object> of(
            @Nullable PostsBehind behind, SeriesKey series) {
        return behind == null
                ? null
                : behind.of(series)
                        .map(posts -> {
                            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                            fields.put("all", posts.all());
                            fields.put("largest", largest(posts.largest()));
                            return fields;
                        })
                        .orElse(null);
    }

    private static List<Map<String, @Nullable Object>> largest(List<PostFigure> posts) {
        return posts.stream().map(PostsDocument::of).toList();
    }

    private static Map<String, @Nullable Object> of(PostFigure figure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("post", figure.post().id());
        fields.put("platform", figure.post().platform().key());
        fields.put("account", figure.account());
        fields.put("published", figure.published().toString());
        fields.put("engagements", figure.engagements());
        fields.put("usual", figure.usual());
        return fields;
    }
}
