package org.throughline.renderer.media;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Reading.FaceAt;
import org.throughline.renderer.measure.Reading.MaskScore;
import org.throughline.renderer.measure.Reading.Thumbnail;

/// What was found in a group of pictures: the looks of its frames, the grey copies of the first and
/// the last of them in Base64, and answers to what was asked of them. Frames are counted from the
/// group's first.
record FoundInGroup(
        List<Looks.Look> looks,
        String first,
        String last,
        List<FramePrint> prints,
        List<MaskScore> scores,
        List<Thumbnail> thumbnails,
        List<FaceAt> faces) {

    FoundInGroup {
        looks = List.copyOf(looks);
        prints = List.copyOf(prints);
        scores = List.copyOf(scores);
        thumbnails = List.copyOf(thumbnails);
        faces = List.copyOf(faces);
    }

    static String text(byte[] grey) {
        return Base64.getEncoder().encodeToString(grey);
    }

    byte[] firstGrey() {
        return Base64.getDecoder().decode(first);
    }

    byte[] lastGrey() {
        return Base64.getDecoder().decode(last);
    }

    /// The same, counted from this many frames earlier.
    FoundInGroup later(int frames) {
        return new FoundInGroup(
                looks,
                first,
                last,
                Prints.later(prints, frames),
                scores.stream()
                        .map(score ->
                                new MaskScore(
                                        score.id(),
                                        score.frame() + frames,
                                        score.score(),
                                        score.letters()))
                        .toList(),
                thumbnails.stream()
                        .map(small ->
                                new Thumbnail(
                                        small.frame() + frames,
                                        small.widthPx(),
                                        small.heightPx(),
                                        small.jpegBase64()))
                        .toList(),
                faces.stream()
                        .map(face ->
                                new FaceAt(
                                        face.frame() + frames,
                                        face.x(),
                                        face.y(),
                                        face.w(),
                                        face.h(),
                                        face.score()))
                        .toList());
    }

    /// The same with masks named otherwise.
    FoundInGroup named(UnaryOperator<String> name) {
        return new FoundInGroup(
                looks,
                first,
                last,
                prints,
                scores.stream()
                        .map(score ->
                                new MaskScore(
                                        name.apply(score.id()),
                                        score.frame(),
                                        score.score(),
                                        score.letters()))
                        .toList(),
                thumbnails,
                faces);
    }
}
