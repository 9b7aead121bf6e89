package org.throughline.renderer.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.interchange.Manifest;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Chooses small pictures of a draft: one a beat out of its middle, and a cover out of the hook.
/// The cover is the frame with the most to see among some in which the hook's words stand, or among
/// some of the whole hook where it has none.
final class Covers {
    private static final int CANDIDATES = 6;

    private final Storyboard board;
    private final String name;

    Covers(Storyboard board, String name) {
        this.board = board;
        this.name = name;
    }

    /// A small picture and what it is of.
    record Cover(Manifest.Thumbnail named, Reading.Thumbnail picture) {
        byte[] jpeg() {
            return picture.jpeg();
        }
    }

    /// The frames to ask for.
    List<Integer> frames() {
        var frames = new TreeSet<>(candidates());
        board.beats().forEach(beat -> frames.add(middle(beat.frames())));
        return List.copyOf(frames);
    }

    /// The pictures out of what was read: the cover first.
    List<Cover> of(Reading reading) {
        var covers = new ArrayList<Cover>();
        var candidates = candidates();
        // at one quality, a larger file is a picture with more in it
        reading.thumbnails().stream()
                .filter(each -> candidates.contains(each.frame()))
                .max(
                        Comparator.comparingInt(
                                        (Reading.Thumbnail each) -> each.jpegBase64().length())
                                .thenComparing(Reading.Thumbnail::frame, Comparator.reverseOrder()))
                .ifPresent(best -> covers.add(cover("cover", "cover", best)));
        int number = 0;
        for (var beat : board.beats()) {
            number++;
            String stem = "beat-" + number;
            reading.thumbnails().stream()
                    .filter(each -> each.frame() == middle(beat.frames()))
                    .findFirst()
                    .ifPresent(each -> covers.add(cover(beat.id(), stem, each)));
        }
        return covers;
    }

    private Cover cover(String of, String stem, Reading.Thumbnail picture) {
        String file = name + "_" + stem + ".jpg";
        return new Cover(new Manifest.Thumbnail(of, picture.frame(), file), picture);
    }

    private List<Integer> candidates() {
        var hook = board.beats().getFirst().frames();
        var worded =
                board.shown().stream()
                        .filter(shown -> shown.role().isCaption())
                        .map(Shown::frames)
                        .filter(hook::overlaps)
                        .findFirst()
                        .orElse(hook);
        long from = Math.max(hook.from(), worded.from());
        long length = Math.min(hook.to(), worded.to()) - from;
        var candidates = new TreeSet<Integer>();
        for (int i = 1; i <= CANDIDATES; i++) {
            candidates.add((int) (from + length * i / (CANDIDATES + 1)));
        }
        return List.copyOf(candidates);
    }

    private static int middle(FrameRange range) {
        return (int) (range.from() + range.length() / 2);
    }
}
