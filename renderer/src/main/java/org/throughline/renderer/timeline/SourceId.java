package org.throughline.renderer.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an ingested file; the file lies under exactly this name in the media folder of the job.
public record SourceId(@JsonValue UUID value) {
    /// Reads what {@link #toString()} wrote.
    @JsonCreator
    public static SourceId of(String text) {
        return new SourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
