package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.MediaAnswer;
import org.throughline.renderer.child.MediaJob;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.gate.Durable;
import org.throughline.renderer.gate.Gate;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.timeline.Exit;
import org.throughline.renderer.timeline.Picture;
import org.throughline.renderer.timeline.Segment;
import org.throughline.renderer.timeline.SourceId;
import org.throughline.renderer.timeline.Timeline;

/// Makes one draft: renders the segments that are not in the cache, mixes and levels the sound
/// where it is not there either, joins all of it and puts the file in place. Sources are checked as
/// far as something is made from them.
final class DraftAssembly {
    /// How many groups of pictures a segment has before a shot becomes several.
    private static final int GROUPS = 2;

    private final Timeline timeline;
    private final MediaJob.Render job;
    private final Progress progress;
    private final Sources facts;
    private final CacheKeys keys;
    private final List<FramePrint> prints = new ArrayList<>();
    private boolean soundKept;
    private int framesDone;
    private int rendered;

    DraftAssembly(MediaJob.Render job, Progress progress) {
        this.job = job;
        var encoding = job.timeline().encoding();
        this.timeline = Pieces.of(job.timeline(), GROUPS * encoding.keyFrameEvery());
        this.facts = new Sources(timeline, Path.of(job.mediaFolder()));
        this.keys = new CacheKeys(timeline, job.preview() ? Proxies.RECIPE : "");
        this.progress = progress;
    }

