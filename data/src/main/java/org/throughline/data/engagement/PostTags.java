package org.throughline.data.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a published video carries, in the words of the brief. Absent = not known.
///
/// @param people the kinds of people on camera
/// @param silence whether a silence was declared in the plan
public record PostTags(
        List<String> topics,
        List<String> hashtags,
        @Nullable String format,
        @Nullable String hook,
        @Nullable String ending,
        @Nullable String sound,
        List<String> people,
        @Nullable Boolean silence) {

    public PostTags {
        topics = List.copyOf(topics);
        hashtags = List.copyOf(hashtags);
        people = List.copyOf(people);
    }
}
