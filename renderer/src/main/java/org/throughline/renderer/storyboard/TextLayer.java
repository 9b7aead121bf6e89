package org.throughline.renderer.storyboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Logo;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.canvas.Box;
import org.throughline.renderer.caption.CaptionCue;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.lettering.PaintedBand;
import org.throughline.renderer.telling.Spoken;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.timeline.Canvas;

/// Everything a viewer reads in a draft, placed; and what cannot be placed, as problems. Protected
/// moments are left free of text.
final class TextLayer {
    private static final int QUIET_FADE_FRAMES = 5;

    private final Telling telling;
    private final TextSetter setter;
    private final Slots slots;
    private final ReviewMarks marks;
    private final Canvas canvas;
    private final Box zone;
    private final FontBook fonts;
    private final List<Notice> notices;
    private final Qualifiers qualifiers;
    private List<Qualification> qualifications = List.of();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    TextLayer(
            Telling telling,
            TextSetter setter,
            Slots slots,
            ReviewMarks marks,
            Canvas canvas,
            Box zone,
            FontBook fonts) {
        this.telling = telling;
        this.marks = marks;
        this.canvas = canvas;
        this.notices = Notices.of(telling);
        this.setter = setter;
        this.qualifiers = new Qualifiers(telling, setter, canvas, zone);
        this.slots = slots;
        this.zone = zone;
        this.fonts = fonts;
    }

    List<Shown> shown() {
        return shown;
    }

    List<Notice> notices() {
        return notices;
    }

    List<Qualification> qualifications() {
        return qualifications;
    }

    List<Problem> problems() {
        return problems;
    }

    /// Places what rules need first and captions next, since they never move, then texts and cards
    /// beat by beat.
    void place(List<CaptionCue> cues, Map<Integer, List<ClaimId>> claimsByCue, List<Spoken> lines) {
        slots.reserve(marks.box());
        notices.forEach(this::placeNotice);
        for (var cue : cues) {
            var role = cue.hook() ? Role.HOOK_CAPTION : Role.CAPTION;
            var set = setter.paint(role, cue.lines());
            put(
                    cue.id(),
                    role,
                    set,
                    cue.frames(),
                    0,
                    claimsByCue.getOrDefault(cue.number(), List.of()));
        }
        telling.beats().forEach(this::placeTexts);
        qualifications = qualifiers.all(shown, lines);
        qualifications.forEach(this::checkTime);
    }

    /// Lays the brand's mark over its beats, where everything else leaves room: in the middle of
    /// cards, on a plate in a corner of footage. Protected moments and declared dark stay free of
    /// it.
    void placeLogo(Logo logo, PaintedBand painted) {
        var palette = setter.looks().palette();
        var plate = new LogoPlate(painted);
        for (var stretch : LogoStretch.of(telling, logo)) {
            boolean bare = stretch.onCards() && plate.isReadableOn(palette.paper());
            var mark = bare ? painted : plate.on(palette.paper(), palette.ink());
            var set = new TextSetter.Set(List.of(telling.plan().brand().name()), mark);
            long count =
                    shown.stream().filter(each -> each.role() == Role.LOGO_PICTURE).count() + 1;
            var corner =
                    slots.corner(
                            stretch.onCards() ? Role.LOGO : Role.LOGO_PICTURE,
                            mark,
                            stretch.frames());
            put(
                    Role.LOGO_PICTURE.key() + "-" + count,
                    Role.LOGO_PICTURE,
                    set,
                    corner,
                    stretch.frames(),
                    (int) Math.min(QUIET_FADE_FRAMES, stretch.frames().length() / 4),
                    List.of());
        }
    }

    private void checkTime(Qualification asked) {
        asked.unqualified(shown).stream()
                .findFirst()
                .ifPresent(gap ->
                        problems.add(
                                new Problem(
                                        "DRAFT-016",
                                        place("claim " + asked.claim()),
                                        "the claim is on screen or spoken at frame %d, and its qualifier is not"
                                                .formatted(gap.from()),
                                        "Maybe show the qualifier from frame %d to %d."
                                                .formatted(gap.from(), gap.to()))));
    }

    private void placeNotice(Notice notice) {
        if (notice.frames().isEmpty() || isUndrawable(notice.id(), notice.words())) {
            return;
        }
        double least = Letterer.sizeOfCapitals(notice.leastShare() * canvas.heightPx());
        var set = setter.set(notice.role(), notice.words(), least, Double.MAX_VALUE);
        if (set.isEmpty()) {
            problems.add(tooLong(notice.id(), notice.words()));
            return;
        }
        int number = 0;
        for (var range : notice.frames()) {
            number++;
            if (range.to() > end()) {
                problems.add(lateNotice(notice, range));
                continue;
            }
            String id = number == 1 ? notice.id() : notice.id() + "." + number;
            put(id, notice.role(), set.get(), range, 0, List.of());
        }
    }

    private long end() {
        return telling.beats().getLast().at().to();
    }

    private Problem lateNotice(Notice notice, FrameRange range) {
        return new Problem(
                "DRAFT-015",
                place(notice.id()),
                "\"%s\" needs %s s %s, and only %s s are left"
                        .formatted(
                                notice.words(),
                                seconds(range.length()),
                                notice.begins(),
                                seconds(Math.max(0, end() - range.from()))),
                "Maybe show the product earlier, or end later.");
    }

