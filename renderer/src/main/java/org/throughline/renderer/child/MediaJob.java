package org.throughline.renderer.child;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.timeline.Container;
import org.throughline.renderer.timeline.Source;
import org.throughline.renderer.timeline.Timeline;

/// One order to the media program, as it stands in `job.json`. Paths are absolute.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "job")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MediaJob.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = MediaJob.Render.class, name = "render"),
    @JsonSubTypes.Type(value = MediaJob.Foresee.class, name = "foresee"),
    @JsonSubTypes.Type(value = MediaJob.Read.class, name = "read"),
    @JsonSubTypes.Type(value = MediaJob.Paint.class, name = "paint"),
    @JsonSubTypes.Type(value = MediaJob.Draw.class, name = "draw")
})
public sealed interface MediaJob {
    /// See what is in a file that the gate took in: all of it, or only what its header says.
    record Probe(String file, Container container, boolean whole) implements MediaJob {}

    /// Render a timeline. Sources lie in `mediaFolder` under their ids, bands in `bandFolder` under
    /// their hashes; finished segments are kept in `cacheFolder`, at most `cacheBytes` of them
    /// after the last render that uses them.
    ///
    /// As a `preview`, pictures come from small copies of the sources, which are made once and kept
    /// in `mediaFolder/proxies`, and the output grows in its place, in fragments that can be played
    /// while it does.
    ///
    /// Frames in `prints` are printed before anything is laid over them.
    record Render(
            Timeline timeline,
            String mediaFolder,
            String bandFolder,
            String cacheFolder,
            long cacheBytes,
            String output,
            boolean preview,
            List<FrameRange> prints)
            implements MediaJob {}

    /// Print what a timeline shows in these ranges, before anything is laid over it, without
    /// rendering it.
    record Foresee(Timeline timeline, String mediaFolder, List<FrameRange> prints)
            implements MediaJob {}

    /// Read a finished file back. What was `kept` of earlier readings of the same packets is not
    /// read again; null reads all of it.
    record Read(
            String file,
            Container container,
            Questions questions,
            String bandFolder,
            @Nullable Kept kept)
            implements MediaJob {}

    /// Where what was found in packets is kept beside segments, at most so many bytes of both, and
    /// the edition of the program that looks.
    record Kept(String folder, long bytes, String edition) {}

    /// Paint a still of this size into a file of its pixels, laid out as those of a {@link
    /// org.throughline.renderer.timeline.Band}; what is clear in it stays clear.
    record Paint(Source source, String mediaFolder, int widthPx, int heightPx, String output)
            implements MediaJob {}

    /// Draw demo media of these names into a folder, one file each.
    record Draw(List<String> names, String folder) implements MediaJob {
        public Draw {
            names = List.copyOf(names);
        }
    }
}
