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

/// The sources of one draft. Each is checked when something is first made from it: it must still be
/// the file that was sealed.
///
/// Threading: confined.
final class Sources {
    private final Map<SourceId, Source> listed = new HashMap<>();
    private final Path mediaFolder;
    private final Map<SourceId, SourceFacts> facts = new HashMap<>();

    /// Those of a timeline.
    Sources(Timeline timeline, Path mediaFolder) {
        timeline.sources().forEach(source -> listed.put(source.id(), source));
        this.mediaFolder = mediaFolder;
    }

    /// None but those that are added.
    Sources() {
        this.mediaFolder = Path.of("");
    }

    /// One on its own.
    Sources(Source source, Path mediaFolder) {
        listed.put(source.id(), source);
        this.mediaFolder = mediaFolder;
    }

    private SourceFacts check(Source source) {
        var file = mediaFolder.resolve(source.id().toString());
        if (!Files.isRegularFile(file) || !Gate.sha256(file).equals(source.sha256())) {
            throw new RenderFailed(
                    RenderFailed.Code.SOURCE_CHANGED,
                    "Source %s is missing or no longer the file that was sealed (%s)."
                            .formatted(source.id(), source.sha256()));
        }
        try (var input = SafeInput.open(file.toString(), source.container())) {
            return SourceFacts.of(source.id(), input);
        }
    }

    void add(SourceFacts source) {
        facts.put(source.id(), source);
    }

    SourceFacts of(SourceId id) {
        var found = facts.get(id);
        if (found == null) {
            var source = listed.get(id);
            if (source == null) {
                throw new IllegalArgumentException("Source " + id + " is not listed.");
            }
            found = check(source);
            facts.put(id, found);
        }
        return found;
    }
}
