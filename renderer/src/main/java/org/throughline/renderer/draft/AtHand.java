package org.throughline.renderer.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.timeline.Source;

/// Media of a plan's pictures that lie in some folders under their own names and are the very files
/// that were sealed. What is missing or another file is only told: an inspection goes on without.
final class AtHand {
    private final Map<MediaItem, Path> files = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    AtHand(ProductionPlan plan, List<Path> folders) {
        for (var item : shown(plan)) {
            find(item, folders)
                    .ifPresentOrElse(
                            file -> files.put(item, file),
                            () -> missing.add("'" + item.file() + "'"));
        }
    }

    private static List<MediaItem> shown(ProductionPlan plan) {
        var story = plan.story();
        var beats = new ArrayList<>(story.beats());
        beats.addAll(story.otherHooks());
        var seen =
                beats.stream()
                        .flatMap(beat -> beat.shots().stream())
                        .filter(Shot.Footage.class::isInstance)
                        .map(shot -> ((Shot.Footage) shot).media());
        return Stream.concat(seen, Stream.ofNullable(story.logo()).map(Logo::media))
                .distinct()
                .flatMap(id -> plan.findMedia(id).stream())
                .toList();
    }

    private static Optional<Path> find(MediaItem item, List<Path> folders) {
        for (var folder : folders) {
            var file = folder.resolve(item.file()).normalize();
            if (folder.normalize().equals(file.getParent())
                    && Files.isRegularFile(file)
                    && Gate.sha256(file).equals(item.sha256())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// The files found.
    List<Path> files() {
        return List.copyOf(files.values());
    }

    /// Copies what was found to `sources` under ids, and says what their headers tell of them.
    Map<MediaId, SourceFacts> facts(Map<Path, Outcome<Probe>> headers, Path sources) {
        var facts = new LinkedHashMap<MediaId, SourceFacts>();
        files.forEach((item, file) -> {
            var id = UUID.nameUUIDFromBytes(item.sha256().getBytes(StandardCharsets.US_ASCII));
            if (headers.get(file) instanceof Outcome.Accepted<Probe>(Probe probe)
                    && Gate.takeIn(file, sources, id)
                            instanceof Outcome.Accepted<Source>(Source source)) {
                facts.put(item.id(), Ingest.facts(source, probe));
            } else {
                missing.add("'" + item.file() + "'");
            }
        });
        return facts;
    }

    /// Why not all media can be compared with; empty where they can.
    String unknownBecause() {
        return missing.isEmpty()
                ? ""
                : "the plan's media are not at hand: " + String.join(", ", missing);
    }
}
