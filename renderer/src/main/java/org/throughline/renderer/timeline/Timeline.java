package org.throughline.renderer.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.throughline.data.time.FrameRange;

/// A whole draft: segments tile the picture, overlays lie above it, one sound track lies beside it.
///
/// Shape: segments follow each other without gap or overlap; overlay ranges are absolute, half-open
/// and end by {@link #frames()}. Every source named by a clip or a sound stands in `sources`, once.
public record Timeline(
        Canvas canvas,
        List<Source> sources,
        List<Segment> segments,
        List<Overlay> overlays,
        Soundtrack sound,
        Encoding encoding) {

    public Timeline {
        sources = List.copyOf(sources);
        segments = List.copyOf(segments);
        overlays = List.copyOf(overlays);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A timeline needs at least one segment.");
        }
        var known = new HashMap<SourceId, Source>();
        for (var source : sources) {
            if (known.put(source.id(), source) != null) {
                throw new IllegalArgumentException("Source " + source.id() + " stands twice.");
            }
        }
        requireSources(known, segments, sound);
        requireSegmentNames(segments);
        int frames = segments.stream().mapToInt(Segment::frames).sum();
        for (var overlay : overlays) {
            if (overlay.frames().to() > frames) {
                throw new IllegalArgumentException(
                        "Overlay %s ends at %d, the timeline at %d."
                                .formatted(overlay.id(), overlay.frames().to(), frames));
            }
        }
    }

    private static void requireSources(
            Map<SourceId, Source> known, List<Segment> segments, Soundtrack sound) {
        var used = new HashSet<SourceId>();
        segments.forEach(segment -> used.addAll(segment.sources()));
        sound.placements().forEach(placement -> used.add(placement.source()));
        used.removeAll(known.keySet());
        if (!used.isEmpty()) {
            throw new IllegalArgumentException("Sources used but not listed: " + used);
        }
    }

    private static void requireSegmentNames(List<Segment> segments) {
        var names = new HashSet<String>();
        for (var segment : segments) {
            if (!names.add(segment.id())) {
                throw new IllegalArgumentException("Segment " + segment.id() + " stands twice.");
            }
        }
    }

    /// The same, packed in another way.
    public Timeline packed(Encoding as) {
        return new Timeline(canvas, sources, segments, overlays, sound, as);
    }

    /// Length of the whole draft.
    public int frames() {
        return segments.stream().mapToInt(Segment::frames).sum();
    }

    /// Length of the sound track in samples, which ends with the last frame.
    public long samples() {
        return canvas.rate().sampleAt(frames(), Soundtrack.RATE_HZ);
    }

    /// The frames which the segment of this index covers.
    public FrameRange rangeOf(int segment) {
        int start = segments.subList(0, segment).stream().mapToInt(Segment::frames).sum();
        return new FrameRange(start, start + segments.get(segment).frames());
    }

    /// The listed source of this id.
    public Source source(SourceId id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No source " + id));
    }
}
