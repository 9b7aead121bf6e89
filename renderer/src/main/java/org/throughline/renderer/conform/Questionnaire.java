package org.throughline.renderer.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Questions;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// What a reading of a draft must look for: every text where the storyboard put it, closely around
/// its first and last frame, loosely between; a hook's text for as long as six seconds, so that a
/// late one is found, and a qualifier's in every frame, so that a gap in it is.
public final class Questionnaire {
    private static final int CLOSE_FRAMES = 10;
    private static final int LOOSE_STEP = 7;
    private static final double HOOK_SEARCH_SECONDS = 6;

    private final Storyboard board;

    public Questionnaire(Storyboard board) {
        this.board = board;
    }

    public Questions questions() {
        var masks = new ArrayList<Questions.Mask>();
        for (var shown : board.shown()) {
            ranges(shown).forEach(range -> masks.add(mask(shown, range)));
        }
        long faces = Math.min(board.frames(), frames(3));
        return new Questions(masks, List.of(), (int) faces);
    }

    private record Looked(FrameRange frames, int step) {}

    private List<Looked> ranges(Shown shown) {
        long from = shown.frames().from();
        long to = shown.frames().to();
        if (shown.role() == Role.HOOK_CAPTION) {
            long end =
                    Math.max(
                            to + CLOSE_FRAMES,
                            Math.min(frames(HOOK_SEARCH_SECONDS), board.frames()));
            return List.of(new Looked(within(from - CLOSE_FRAMES, end), 1));
        }
        if (to - from <= 4 * CLOSE_FRAMES || shown.role() == Role.QUALIFIER) {
            return List.of(new Looked(within(from - CLOSE_FRAMES, to + CLOSE_FRAMES), 1));
        }
        return List.of(
                new Looked(within(from - CLOSE_FRAMES, from + CLOSE_FRAMES), 1),
                new Looked(within(from + CLOSE_FRAMES, to - CLOSE_FRAMES), LOOSE_STEP),
                new Looked(within(to - CLOSE_FRAMES, to + CLOSE_FRAMES), 1));
    }

    private FrameRange within(long from, long to) {
        return new FrameRange(Math.max(0, from), Math.max(0, Math.min(to, board.frames())));
    }

    private long frames(double seconds) {
        return board.timeline()
                .canvas()
                .rate()
                .nearestFrame(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static Questions.Mask mask(Shown shown, Looked looked) {
        return new Questions.Mask(
                shown.id(),
                shown.painted().band(),
                shown.painted().letterPx(),
                shown.xPx(),
                shown.yPx(),
                looked.frames,
                looked.step);
    }
}
