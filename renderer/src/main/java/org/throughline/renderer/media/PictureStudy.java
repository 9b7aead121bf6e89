package org.throughline.renderer.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Reading.FaceAt;
import org.throughline.renderer.measure.Reading.MaskScore;
import org.throughline.renderer.measure.Reading.Thumbnail;

/// Studies decoded pictures as they pass: a small grey copy of each for the looks, the full luma
/// only where a mask is asked for, a middle copy only where faces are.
///
/// Threading: confined.
final class PictureStudy implements AutoCloseable {

    /// Wide enough for the finder's smallest face, a twelfth of it.
    private static final int FACE_SIDE = 300;

    private final GreyCopy small;
    private final byte[] grey;
    private final Looks looks;
    private final List<MaskSight> sights;
    private final Set<Integer> thumbnailsAt;
    private final List<MaskScore> scores = new ArrayList<>();
    private final List<Thumbnail> thumbnails = new ArrayList<>();
    private final List<FrameRange> printsAt;
    private final List<FramePrint> prints = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final @Nullable IntPredicate facesAt;
    private @Nullable FaceFinder finder;
    private boolean finderTried;
    private boolean facesKept;
    private final List<FaceAt> faces = new ArrayList<>();
    private @Nullable GreyCopy middle;
    private IntConsumer heard = frames -> {};

    /// What beyond the looks is wanted, and in which frames faces are looked for, if anywhere.
    record Wanted(
            List<MaskSight> masks,
            List<Integer> thumbnails,
            @Nullable IntPredicate faces,
            List<FrameRange> prints) {
        static Wanted looksOnly() {
            return new Wanted(List.of(), List.of(), null, List.of());
        }
    }

    PictureStudy(int width, int height, Wanted wanted) {
        small = GreyCopy.small(width, height);
        grey = new byte[small.width() * small.height()];
        looks = new Looks(small.width(), small.height());
        sights = wanted.masks();
        thumbnailsAt = new HashSet<>(wanted.thumbnails());
        printsAt = wanted.prints();
        facesAt = wanted.faces();
    }

    /// Tells after each stretch how many frames were seen so far.
    void tell(IntConsumer listener) {
        heard = listener;
    }

    void add(AVFrame frame) {
        int index = times.size();
        times.add(frame.best_effort_timestamp());
        small.of(frame, grey);
        looks.add(grey);
        if (printsAt.stream().anyMatch(range -> range.contains(index))) {
            prints.add(FramePrint.of(index, grey, small.width(), small.height()));
        }
        for (var sight : sights) {
            if (sight.asksFor(index)) {
                scores.add(sight.score(frame, index));
            }
        }
        if (thumbnailsAt.contains(index)) {
            thumbnails.add(Thumbnails.of(frame, index));
        }
        if (facesAt != null && facesAt.test(index)) {
            var with = finder();
            if (with != null) {
                findFaces(with, frame, index);
            }
        }
        heard.accept(frames());
    }

    /// Adds what was found in frames in a row at another time; `at` are the times at which they are
    /// shown in this file.
    void addKept(FoundInGroup found, List<Long> at) {
        int from = frames();
        times.addAll(at);
        looks.addKept(found.looks(), found.firstGrey(), found.lastGrey());
        var later = found.later(from);
        prints.addAll(later.prints());
        scores.addAll(later.scores());
        thumbnails.addAll(later.thumbnails());
        faces.addAll(later.faces());
        facesKept = true;
        heard.accept(frames());
    }

    /// What was found in the frames from `from` on, whose first one's grey copy is `first`; null
    /// where faces were asked for and no finder was at hand.
    @Nullable FoundInGroup since(int from, byte[] first) {
        boolean asked = facesAt != null && IntStream.range(from, frames()).anyMatch(facesAt);
        if (asked && finder() == null) {
            return null;
        }
        return new FoundInGroup(
                        looks.since(from),
                        FoundInGroup.text(first),
                        FoundInGroup.text(grey),
                        prints.stream().filter(print -> print.frame() >= from).toList(),
                        scores.stream().filter(score -> score.frame() >= from).toList(),
                        thumbnails.stream().filter(small -> small.frame() >= from).toList(),
                        faces.stream().filter(face -> face.frame() >= from).toList())
                .later(-from);
    }

    /// The grey copy of the frame that was added last.
    byte[] lastGrey() {
        return grey.clone();
    }

    private void findFaces(FaceFinder with, AVFrame frame, int index) {
        double ratio = Math.min(1, FACE_SIDE / (double) Math.min(frame.width(), frame.height()));
        var copy = middle;
        if (copy == null) {
            copy =
                    new GreyCopy(
                            GreyCopy.side(frame.width() * ratio),
                            GreyCopy.side(frame.height() * ratio));
            middle = copy;
        }
        byte[] pixels = new byte[copy.width() * copy.height()];
        copy.of(frame, pixels);
        double back = frame.width() / (double) copy.width();
        for (var face : with.in(pixels, copy.width(), copy.height())) {
            faces.add(
                    new FaceAt(
                            index,
                            (int) (face.x() * back),
                            (int) (face.y() * back),
                            (int) (face.w() * back),
                            (int) (face.h() * back),
                            face.score()));
        }
    }

    int frames() {
        return times.size();
    }

    /// True where every frame lasts as long as the others.
    boolean isConstant() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = 1; i < times.size(); i++) {
            long step = times.get(i) - times.get(i - 1);
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        return times.size() < 2 || most - least <= 1;
    }

    /// When a frame is shown, in ticks of its stream.
    long time(int frame) {
        return times.get(frame);
    }

    Looks looks() {
        return looks;
    }

    List<MaskScore> scores() {
        return scores;
    }

    List<Thumbnail> thumbnails() {
        return thumbnails;
    }

    List<FramePrint> prints() {
        return prints;
    }

    /// Faces found; null where no finder was at hand or none was asked for.
    @Nullable List<FaceAt> faces() {
        return facesAt != null && (facesKept || finder() != null) ? faces : null;
    }

    private @Nullable FaceFinder finder() {
        if (!finderTried) {
            finderTried = true;
            finder = FaceFinder.open();
        }
        return finder;
    }

    @Override
    public void close() {
        small.close();
        if (middle != null) {
            middle.close();
        }
        if (finder != null) {
            finder.close();
        }
    }
}
