package org.throughline.renderer.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.Speed;
import org.throughline.renderer.interchange.EditList.Cut;
import org.throughline.renderer.interchange.EditList.Marker;
import org.throughline.renderer.interchange.EditList.Sound;
import org.throughline.renderer.timeline.Placement;
import org.throughline.renderer.timeline.Soundtrack;

/// A CMX3600 edit decision list. The draft begins at `01:00:00:00`; every source counts from
/// `00:00:00:00` in frames of the draft's rate. Files stand in comments, as programs without tapes
/// read them. Voices, effects and own sound lie on the first sound track, music on the second.
///
/// Text of people goes into comments alone, one line each, without characters that control
/// anything, and in plain letters where it has them.
final class EdlFile {

    private static final String FILE = "AX";
    private static final String BLACK = "BL";
    private static final int FIRST_HOUR = 1;

    /// What a line may hold.
    private static final int LONGEST = 240;

    /// What is left of it for what markers say.
    private static final int LONGEST_MARKER = LONGEST - "* LOC: 01:00:00:00 MAGENTA ".length();

    private final EditList list;
    private final Timecode timecode;
    private final long start;
    private final StringBuilder text = new StringBuilder();
    private int event;
    private long freeFrame;

    private EdlFile(EditList list) {
        this.list = list;
        this.timecode = new Timecode(list.rate());
        this.start = timecode.hours(FIRST_HOUR);
    }

    static String write(EditList list) {
        return new EdlFile(list).write();
    }

    private String write() {
        line("TITLE: " + list.name());
        line("FCM: " + (timecode.drops() ? "DROP FRAME" : "NON-DROP FRAME"));
        line("* PLAN FINGERPRINT: " + list.fingerprint());
        list.reasons().forEach(reason -> comment("COMMENT: " + PlainLetters.of(reason)));
        list.gone()
                .forEach(note ->
                        comment("COMMENT: NOTE NO LONGER IN CUT: " + PlainLetters.of(note)));
        text.append('\n');
        for (int i = 0; i < list.cuts().size(); i++) {
            var before = i == 0 ? List.<Cut>of() : list.cuts().subList(i - 1, i);
            var after =
                    i + 1 == list.cuts().size()
                            ? List.<Cut>of()
                            : list.cuts().subList(i + 1, i + 2);
            cut(before, list.cuts().get(i), after);
            markers(list.cuts().get(i).at());
        }
        list.sounds().forEach(this::sound);
        return text.toString();
    }

    /// The event of a picture: from the frame in which it begins to come in, to the one in which
    /// the next does.
    private void cut(List<Cut> before, Cut cut, List<Cut> after) {
        long to = cut.at().to();
        for (var next : after) {
            to -= next.joins().dissolve() + next.joins().toBlack();
        }
        for (var last : before) {
            if (cut.joins().toBlack() > 0) {
                blacken(last, cut);
            }
        }
        long from = cut.at().from() - cut.joins().dissolve();
        if (to <= from) {
            return;
        }
        event++;
        if (cut.joins().dissolve() > 0) {
            for (var last : before) {
                event("V", last, "C", from, from);
                event("V", cut, "D    %03d".formatted(cut.joins().dissolve()), from, to);
                comment("EFFECT NAME: CROSS DISSOLVE");
                named("FROM CLIP NAME: ", last);
                named("TO CLIP NAME: ", cut);
            }
        } else if (cut.joins().fromBlack() > 0) {
            event("V", BLACK, "C", 0, 0, from, from);
            event("V", cut, "D    %03d".formatted(cut.joins().fromBlack()), from, to);
            named("TO CLIP NAME: ", cut);
        } else {
            event("V", cut, "C", from, to);
            named("FROM CLIP NAME: ", cut);
        }
    }

    private void blacken(Cut last, Cut cut) {
        int frames = cut.joins().toBlack();
        long from = cut.at().from() - frames;
        event++;
        event("V", last, "C", from, from);
        event("V", BLACK, "D    %03d".formatted(frames), 0, frames, from, from + frames);
        named("FROM CLIP NAME: ", last);
    }

    private void event(String track, Cut cut, String how, long from, long to) {
        boolean footage = cut.file() != null;
        long in = footage ? Math.max(0, cut.inAt(from)) : 0;
        event(
                track,
                footage || cut.shown().equals("card") ? FILE : BLACK,
                how,
                in,
                in + cut.speed().ofSource(to - from),
                from,
                to);
        if (to > from) {
            motion(cut.speed(), in);
        }
    }

