package org.throughline.renderer.conform;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.measure.FramePrint;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Compares frames of a file with what the plan's media show there, tile by tile: two frames are as
/// far apart as their tiles that differ most, so that a mouth or a sticker counts as much as a new
/// scene. What lies under words by plan is left out.
///
/// A frame is the same when it is close to what is planned, give or take a frame; or when it is not
/// too far, and nowhere around in the file something closer is found, as in a file that was
/// compressed anew. Figures are levels of grey, the mean of a tile: see decision 0003.
///
/// Threading: confined.
final class FrameMatch {
    private static final double CLOSE = 3;
    private static final double FAR = 14;

    /// What is found elsewhere has to be closer by this much to be what moved.
    private static final double CLEARLY_CLOSER = 0.6;

    /// What is that much closer moved, however much the file has lost to compression.
    private static final double UNMISTAKABLE = 0.35;

    static final int REACH_FRAMES = 30;
    private static final int TOLERANCE_FRAMES = 1;
    private static final int WORDS_FRAMES = 3;
    private static final int TILE = 4;
    private static final int LEAST_CELLS = TILE * TILE / 2;
    private static final int LEAST_TILES = 6;

    private final Storyboard board;
    private final int frames;
    private final Map<Long, FramePrint> found = new HashMap<>();
    private final Map<Long, FramePrint> planned = new HashMap<>();
    private final Map<Long, byte[]> foundCells = new HashMap<>();
    private final Map<Long, byte[]> plannedCells = new HashMap<>();
    private final Map<Long, BitSet> words = new HashMap<>();

    FrameMatch(Storyboard board, Reading reading, PlannedPictures pictures) {
        this.board = board;
        this.frames = reading.frames();
        reading.prints().forEach(print -> found.put((long) print.frame(), print));
        pictures.prints().forEach(print -> planned.put((long) print.frame(), print));
    }

    Sight at(long frame) {
        if (frame >= frames) {
            return new Sight.Ended();
        }
        double same = Double.MAX_VALUE;
        double share = 1;
        for (long by = -TOLERANCE_FRAMES; by <= TOLERANCE_FRAMES; by++) {
            var tiles = tiles(frame, by);
            if (tiles != null && tiles.furthest() < same) {
                same = tiles.furthest();
                share = tiles.share();
            }
        }
        if (same == Double.MAX_VALUE) {
            return new Sight.Unknown();
        }
        if (same <= CLOSE) {
            return new Sight.Same();
        }
        var moved = moved(frame, same);
        return moved != 0
                ? new Sight.Moved(moved)
                : same <= FAR ? new Sight.Same() : new Sight.Other(share);
    }

    /// By how many frames what is planned at a frame is found clearly closer elsewhere; 0 where it
    /// is not.
    private long moved(long frame, double same) {
        long best = 0;
        double closest = same * CLEARLY_CLOSER;
        for (long by = TOLERANCE_FRAMES + 1; by <= REACH_FRAMES; by++) {
            for (long each : new long[] {by, -by}) {
                var tiles = tiles(frame, each);
                if (tiles != null
                        && tiles.furthest() < closest
                        && !isAtHome(frame + each, tiles.furthest())) {
                    closest = tiles.furthest() * 0.9;
                    best = each;
                }
            }
        }
        return closest <= CLOSE || closest < same * UNMISTAKABLE ? best : 0;
    }

    /// Whether a frame of the file shows what is planned there at least as well as what is planned
    /// elsewhere: the neighbors of a frame that was replaced look like it, and have not moved.
    private boolean isAtHome(long frame, double elsewhere) {
        var own = tiles(frame, 0);
        return own != null && own.furthest() <= elsewhere;
    }

    /// How far what is planned at two frames is apart, where that is known.
    OptionalDouble planned(long one, long other) {
        var first = planned.get(one);
        var second = planned.get(other);
        if (first == null || second == null) {
            return OptionalDouble.empty();
        }
        var words = words(one, first);
        words.or(words(other, second));
        var tiles = tiles(first, plannedCells(first), plannedCells(second), words);
        return tiles == null ? OptionalDouble.empty() : OptionalDouble.of(tiles.furthest());
    }

