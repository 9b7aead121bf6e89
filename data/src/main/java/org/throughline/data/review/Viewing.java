package org.throughline.data.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.data.time.FrameRange;

/// What somebody has seen of a draft while it played. Good for exactly one file: rendered again,
/// watching begins anew.
///
/// @param sha256 of the video that was watched
/// @param seen runs of frames in their order; they neither overlap nor touch
public record Viewing(DraftId draft, String sha256, String by, List<FrameRange> seen) {

    /// The first and the last frames of a run are often shown without being counted.
    private static final int WHOLE_PERCENT = 95;

    public Viewing {
        seen = joined(seen);
    }

    /// Somebody who has seen nothing of a draft yet.
    public static Viewing none(Draft draft, String by) {
        return new Viewing(draft.id(), draft.sha256(), by, List.of());
    }

    public Viewing and(FrameRange run) {
        List<FrameRange> more = new ArrayList<>(seen);
        more.add(run);
        return new Viewing(draft, sha256, by, more);
    }

    /// What is seen in this and in another viewing of the same file.
    public Viewing and(Viewing other) {
        List<FrameRange> more = new ArrayList<>(seen);
        more.addAll(other.seen);
        return new Viewing(draft, sha256, by, more);
    }

    /// How much of the file was seen, 0 to 100.
    public int percent(Draft of) {
        long frames = isOf(of) ? seen.stream().mapToLong(FrameRange::length).sum() : 0;
        return (int) (100 * frames / Math.max(1, of.frames()));
    }

    /// Whether it counts as having watched the whole of this file.
    public boolean isWhole(Draft of) {
        return percent(of) >= WHOLE_PERCENT;
    }

    private boolean isOf(Draft other) {
        return draft.equals(other.id()) && sha256.equals(other.sha256());
    }

    private static List<FrameRange> joined(List<FrameRange> runs) {
        List<FrameRange> joined = new ArrayList<>();
        for (FrameRange run :
                runs.stream().sorted(Comparator.comparingLong(FrameRange::from)).toList()) {
            FrameRange last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || run.from() > last.to()) {
                joined.add(run);
            } else if (run.to() > last.to()) {
                joined.set(joined.size() - 1, new FrameRange(last.from(), run.to()));
            }
        }
        return List.copyOf(joined);
    }
}
