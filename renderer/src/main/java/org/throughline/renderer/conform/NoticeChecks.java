package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Notice;
import org.throughline.renderer.storyboard.Role;
import org.throughline.renderer.storyboard.Shown;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of what rules need to be read in a market: labels and signs, letter by letter in every
/// frame of their time that is looked at, the first frame of a film included.
final class NoticeChecks {
    private static final int BORDER_FRAMES = 1;
    private static final int PERCENT = 100;

    private final Storyboard board;
    private final Reading reading;
    private final Sightings sightings;

    NoticeChecks(Storyboard board, Reading reading) {
        this.board = board;
        this.reading = reading;
        this.sightings = new Sightings(reading);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var role : List.of(Role.LABEL, Role.SIGN)) {
            var notices = board.notices().stream().filter(each -> each.role() == role).toList();
            if (notices.isEmpty()) {
                findings.add(
                        Finding.unmeasured(
                                role.key(), role.key() + "s that rules need", "none is needed"));
            }
            notices.forEach(notice -> findings.add(finding(notice)));
        }
        return findings;
    }

    private Finding finding(Notice notice) {
        String check = notice.role().key();
        if (notice.frames().isEmpty()) {
            return Finding.unmeasured(
                    check,
                    "\"" + notice.words() + "\" first in the post's text",
                    "the post's text is no part of the file");
        }
        String expected = expected(notice);
        for (var shown : board.shown().stream().filter(notice::isShownBy).toList()) {
            boolean first = shown.id().equals(notice.id());
            var missing = sightings.firstWithout(shown, time(shown, first ? notice.latest() : 0));
            if (missing.isPresent()) {
                return Finding.failed(
                        check, missing.getAsLong(), shown.id(), expected, found(shown, missing));
            }
        }
        String seen = "seen letter by letter in frames " + Ranges.says(notice.frames());
        return Finding.passed(
                check,
                expected,
                notice.inPostText()
                        ? seen + "; the post's text, where it stands first, is no part of the file"
                        : seen);
    }

    private static String expected(Notice notice) {
        String size =
                notice.leastShare() == 0
                        ? ""
                        : ", capitals at least %s %% of the picture's height"
                                .formatted(Words.decimal(notice.leastShare() * PERCENT, 0));
        return "\"%s\" %s, in frames %s%s"
                .formatted(notice.words(), notice.begins(), Ranges.says(notice.frames()), size);
    }

    private String found(Shown shown, OptionalLong missing) {
        if (sightings.first(shown).isEmpty()) {
            return "not seen at its place";
        }
        long frame = missing.getAsLong();
        return sightings.first(shown, new FrameRange(frame, frame + 1)).isPresent()
                ? "other letters at frame " + frame
                : "missing at frame " + frame;
    }

    /// Its frames but for one at either end, where an encoder mixes what is before and after. A
    /// film begins and ends without any before and after.
    private FrameRange time(Shown shown, int latest) {
        var frames = shown.frames();
        long from = frames.from() + Math.max(latest, frames.from() == 0 ? 0 : BORDER_FRAMES);
        long to = frames.to() - (frames.to() >= board.frames() ? 0 : BORDER_FRAMES);
        return new FrameRange(from, Math.max(from, Math.min(to, reading.frames())));
    }
}
