package org.throughline.renderer.media;

import java.util.HashMap;
import java.util.Map;
import org.throughline.renderer.timeline.SourceId;

/// The checked sources of one draft.
///
/// Threading: confined.
final class Sources {
    private final Map<SourceId, SourceFacts> facts = new HashMap<>();

    void add(SourceFacts source) {
        facts.put(source.id(), source);
    }

    SourceFacts of(SourceId id) {
        var found = facts.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Source " + id + " was not checked.");
        }
        return found;
    }
}
