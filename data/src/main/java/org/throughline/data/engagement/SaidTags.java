package org.throughline.data.engagement;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people say that a published video carries, in place of what files say. Absent = nobody says
/// anything, or they do not agree.
///
/// @param people the kind of person most of all on camera, or `people-none`
/// @param maker how the work was shared: `person-only`, `person-leads`, `machine-drafts`, `machine`
public record SaidTags(
        PostKey post,
        @Nullable String hook,
        @Nullable String ending,
        @Nullable String format,
        @Nullable String people,
        @Nullable String maker) {

    /// Whether anything is said.
    public boolean isSomething() {
        return Stream.of(hook, ending, format, people, maker).anyMatch(Objects::nonNull);
    }
}
