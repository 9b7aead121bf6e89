package org.throughline.planner.tagging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ListedPost;
import org.throughline.data.tagging.Trait;

/// A past video and what somebody has to say of it.
///
/// @param asked traits that no file tells, in their order
/// @param said of them, by whoever is asked
record TagTask(ListedPost post, List<Trait> asked, Map<Trait, String> said) {

    TagTask {
        asked = List.copyOf(asked);
        said = Map.copyOf(said);
    }

    Optional<Trait> next() {
        return asked.stream().filter(trait -> !said.containsKey(trait)).findFirst();
    }

    boolean isDone() {
        return next().isEmpty();
    }

    /// The same with another word; null: not said.
    TagTask saying(Trait trait, @Nullable String word) {
        Map<Trait, String> now = new EnumMap<>(Trait.class);
        now.putAll(said);
        now.remove(trait);
        if (word != null) {
            now.put(trait, word);
        }
        return new TagTask(post, asked, now);
    }
}