    private String seconds(long frames) {
        return BigDecimal.valueOf(telling.rate().seconds(frames))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void placeTexts(Beat beat) {
        for (var shot : beat.shots()) {
            if (shot instanceof Shot.Card card) {
                placeCard(card);
            }
        }
        for (var text : beat.texts()) {
            Role.find(text.role())
                    .ifPresentOrElse(
                            role -> placeText(beat, text, role),
                            () ->
                                    problems.add(
                                            new Problem(
                                                    "DRAFT-014",
                                                    place(text.role()),
                                                    "'" + text.role() + "' is no role of a text",
                                                    "Maybe title, message or label.")));
        }
    }

    private void placeCard(Shot.Card card) {
        String words = telling.read(card.text());
        int fade =
                card.begins() instanceof Transition.Dip(int frames)
                        ? (int) Math.min(frames, card.at().length() / 2)
                        : 0;
        place(
                "card",
                Role.CARD,
                words,
                card.at(),
                fade,
                List.of(),
                () -> setter.set(Role.CARD, words));
    }

    private void placeText(Beat beat, ScreenText text, Role role) {
        String words = telling.read(text.text());
        if (notices.stream().anyMatch(notice -> notice.covers(role, words, text.at()))) {
            return;
        }
        int fade =
                qualifiers.isWithClaim(text)
                        ? 0
                        : (int) Math.min(QUIET_FADE_FRAMES, text.at().length() / 4);
        place(
                role.key(),
                role,
                words,
                text.at(),
                fade,
                text.claims(),
                () ->
                        setter.set(
                                look(beat, role),
                                words,
                                qualifiers.leastPx(text),
                                qualifiers.mostPx(text)));
    }

    private Looks.Look look(Beat beat, Role role) {
        return role == Role.TITLE && beat.kind() == BeatKind.HOOK
                ? setter.looks().title(beat.hook())
                : setter.looks().of(role);
    }

    private void place(
            String name,
            Role role,
            String text,
            FrameRange at,
            int fade,
            List<ClaimId> claims,
            Supplier<Optional<TextSetter.Set>> setting) {
        if (text.isBlank() || isUndrawable(name, text)) {
            return;
        }
        var set = setting.get();
        if (set.isEmpty()) {
            problems.add(tooLong(name, text));
            return;
        }
        long count = shown.stream().filter(each -> each.role() == role).count() + 1;
        put(name + "-" + count, role, set.get(), at, fade, claims);
    }

    private boolean isUndrawable(String name, String text) {
        var missing = fonts.findMissing(text, telling.language());
        missing.ifPresent(glyph ->
                problems.add(
                        new Problem(
                                glyph.emoji() ? "CAPTION-009" : "CAPTION-008",
                                place(name + " \"" + text + "\""),
                                glyph.says(),
                                glyph.hint())));
        return missing.isPresent();
    }

    private void put(
            String id,
            Role role,
            TextSetter.Set set,
            FrameRange frames,
            int fade,
            List<ClaimId> claims) {
        put(id, role, set, slots.corner(role, set.painted(), frames), frames, fade, claims);
    }

    private void put(
            String id,
            Role role,
            TextSetter.Set set,
            Slots.Corner corner,
            FrameRange frames,
            int fade,
            List<ClaimId> claims) {
        var item =
                new Shown(
                        id,
                        role,
                        set.lines(),
                        set.painted(),
                        corner.xPx(),
                        corner.yPx(),
                        frames,
                        fade,
                        claims);
        if (!zone.contains(item.box()) || !slots.inTheWay(item.box(), frames).isEmpty()) {
            problems.add(crowded(item));
        }
        covered(telling, item.id(), item.text(), item.frames()).forEach(problems::add);
        slots.taken(item);
        shown.add(item);
    }

    /// Protected moments that a text would stand on.
    static Stream<Problem> covered(Telling telling, String id, String text, FrameRange frames) {
        return telling.moments().stream()
                .filter(moment -> moment.frames().overlaps(frames))
                .map(moment ->
                        new Problem(
                                "DRAFT-007",
                                place(telling, id),
                                "\"%s\" would cover a protected moment: %s, frames %d to %d"
                                        .formatted(
                                                text,
                                                moment.moment().says(),
                                                moment.frames().from(),
                                                moment.frames().to() - 1),
                                "Maybe let it end before, or begin after."));
    }

    private Problem crowded(Shown item) {
        return new Problem(
                "DRAFT-008",
                place(item.id()),
                "there is no room for \"%s\" beside what else is shown at frame %d"
                        .formatted(item.text(), item.frames().from()),
                "Maybe show less at once, or one after the other.");
    }

    private Problem tooLong(String name, String text) {
        return new Problem(
                "DRAFT-008",
                place(name),
                "\"" + text + "\" does not fit",
                "Maybe say it in fewer words.");
    }

    private String place(String what) {
        return place(telling, what);
    }

    private static String place(Telling telling, String what) {
        return telling.plan().brief().id() + ", " + telling.variant().says() + ", " + what;
    }
}