    /// How many frames of the source pass in a second, where it does not run as it was filmed.
    private void motion(Speed speed, long in) {
        if (!speed.isAsFilmed()) {
            double rate = list.rate().numerator() / (double) list.rate().denominator();
            line(
                    String.format(
                            Locale.ROOT,
                            "M2   %-8s %05.1f                %s",
                            FILE,
                            rate * speed.ratio(),
                            timecode.of(in)));
        }
    }

    private void event(
            String track, String reel, String how, long in, long out, long from, long to) {
        line(
                "%03d  %-8s %-5s %-8s %s %s %s %s"
                        .formatted(
                                event,
                                reel,
                                track,
                                how,
                                timecode.of(in),
                                timecode.of(out),
                                timecode.of(start + from),
                                timecode.of(start + to)));
    }

    /// To the nearest frame: an edit list knows no samples.
    private void sound(Sound sound) {
        long in = frame(sound.in());
        long from = frame(sound.at().from());
        long to = Math.max(from + 1, frame(sound.at().to()));
        event++;
        event(
                sound.role() == Placement.Role.MUSIC ? "A2" : "A",
                FILE,
                "C",
                in,
                in + sound.speed().ofSource(to - from),
                from,
                to);
        motion(sound.speed(), in);
        comment("FROM CLIP NAME: " + sound.file());
    }

    private long frame(long sample) {
        return Math.round(
                sample
                        * (double) list.rate().numerator()
                        / ((double) list.rate().denominator() * Soundtrack.RATE_HZ));
    }

    /// Markers stand under the picture they fall in. Editing programs keep one marker a frame, so
    /// that those of one frame share a line; what does not fit on it goes to the next frame.
    private void markers(FrameRange shown) {
        var perFrame = new TreeMap<Long, List<Marker>>();
        list.markers().stream()
                .filter(marker -> shown.contains(marker.at().from()))
                .forEach(marker ->
                        perFrame.computeIfAbsent(marker.at().from(), _ -> new ArrayList<>())
                                .add(marker));
        perFrame.forEach((from, markers) -> {
            for (Locator each : packed(markers)) {
                long frame = Math.max(from, freeFrame);
                comment(
                        "LOC: %s %-7s %s"
                                .formatted(timecode.of(start + frame), each.color(), each.says()));
                freeFrame = frame + 1;
            }
        });
    }

    /// A line of markers, in the color of the first.
    private record Locator(String color, String says) {}

    private static List<Locator> packed(List<Marker> markers) {
        var lines = new ArrayList<Locator>();
        for (Marker marker : markers) {
            String says = marker.says().isBlank() ? "" : ": " + marker.says();
            String whole = PlainLetters.of(marker.name() + length(marker) + says);
            String together = lines.isEmpty() ? "" : lines.getLast().says() + " | " + whole;
            if (lines.isEmpty() || together.length() > LONGEST_MARKER) {
                lines.add(new Locator(marker.kind().color(), whole));
            } else {
                lines.set(lines.size() - 1, new Locator(lines.getLast().color(), together));
            }
        }
        return lines;
    }

    /// A locator has no length: that of a note for a stretch is told in its words.
    private static String length(Marker marker) {
        return marker.kind() == Marker.Kind.NOTE && marker.at().length() > 1
                ? " [%d FRAMES]".formatted(marker.at().length())
                : "";
    }

    private void named(String label, Cut cut) {
        String file = cut.file();
        comment(label + (file == null ? cut.shown().toUpperCase(Locale.ROOT) : file));
        if (!cut.says().isBlank()) {
            comment("COMMENT: " + PlainLetters.of(cut.says()));
        }
        var zoom = cut.zoom();
        if (zoom != null) {
            comment(
                    "COMMENT: SLOW ZOOM %s, %d PERCENT"
                            .formatted(zoom.away() ? "OUT" : "IN", zoom.percent()));
        }
    }

    private void comment(String says) {
        line("* " + says);
    }

    private void line(String says) {
        String plain =
                says.codePoints()
                        .map(each -> isPlain(each) ? each : ' ')
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        text.append(plain.stripTrailing()).append('\n');
    }

    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
