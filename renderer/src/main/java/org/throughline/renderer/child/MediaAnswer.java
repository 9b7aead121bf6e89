package org.throughline.renderer.child;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.renderer.RenderFailed;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Probe;
import org.throughline.renderer.measure.Reading;

/// What the media program answered, as it stands in `result.json`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MediaAnswer.Probed.class, name = "probed"),
    @JsonSubTypes.Type(value = MediaAnswer.Rendered.class, name = "rendered"),
    @JsonSubTypes.Type(value = MediaAnswer.Foreseen.class, name = "foreseen"),
    @JsonSubTypes.Type(value = MediaAnswer.WasRead.class, name = "read"),
    @JsonSubTypes.Type(value = MediaAnswer.Painted.class, name = "painted"),
    @JsonSubTypes.Type(value = MediaAnswer.Drawn.class, name = "drawn"),
    @JsonSubTypes.Type(value = MediaAnswer.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = MediaAnswer.Failed.class, name = "failed")
})
public sealed interface MediaAnswer {
    /// What ingest saw.
    record Probed(Probe probe) implements MediaAnswer {}

    /// A draft was made: its hash, its length, how many segments were rendered anew and how many
    /// came from the cache, the level the mix had before AAC (null for silence), and the prints
    /// that were asked for.
    record Rendered(
            String sha256,
            int frames,
            long samples,
            int segmentsRendered,
            int segmentsReused,
            @Nullable Double integratedLufs,
            @Nullable Double truePeakDbtp,
            List<FramePrint> prints)
            implements MediaAnswer {}

    /// What a timeline shows, before anything is laid over it.
    record Foreseen(List<FramePrint> prints) implements MediaAnswer {}

    /// What reading back found.
    record WasRead(Reading reading) implements MediaAnswer {}

    /// A still was painted; its file has so many bytes.
    record Painted(long bytes) implements MediaAnswer {}

    /// Demo media was drawn, in the order asked for.
    record Drawn(List<String> files) implements MediaAnswer {
        public Drawn {
            files = List.copyOf(files);
        }
    }

    /// The file is not taken in.
    record Refused(String code, String message, String hint) implements MediaAnswer {}

    /// The world failed.
    record Failed(RenderFailed.Code code, String message) implements MediaAnswer {}
}
