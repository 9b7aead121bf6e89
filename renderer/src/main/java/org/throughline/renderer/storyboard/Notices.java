package org.throughline.renderer.storyboard;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.telling.Telling;

/// Compiles the labels and signs that rules need in a market into words with a time.
///
/// A label begins with the film, a sign where the product is first seen; each stands as long as its
/// rule says, or to the end of the film. Where no length is given, protected moments and declared
/// dark after its beginning are left free of it. Equal words are shown once, for as long as any
/// rule or any text of the story has them there.
final class Notices {
    private static final int PERCENT = 100;

    private final Telling telling;
    private final long end;

    private Notices(Telling telling) {
        this.telling = telling;
        this.end = telling.beats().getLast().at().to();
    }

    static List<Notice> of(Telling telling) {
        return new Notices(telling).all();
    }

    private record Words(Role role, String text) {}

    private List<Notice> all() {
        Map<Words, List<Need>> asked = new LinkedHashMap<>();
        for (var need : telling.plan().assessment().needs()) {
            var market = need.market();
            if (market == null || market.equals(telling.variant().market())) {
                words(need)
                        .ifPresent(words ->
                                asked.computeIfAbsent(words, _ -> new ArrayList<>()).add(need));
            }
        }
        var notices = new ArrayList<Notice>();
        asked.forEach((words, needs) -> notices.add(notice(words, needs, notices)));
        return notices;
    }

    private static Optional<Words> words(Need need) {
        var showing = need.showing();
        var role = Role.find(need.what()).filter(Role::isNotice);
        if (role.isEmpty() || showing == null || showing.text() == null) {
            return Optional.empty();
        }
        return Optional.of(new Words(role.get(), showing.text().strip()))
                .filter(words -> !words.text().isEmpty());
    }

    private Notice notice(Words words, List<Need> needs, List<Notice> before) {
        long number = before.stream().filter(each -> each.role() == words.role()).count() + 1;
        var owed = new ArrayList<FrameRange>();
        String begins = "";
        double share = 0;
        int latest = Integer.MAX_VALUE;
        boolean posted = false;
        for (var need : needs) {
            var showing = need.showing();
            if (showing == null) {
                continue;
            }
            posted |= showing.isInPostText();
            if (!showing.isOnScreen()) {
                continue;
            }
            var start = start(words.role(), showing);
            var first = owed.stream().mapToLong(FrameRange::from).min();
            begins = first.isEmpty() || start.frame < first.getAsLong() ? start.says : begins;
            owed.addAll(frames(start.frame, need));
            share = Math.max(share, share(showing));
            latest = Math.min(latest, latest(showing));
        }
        if (!owed.isEmpty()) {
            storyTexts(words).forEach(owed::add);
        }
        return new Notice(
                words.role().key() + "-" + number,
                words.role(),
                words.text(),
                begins,
                merged(owed),
                owed.isEmpty() ? 0 : latest,
                share,
                posted);
    }

    private record Start(long frame, String says) {}

    private Start start(Role role, Showing showing) {
        String from = showing.from();
        boolean product = from == null ? role == Role.SIGN : from.equals(Showing.FIRST_APPEARANCE);
        return product ? appearance() : new Start(0, "from the first frame");
    }

    /// The first frame in which the product is seen; a crossfade into its shot shows it before.
    private Start appearance() {
        int number = 0;
        for (var beat : telling.beats()) {
            for (var shot : beat.shots()) {
                number++;
                if (shot instanceof Shot.Footage footage && showsProduct(footage)) {
                    long early =
                            footage.begins() instanceof Transition.Crossfade(int frames)
                                    ? frames
                                    : 0;
                    return new Start(
                            Math.max(0, shot.at().from() - early),
                            "from the product's first appearance, shot " + number);
                }
            }
        }
        return new Start(
                0, "from the first frame, as no media item is marked as showing the product");
    }

    private boolean showsProduct(Shot.Footage shot) {
        return telling.findMedia(shot.media()).map(MediaItem::showsProduct).orElse(false);
    }

    private List<FrameRange> frames(long start, Need need) {
        if (need.leastMillis() > 0) {
            return List.of(new FrameRange(start, start + millisToFrames(need)));
        }
        var holes =
                Stream.concat(telling.moments().stream().map(Telling.Kept::frames), dark())
                        .filter(hole -> hole.from() > start)
                        .toList();
        return ReviewMarks.without(new FrameRange(start, Math.max(start + 1, end)), holes);
    }

    private Stream<FrameRange> dark() {
        return telling.beats().stream()
                .flatMap(beat -> beat.shots().stream())
                .filter(Shot.Dark.class::isInstance)
                .map(Shot::at);
    }

    /// Where the story has the same words as a text of the same role.
    private Stream<FrameRange> storyTexts(Words words) {
        return telling.beats().stream()
                .flatMap(beat -> beat.texts().stream())
                .filter(text -> Role.find(text.role()).filter(words.role()::equals).isPresent())
                .filter(text -> telling.read(text.text()).strip().equals(words.text()))
                .map(text -> text.at());
    }

    static List<FrameRange> merged(List<FrameRange> ranges) {
        var merged = new ArrayList<FrameRange>();
        for (var range : ranges.stream().sorted(comparing(FrameRange::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && range.from() <= last.to()) {
                merged.removeLast();
                merged.add(new FrameRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /// A length in whole frames, none of it lost.
    private long millisToFrames(Need need) {
        var rate = telling.rate();
        return Math.ceilDiv(
                need.leastMillis() * (long) rate.numerator(), 1000L * rate.denominator());
    }

    private int latest(Showing showing) {
        return showing.from() == null
                ? Math.toIntExact(telling.rate().nearestFrame(Duration.ofSeconds(1)))
                : 0;
    }

    /// The part of the picture's height that a size names; 0 where it names none.
    static double share(Showing showing) {
        String size = showing.size();
        return size == null || !size.endsWith("%")
                ? 0
                : new BigDecimal(size.substring(0, size.length() - 1)).doubleValue() / PERCENT;
    }
}
