package org.throughline.renderer.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.JobJson;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.telling.SourceFacts;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.SourceId;

/// Takes the sources of a telling in: compares each with the hash that was sealed, copies it under
/// an id made from that hash, and looks into it once, into several in one go. Thread-safe.
final class Ingest {
    private final MediaProgram media;
    private final Path sources;
    private final Path probes;

    Ingest(MediaProgram media, Path workFolder) {
        this.media = media;
        this.sources = workFolder.resolve("sources");
        this.probes = workFolder.resolve("probes");
    }

    /// Where the sources lie under their ids.
    Path folder() {
        return sources;
    }

    /// A source that was taken in, and the file it came from.
    private record Taken(MediaId id, Path file, Source source) {}

    Outcome<Map<MediaId, SourceFacts>> take(Telling telling, Path mediaFolder)
            throws InterruptedException {
        var taken = new ArrayList<Taken>();
        var problems = new ArrayList<Problem>();
        for (var id : used(telling)) {
            var item = telling.findMedia(id);
            if (item.isEmpty()) {
                problems.add(problem(id, "the plan has no such media", ""));
                continue;
            }
            switch (take(item.get(), mediaFolder)) {
                case Outcome.Accepted<Taken>(Taken one) -> taken.add(one);
                case Outcome.Refused<Taken>(var more) -> problems.addAll(more);
            }
        }
        var facts = new LinkedHashMap<MediaId, SourceFacts>();
        var probes = probes(taken);
        for (var one : taken) {
            switch (Objects.requireNonNull(probes.get(one.file()))) {
                case Outcome.Accepted<Probe>(Probe probe) ->
                        facts.put(one.id(), facts(one.source(), probe));
                case Outcome.Refused<Probe>(var more) -> problems.addAll(more);
            }
        }
        return problems.isEmpty() ? Outcome.accepted(facts) : Outcome.refused(problems);
    }

    /// Every media item that a telling draws on.
    static Set<MediaId> used(Telling telling) {
        var used = new LinkedHashSet<MediaId>();
        for (var beat : telling.beats()) {
            for (var shot : beat.shots()) {
                if (shot instanceof Shot.Footage footage) {
                    used.add(footage.media());
                }
            }
            for (var line : beat.lines()) {
                var voice = line.voiceIn(telling.variant().market());
                if (voice != null) {
                    used.add(voice.media());
                }
            }
            beat.sounds().forEach(sound -> used.add(sound.media()));
        }
        var music = telling.plan().story().music();
        if (music != null) {
            used.add(music.media());
        }
        var logo = telling.plan().story().logo();
        if (logo != null) {
            used.add(logo.media());
        }
        telling.plan().story().roomTones().forEach(room -> used.add(room.media()));
        return used;
    }

    private Outcome<Taken> take(MediaItem item, Path mediaFolder) {
        var file = mediaFolder.resolve(item.file()).normalize();
        if (!mediaFolder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
            return Outcome.refused(
                    problem(
                            item.id(),
                            "'" + item.file() + "' is not in the media folder",
                            "Maybe it lies in another folder, or has another name."));
        }
        String sha256 = Gate.sha256(file);
        if (!sha256.equals(item.sha256())) {
            return Outcome.refused(
                    problem(
                            item.id(),
                            "'"
                                    + item.file()
                                    + "' is not the file that was sealed: its SHA-256 is "
                                    + sha256
                                    + ", the plan says "
                                    + item.sha256(),
                            "Maybe it was saved again; put the sealed file back, or make a new version of the plan."));
        }
        return source(file, sha256)
                .then(source -> Outcome.accepted(new Taken(item.id(), file, source)));
    }

    private Outcome<Source> source(Path file, String sha256) {
        var id = UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII));
        return switch (Gate.sniff(file)) {
            case Outcome.Refused<Container>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<Container>(var container) ->
                    isThere(id, file)
                            ? Outcome.accepted(new Source(new SourceId(id), sha256, container))
                            : Gate.takeIn(file, sources, id);
        };
    }

    /// The media program compares the hash again right before use.
    private boolean isThere(UUID id, Path file) {
        var kept = sources.resolve(id.toString());
        try {
            return Files.isRegularFile(kept) && Files.size(kept) == Files.size(file);
        } catch (IOException unreadable) {
            throw new RenderFailed(RenderFailed.Code.STORAGE, "Cannot read " + kept, unreadable);
        }
    }

    /// What is in the files: kept from an earlier look, or looked at now, all at once.
    private Map<Path, Outcome<Probe>> probes(List<Taken> taken) throws InterruptedException {
        var found = new LinkedHashMap<Path, Outcome<Probe>>();
        var unknown = new LinkedHashMap<Path, Path>();
        for (var one : taken) {
            var kept = probes.resolve(one.source().sha256() + "-" + media.edition() + ".json");
            JobJson.find(kept, Probe.class)
                    .ifPresentOrElse(
                            probe -> found.put(one.file(), Outcome.accepted(probe)),
                            () -> unknown.put(one.file(), kept));
        }
        if (!unknown.isEmpty()) {
            var probed = media.probe(List.copyOf(unknown.keySet()));
            unknown.forEach((file, kept) -> keep(probed.get(file), kept));
            found.putAll(probed);
        }
        return found;
    }

    private void keep(@Nullable Outcome<Probe> probed, Path kept) {
        if (probed instanceof Outcome.Accepted<Probe>(Probe probe)) {
            try {
                Files.createDirectories(probes);
                Durable.write(kept, part -> JobJson.write(part, probe));
            } catch (IOException unwritable) {
                throw new RenderFailed(
                        RenderFailed.Code.STORAGE, "Cannot write " + kept, unwritable);
            }
        }
    }

    static SourceFacts facts(Source source, Probe probe) {
        var video = probe.video();
        return new SourceFacts(
                source,
                video == null ? 0 : video.width(),
                video == null ? 0 : video.height(),
                probe.seconds(),
                probe.audio() != null);
    }

    private static Problem problem(MediaId id, String message, String hint) {
        return new Problem("DRAFT-004", "media " + id, message, hint);
    }
}
