package org.throughline.renderer.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The picture of one beat, rendered and cached by itself; its clips tile it.
public record Segment(String id, List<Clip> clips) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Segment {
        clips = List.copyOf(clips);
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException("A segment id is lower-case kebab, not " + id);
        }
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("Segment " + id + " has no clip.");
        }
    }

    /// Length of the segment.
    public int frames() {
        return clips.stream().mapToInt(Clip::frames).sum();
    }

    /// Every source some clip or crossfade of the segment shows.
    public Set<SourceId> sources() {
        var found = new HashSet<SourceId>();
        for (var clip : clips) {
            clip.picture().sourceIfAny().ifPresent(found::add);
            if (clip.exit() instanceof Exit.Crossfade(_, Picture incoming)) {
                incoming.sourceIfAny().ifPresent(found::add);
            }
        }
        return Set.copyOf(found);
    }
}