    /// Whether two planned frames are so far apart that nobody could take one for the other.
    boolean planMoves(long one, long other) {
        return planned(one, other).orElse(0) > 2 * CLOSE;
    }

    /// How far the tiles that differ most are apart, and the share of tiles that differ.
    private record Tiles(double furthest, double share) {}

    private @Nullable Tiles tiles(long frame, long by) {
        var expected = planned.get(frame);
        var seen = found.get(frame + by);
        if (expected == null
                || seen == null
                || expected.columns() != seen.columns()
                || expected.rows() != seen.rows()) {
            return null;
        }
        var hidden = words(frame, expected);
        hidden.or(words(frame + by, expected));
        return tiles(expected, plannedCells(expected), foundCells(seen), hidden);
    }

    private static @Nullable Tiles tiles(FramePrint size, byte[] one, byte[] other, BitSet hidden) {
        double furthest = 0;
        int tiles = 0;
        int differing = 0;
        for (int top = 0; top < size.rows(); top += TILE) {
            for (int left = 0; left < size.columns(); left += TILE) {
                double apart = apart(size, one, other, hidden, left, top);
                if (apart >= 0) {
                    tiles++;
                    differing += apart > FAR ? 1 : 0;
                    furthest = Math.max(furthest, apart);
                }
            }
        }
        return tiles < LEAST_TILES ? null : new Tiles(furthest, differing / (double) tiles);
    }

    /// The mean difference in a tile; below 0 where too little of it is to be seen.
    private static double apart(
            FramePrint size, byte[] one, byte[] other, BitSet hidden, int left, int top) {
        int cells = 0;
        int sum = 0;
        for (int row = top; row < Math.min(top + TILE, size.rows()); row++) {
            for (int column = left; column < Math.min(left + TILE, size.columns()); column++) {
                int at = row * size.columns() + column;
                if (!hidden.get(at)) {
                    cells++;
                    sum += Math.abs((one[at] & 0xFF) - (other[at] & 0xFF));
                }
            }
        }
        return cells < LEAST_CELLS ? -1 : sum / (double) cells;
    }

    private byte[] foundCells(FramePrint print) {
        return foundCells.computeIfAbsent((long) print.frame(), _ -> print.cells());
    }

    private byte[] plannedCells(FramePrint print) {
        return plannedCells.computeIfAbsent((long) print.frame(), _ -> print.cells());
    }

    /// Cells of a print that words may touch at a frame or just before or after; a copy.
    private BitSet words(long frame, FramePrint size) {
        var kept = words.computeIfAbsent(frame, at -> covered(at, size));
        return (BitSet) kept.clone();
    }

    private BitSet covered(long frame, FramePrint size) {
        var cells = new BitSet(size.columns() * size.rows());
        var around =
                new FrameRange(
                        Math.max(0, frame - WORDS_FRAMES), Math.max(1, frame + WORDS_FRAMES + 1));
        board.shown().stream()
                .filter(shown -> shown.frames().overlaps(around))
                .forEach(shown -> cover(cells, shown.box(), size));
        return cells;
    }

    private void cover(BitSet cells, Box box, FramePrint size) {
        var canvas = board.timeline().canvas();
        double width = canvas.widthPx() / (double) size.columns();
        double height = canvas.heightPx() / (double) size.rows();
        int left = Math.max(0, (int) Math.floor(box.xPx() / width) - 1);
        int right = Math.min(size.columns(), (int) Math.ceil(box.rightPx() / width) + 1);
        int top = Math.max(0, (int) Math.floor(box.yPx() / height) - 1);
        int bottom = Math.min(size.rows(), (int) Math.ceil(box.bottomPx() / height) + 1);
        for (int row = top; row < bottom; row++) {
            cells.set(
                    row * size.columns() + Math.min(left, size.columns()),
                    row * size.columns() + Math.max(left, right));
        }
    }

    /// How each of some frames shows what is planned, in order.
    List<Sight> at(List<Long> frames) {
        return frames.stream().map(this::at).toList();
    }
}
