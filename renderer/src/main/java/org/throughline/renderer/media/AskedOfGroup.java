package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.timeline.Band;

/// What is asked of a group of pictures, wherever it stands and whatever its masks are called.
/// Frames are counted from the group's first.
record AskedOfGroup(
        List<Mask> masks, List<Integer> thumbnails, List<Integer> faces, List<Integer> prints) {

    AskedOfGroup {
        masks = List.copyOf(masks);
        thumbnails = List.copyOf(thumbnails);
        faces = List.copyOf(faces);
        prints = List.copyOf(prints);
    }

    /// A band that is looked for at these frames; `name` is the place of its name among the names
    /// of the group's masks.
    record Mask(Band band, int letterPx, int xPx, int yPx, int name, List<Integer> frames) {}

    static AskedOfGroup of(Questions questions, FrameRange group) {
        var names = names(questions, group);
        var masks = new ArrayList<Mask>();
        for (var mask : questions.masks()) {
            var frames = in(group, frame -> MaskSight.asksFor(mask, frame));
            if (!frames.isEmpty()) {
                masks.add(
                        new Mask(
                                mask.band(),
                                mask.letterPx(),
                                mask.xPx(),
                                mask.yPx(),
                                names.indexOf(mask.id()),
                                frames));
            }
        }
        return new AskedOfGroup(
                masks,
                in(group, questions.thumbnails()::contains),
                in(group, questions.faces()::contains),
                in(
                        group,
                        frame ->
                                questions.prints().stream()
                                        .anyMatch(range -> range.contains(frame))));
    }

    /// What the masks that are looked for in a group are called, each name once.
    static List<String> names(Questions questions, FrameRange group) {
        return questions.masks().stream()
                .filter(mask -> !in(group, frame -> MaskSight.asksFor(mask, frame)).isEmpty())
                .map(Questions.Mask::id)
                .distinct()
                .toList();
    }

    private static List<Integer> in(FrameRange group, IntPredicate asked) {
        return IntStream.range((int) group.from(), (int) group.to())
                .filter(asked)
                .map(frame -> (int) (frame - group.from()))
                .boxed()
                .toList();
    }
}
