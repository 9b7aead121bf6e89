package org.throughline.renderer.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

/// The checked sources of one draft.
///
/// Threading: confined.
final class Sources {
    private final Map<SourceId, SourceFacts> facts = new HashMap<>();

    /// Opens every source of a timeline that is still the file that was sealed; fails at another.
    static Sources checked(Timeline timeline, Path mediaFolder) {
        var sources = new Sources();
        timeline.sources().forEach(source -> sources.check(source, mediaFolder));
        return sources;
    }

    private void check(Source source, Path mediaFolder) {
        var file = mediaFolder.resolve(source.id().toString());
        if (!Files.isRegularFile(file) || !Gate.sha256(file).equals(source.sha256())) {
            throw new RenderFailed(
                    RenderFailed.Code.SOURCE_CHANGED,
                    "Source %s is missing or no longer the file that was sealed (%s)."
                            .formatted(source.id(), source.sha256()));
        }
        try (var input = SafeInput.open(file.toString(), source.container())) {
            facts.put(source.id(), SourceFacts.of(source.id(), input));
        }
    }

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