    MediaAnswer.Rendered make() {
        try (var cache = new SegmentCache(Path.of(job.cacheFolder()), job.cacheBytes())) {
            Files.createDirectories(Path.of(job.output()).toAbsolutePath().resolveSibling("."));
            var parts = parts(cache);
            return job.preview() ? preview(parts, cache) : draft(parts, cache);
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write %s: %s%nMaybe the disk is full; what is finished is kept."
                            .formatted(job.output(), failed),
                    failed);
        }
    }

    /// One segment: the frames of the draft that it covers, what lies over it, and its file where
    /// that was kept.
    private record Part(
            Segment segment,
            FrameRange range,
            List<OverlaySlice> overlays,
            String key,
            Optional<Path> kept) {}

    /// All segments; those that are to be rendered have sources that last long enough.
    private List<Part> parts(SegmentCache cache) throws IOException {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < timeline.segments().size(); i++) {
            var segment = timeline.segments().get(i);
            var range = timeline.rangeOf(i);
            var overlays = OverlaySlice.in(range, timeline.overlays());
            String key = keys.ofSegment(segment, overlays);
            var part = new Part(segment, range, overlays, key, cache.find(key));
            if (part.kept.isEmpty()) {
                requireLongEnough(segment);
            }
            parts.add(part);
        }
        return parts;
    }

    /// All segments, then the sound, then the file.
    private MediaAnswer.Rendered draft(List<Part> parts, SegmentCache cache) throws IOException {
        var render = segmentRender(facts);
        var segments = new ArrayList<Path>();
        for (var part : parts) {
            segments.add(segment(part, render, cache));
        }
        try (var sound = new SoundEncoder(timeline.encoding().audioKbps())) {
            var level = encode(sound, cache);
            Durable.write(
                    Path.of(job.output()),
                    part -> requireAll(Joining.join(timeline.canvas(), segments, sound, part)));
            keep(sound, level, cache);
            return rendered(level);
        }
    }

    /// The sound first, then segment by segment into a file that can be played meanwhile.
    private MediaAnswer.Rendered preview(List<Part> parts, SegmentCache cache) throws IOException {
        var output = Path.of(job.output());
        boolean whole = false;
        try (var proxies = new Proxies(Path.of(job.mediaFolder()), job.cacheBytes());
                var sound = new SoundEncoder(timeline.encoding().audioKbps())) {
            var level = encode(sound, cache);
            var seen = new Sources();
            var render = segmentRender(seen);
            try (var joining = new Joining(timeline.canvas(), sound, output, true)) {
                for (var part : parts) {
                    if (part.kept.isEmpty()) {
                        for (var id : part.segment.sources()) {
                            seen.add(proxies.of(timeline.source(id), facts.of(id)));
                        }
                    }
                    progress.playable(joining.add(segment(part, render, cache)));
                }
                requireAll(joining.finish());
            }
            whole = true;
            keep(sound, level, cache);
            return rendered(level);
        } finally {
            if (!whole) {
                Files.deleteIfExists(output);
            }
        }
    }

    private SegmentRender segmentRender(Sources sources) {
        return new SegmentRender(
                timeline.canvas(), timeline.encoding(), sources, Path.of(job.bandFolder()));
    }

    /// Hands the encoder its packets as they were kept, or the track of which it makes them.
    private LoudnessMeter.Level encode(SoundEncoder sound, SegmentCache cache) throws IOException {
        var kept = cache.findNote(keys.ofSound(), SoundPackets.class);
        if (kept.isPresent()) {
            sound.take(kept.get());
            soundKept = true;
            return kept.get().level();
        }
        var mix = new Mix(timeline.sound(), facts, timeline.samples());
        var track = mix.make();
        var level = Leveling.level(track, timeline.sound().target());
        mix.keepSilences(track);
        sound.encode(track);
        return level;
    }

    private void keep(SoundEncoder sound, LoudnessMeter.Level level, SegmentCache cache)
            throws IOException {
        if (!soundKept) {
            cache.keepNote(keys.ofSound(), sound.packets(level));
        }
    }

    private void requireAll(int frames) {
        if (frames != timeline.frames()) {
            throw Natives.failed("Joined %d of %d frames.".formatted(frames, timeline.frames()));
        }
    }

    private MediaAnswer.Rendered rendered(LoudnessMeter.Level level) {
        return new MediaAnswer.Rendered(
                Gate.sha256(Path.of(job.output())),
                timeline.frames(),
                timeline.samples(),
                rendered,
                timeline.segments().size() - rendered,
                level.integratedLufs(),
                level.truePeakDbtp(),
                prints);
    }

    private void requireLongEnough(Segment segment) {
        for (var clip : segment.clips()) {
            requireLongEnough(segment, clip.picture(), clip.frames());
            if (clip.exit() instanceof Exit.Crossfade(int frames, Picture incoming)) {
                requireLongEnough(segment, incoming, frames);
            }
        }
    }

    private void requireLongEnough(Segment segment, Picture picture, int frames) {
        switch (picture) {
            case Picture.Footage footage ->
                    requireUpTo(segment, footage.source(), footage.inFrame() + (long) frames - 2);
            case Picture.Retimed retimed ->
                    requireUpTo(
                            segment,
                            retimed.source(),
                            (long) (retimed.startFrame() + (frames - 2) * retimed.speed().ratio()));
            case Picture.Still _, Picture.Zoomed _, Picture.Solid _ -> {}
        }
    }

    /// A frame of a source, counted in those of the canvas's rate, has to be there.
    private void requireUpTo(Segment segment, SourceId id, long frame) {
        var source = facts.of(id);
        if (source.seconds() > 0 && timeline.canvas().rate().seconds(frame) > source.seconds()) {
            throw new RenderFailed(
                    RenderFailed.Code.SOURCE_UNUSABLE,
                    "Segment %s shows source %s up to frame %d, but it lasts %.2f s.%nMaybe shorten the beat or start earlier."
                            .formatted(segment.id(), id, frame + 2, source.seconds()));
        }
    }

    private Path segment(Part part, SegmentRender render, SegmentCache cache) throws IOException {
        var asked = Prints.within(part.range, job.prints());
        Path file;
        if (part.kept.isPresent()) {
            file = part.kept.get();
            keptPrints(part, asked, cache);
        } else {
            file = cache.keep(part.key, to -> render(part, asked, render, to, cache));
            rendered++;
        }
        framesDone += part.segment.frames();
        progress.at(framesDone, timeline.frames());
        return file;
    }

    private void render(
            Part part, List<FrameRange> asked, SegmentRender render, Path to, SegmentCache cache)
            throws IOException {
        var taken =
                render.render(
                        part.segment,
                        part.overlays,
                        asked,
                        to,
                        done -> progress.at(framesDone + done, timeline.frames()));
        if (!asked.isEmpty()) {
            cache.keepNote(CacheKeys.ofPrints(part.key, asked), taken);
        }
        prints.addAll(Prints.later(taken, part.range.from()));
    }

    /// Prints of a segment that was kept; where these frames were not asked for then, they are
    /// taken from its sources.
    private void keptPrints(Part part, List<FrameRange> asked, SegmentCache cache)
            throws IOException {
        if (asked.isEmpty()) {
            return;
        }
        String key = CacheKeys.ofPrints(part.key, asked);
        var kept = cache.findNote(key, FramePrint[].class).map(List::of);
        var found =
                kept.isPresent()
                        ? kept.get()
                        : Foresight.of(part.segment, timeline.canvas(), facts, asked);
        if (kept.isEmpty()) {
            cache.keepNote(key, found);
        }
        prints.addAll(Prints.later(found, part.range.from()));
    }
}
