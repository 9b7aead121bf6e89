package org.throughline.renderer.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRate;

/// What ingest sees in a file. Times are seconds from the start of the file, positions are pixels
/// of the upright picture. A field that was not measured is null, never an empty list.
public record Probe(
        String container,
        double seconds,
        @Nullable Video video,
        @Nullable Audio audio,
        @Nullable List<Double> cuts,
        @Nullable List<Span> silences,
        @Nullable List<Span> speech,
        @Nullable List<Face> faces,
        @Nullable List<Clip> clips) {

    public Probe {
        cuts = cuts == null ? null : List.copyOf(cuts);
        silences = silences == null ? null : List.copyOf(silences);
        speech = speech == null ? null : List.copyOf(speech);
        faces = faces == null ? null : List.copyOf(faces);
        clips = clips == null ? null : List.copyOf(clips);
    }

    /// The moving picture, upright and in square pixels: width and height are those after the
    /// rotation (in degrees, clockwise) has been applied.
    public record Video(
            int width,
            int height,
            FrameRate rate,
            int rotation,
            String codec,
            boolean hdr,
            boolean varying) {}

    /// The first sound stream. Loudness is null where there is too little sound to measure.
    public record Audio(
            int channels,
            int rateHz,
            String codec,
            @Nullable Double lufs,
            @Nullable Double peakDbtp) {}

    /// From a second up to another.
    public record Span(double from, double to) {}

    /// A frontal face seen at a second.
    public record Face(double at, int x, int y, int w, int h, double score) {}

    /// A stretch worth looking at first, and what is in it.
    public record Clip(double from, double to, List<String> because) {
        public Clip {
            because = List.copyOf(because);
        }
    }
}
