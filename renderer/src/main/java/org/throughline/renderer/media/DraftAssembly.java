package org.throughline.renderer.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.child.JobJson;
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

/// Makes one draft: checks the sources, renders the segments that are not in the cache, mixes and
/// levels the sound, joins all of it and puts the file in place.
final class DraftAssembly {
    /// Part of every segment's key; raised whenever the same timeline would come out otherwise.
    private static final String RENDERER = "segments-2";

    private final Timeline timeline;
    private final MediaJob.Render job;
    private final Progress progress;
    private final Sources facts;
    private final List<FramePrint> prints = new ArrayList<>();
    private int framesDone;
    private int rendered;

    DraftAssembly(MediaJob.Render job, Progress progress) {
        this.job = job;
        this.timeline = job.timeline();
        this.facts = Sources.checked(timeline, Path.of(job.mediaFolder()));
        this.progress = progress;
    }

    MediaAnswer.Rendered make() {
        timeline.segments().forEach(this::requireLongEnough);
        try (var cache = new SegmentCache(Path.of(job.cacheFolder()), job.cacheBytes())) {
            Files.createDirectories(Path.of(job.output()).toAbsolutePath().resolveSibling("."));
            return job.preview() ? preview(cache) : draft(cache);
        } catch (IOException failed) {
            throw new RenderFailed(
                    RenderFailed.Code.STORAGE,
                    "Cannot write %s: %s%nMaybe the disk is full; what is finished is kept."
                            .formatted(job.output(), failed),
                    failed);
        }
    }

    /// All segments, then the sound, then the file.
    private MediaAnswer.Rendered draft(SegmentCache cache) throws IOException {
        var render = segmentRender(facts);
        var segments = new ArrayList<Path>();
        for (int i = 0; i < timeline.segments().size(); i++) {
            segments.add(segment(i, render, cache));
        }
        try (var sound = new SoundEncoder(timeline.encoding().audioKbps())) {
            var level = encode(sound);
            Durable.write(
                    Path.of(job.output()),
                    part -> requireAll(Joining.join(timeline.canvas(), segments, sound, part)));
            return rendered(level);
        }
    }

    /// The sound first, then segment by segment into a file that can be played meanwhile.
    private MediaAnswer.Rendered preview(SegmentCache cache) throws IOException {
        var output = Path.of(job.output());
        boolean whole = false;
        try (var proxies = new Proxies(Path.of(job.mediaFolder()), job.cacheBytes());
                var sound = new SoundEncoder(timeline.encoding().audioKbps())) {
            var level = encode(sound);
            var seen = new Sources();
            var render = segmentRender(seen);
            try (var joining = new Joining(timeline.canvas(), sound, output, true)) {
                for (int i = 0; i < timeline.segments().size(); i++) {
                    for (var id : timeline.segments().get(i).sources()) {
                        seen.add(proxies.of(timeline.source(id), facts.of(id)));
                    }
                    progress.playable(joining.add(segment(i, render, cache)));
                }
                requireAll(joining.finish());
            }
            whole = true;
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

    private LoudnessMeter.Level encode(SoundEncoder sound) {
        var mix = new Mix(timeline.sound(), facts, timeline.samples());
        var track = mix.make();
        var level = Leveling.level(track, timeline.sound().target());
        mix.keepSilences(track);
        sound.encode(track);
        return level;
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

    private Path segment(int index, SegmentRender render, SegmentCache cache) throws IOException {
        var segment = timeline.segments().get(index);
        var range = timeline.rangeOf(index);
        var overlays = OverlaySlice.in(range, timeline.overlays());
        var asked = Prints.within(range, job.prints());
        String key = key(segment, overlays, asked);
        int before = framesDone;
        var found = cache.find(key);
        var printed = asked.isEmpty() ? Optional.of(List.<FramePrint>of()) : cache.findPrints(key);
        Path file;
        if (found.isPresent() && printed.isPresent()) {
            file = found.get();
            prints.addAll(Prints.later(printed.get(), range.from()));
        } else {
            var taken = new ArrayList<FramePrint>();
            file =
                    cache.keep(
                            key,
                            part -> {
                                taken.addAll(
                                        render.render(
                                                segment,
                                                overlays,
                                                asked,
                                                part,
                                                done ->
                                                        progress.at(
                                                                before + done, timeline.frames())));
                                // before the segment itself, which is not used without them
                                if (!asked.isEmpty()) {
                                    cache.keepPrints(key, taken);
                                }
                            });
            prints.addAll(Prints.later(taken, range.from()));
            rendered++;
        }
        framesDone = before + segment.frames();
        progress.at(framesDone, timeline.frames());
        return file;
    }

    /// Hash over everything that shapes a segment and its prints; sources count by content, not by
    /// id.
    private String key(Segment segment, List<OverlaySlice> overlays, List<FrameRange> prints) {
        var shape = new HashMap<SourceId, String>();
        segment.sources().forEach(id -> shape.put(id, timeline.source(id).sha256()));
        String content = new String(JobJson.bytes(segment.clips()), StandardCharsets.UTF_8);
        for (var entry : shape.entrySet()) {
            content = content.replace(entry.getKey().toString(), entry.getValue());
        }
        var all =
                List.of(
                        RENDERER,
                        Natives.edition(),
                        job.preview() ? Proxies.RECIPE : "",
                        timeline.canvas(),
                        timeline.encoding(),
                        content,
                        looks(overlays),
                        prints);
        return HexFormat.of().formatHex(Gate.newSha256().digest(JobJson.bytes(all)));
    }

    private static List<Object> looks(List<OverlaySlice> overlays) {
        var looks = new ArrayList<Object>();
        for (var slice : overlays) {
            var overlay = slice.overlay();
            looks.add(
                    List.of(
                            overlay.band(),
                            overlay.xPx(),
                            overlay.yPx(),
                            slice.from(),
                            slice.to(),
                            opacities(slice)));
        }
        return looks;
    }

    private static List<Integer> opacities(OverlaySlice slice) {
        var opacities = new ArrayList<Integer>();
        for (int frame = slice.from(); frame < slice.to(); frame++) {
            opacities.add(slice.opacity(frame));
        }
        return opacities;
    }
}
