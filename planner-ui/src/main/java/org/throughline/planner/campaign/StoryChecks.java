package org.throughline.planner.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Moment;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;

/// Checks that a story can be told: it hooks within three seconds, its parts tile without gap or
/// overlap, it has a message and an ending, and a marked moment is used whole.
public final class StoryChecks {

    private static final String ANGLE = "STORY-023";
    private static final int HOOK_SECONDS = 3;
    private static final Pattern STILL = Pattern.compile("(?i)\\.(?:png|jpe?g)$");

    private final Campaign campaign;
    private final Story story;
    private final Places places;
    private final Findings findings;

    StoryChecks(Campaign campaign, Story story, Places places, Findings findings) {
        this.campaign = campaign;
        this.story = story;
        this.places = places;
        this.findings = findings;
    }

    /// What is wrong with a story as somebody writes it, each with the id of its beat as its field;
    /// empty where it concerns the whole.
    ///
    /// @param campaign with the story's brief
    public static List<Problem> problems(Campaign campaign, Story story) {
        var places = new Places();
        var findings = new Findings("");
        story.allBeats()
                .forEach(beat -> {
                    places.put(beat, beat.id());
                    beat.shots().forEach(part -> places.put(part, beat.id()));
                    beat.lines().forEach(part -> places.put(part, beat.id()));
                    beat.texts().forEach(part -> places.put(part, beat.id()));
                    beat.sounds().forEach(part -> places.put(part, beat.id()));
                });
        new StoryChecks(campaign, story, places, findings).check();
        return findings.atPaths();
    }

    void check() {
        angles();
        if (story.beats().isEmpty()) {
            return;
        }
        hooks();
        beatsTile();
        kinds();
        for (Beat beat : story.allBeats().toList()) {
            shots(beat);
            inside(beat);
            silence(beat);
        }
        overlaps();
        rooms();
        logo();
        markets();
        story.ruleBreaks().forEach(this::ruleBreak);
    }

    private void hooks() {
        Beat first = story.beats().getFirst();
        if (first.kind() != BeatKind.HOOK) {
            add(
                    first,
                    "STORY-004",
                    "the story begins with a " + first.kind().key() + ", not with a hook",
                    "Maybe put the hook first.");
            return;
        }
        List<Beat> hooks = Stream.concat(Stream.of(first), story.otherHooks().stream()).toList();
        for (Beat hook : hooks) {
            if (isLaterThan(hook.at().to(), HOOK_SECONDS)) {
                add(
                        hook,
                        "STORY-001",
                        "the hook ends at "
                                + said(hook.at().to())
                                + ", and it has to land within the first 3 seconds",
                        "Maybe end it by 00:03.000 and let the rest be a beat of its own.");
            }
            if (hook.hook() == null) {
                add(
                        hook,
                        "STORY-005",
                        "what kind of hook it is, is not said",
                        "Maybe hook: question.");
            }
            if (!hook.at().equals(first.at())) {
                add(
                        hook,
                        "STORY-006",
                        "the hook '" + hook.id() + "' is not as long as the one it stands in for",
                        "Maybe from %s to %s.".formatted(said(0), said(first.at().to())));
            }
        }
    }

    private boolean isLaterThan(long frame, int seconds) {
        return frame * story.rate().denominator() > (long) seconds * story.rate().numerator();
    }

    private void beatsTile() {
        long end = 0;
        List<String> ids = new ArrayList<>();
        for (Beat beat : story.beats()) {
            tiles(beat, "the beat '" + beat.id() + "'", beat.at(), end);
            end = beat.at().to();
        }
        for (Beat beat : story.allBeats().toList()) {
            if (ids.contains(beat.id())) {
                add(
                        beat,
                        "STORY-007",
                        "two beats are called '" + beat.id() + "'",
                        "Maybe give one an id of its own: id: " + beat.id() + "-2.");
            }
            ids.add(beat.id());
        }
    }

    private void tiles(Object at, String what, FrameRange range, long end) {
        if (range.from() != end) {
            String gap = range.from() > end ? "a gap" : "an overlap";
            add(
                    at,
                    "STORY-003",
                    "%s begins at %s and what comes before ends at %s: %s of %d frames"
                            .formatted(
                                    what,
                                    said(range.from()),
                                    said(end),
                                    gap,
                                    Math.abs(range.from() - end)),
                    "Maybe from: \"" + said(end) + "\".");
        }
    }

    private void kinds() {
        Beat last = story.beats().getLast();
        if (last.kind() != BeatKind.ENDING) {
            add(
                    last,
                    "STORY-008",
                    "the story has no ending; its last beat is a " + last.kind().key(),
                    "Maybe add a beat {kind: ending, ending: payoff}.");
        } else if (last.ending() == null) {
            add(
                    last,
                    "STORY-005",
                    "what kind of ending it is, is not said",
                    "Maybe ending: payoff.");
        }
        if (story.beats().stream().noneMatch(beat -> beat.kind() == BeatKind.MESSAGE)) {
            add(
                    story,
                    "STORY-009",
                    "no beat carries the message",
                    "Maybe one beat is of kind message.");
        }
    }

    private void shots(Beat beat) {
        if (beat.shots().isEmpty()) {
            add(
                    beat,
                    "STORY-010",
                    "the beat '" + beat.id() + "' shows nothing",
                    "Maybe shots: [{media: ...}], [{card: {text: ...}}] or [{dark: true}].");
            return;
        }
        long end = beat.at().from();
        for (Shot shot : beat.shots()) {
            tiles(shot, "this shot", shot.at(), end);
            end = shot.at().to();
            transition(shot);
            if (shot instanceof Shot.Footage footage) {
                moments(beat, footage);
                zoom(footage);
                speed(footage);
            }
        }
        if (end != beat.at().to()) {
            add(
                    beat,
                    "STORY-003",
                    "its shots end at %s, the beat at %s"
                            .formatted(said(end), said(beat.at().to())),
                    "");
        }
    }

    private void transition(Shot shot) {
        int frames =
                switch (shot.begins()) {
                    case Transition.Cut() -> 0;
                    case Transition.Crossfade(int over) -> over;
                    case Transition.Dip(int over) -> over;
                };
        if (shot.begins() instanceof Transition.Crossfade
                && shot instanceof Shot.Footage footage
                && !isStill(footage)
                && footage.in().compareTo(footage.pace().ofSource(story.rate().startOf(frames)))
                        < 0) {
            add(
                    shot,
                    "STORY-011",
                    "its crossfade of %d frames wants as much of %s before its 'in'"
                            .formatted(frames, footage.media()),
                    "Maybe a later 'in', or a cut.");
        }
        if (frames >= shot.at().length()) {
            add(
                    shot,
                    "STORY-011",
                    "its transition of %d frames is as long as the shot itself (%d)"
                            .formatted(frames, shot.at().length()),
                    "Maybe a shorter one.");
        }
    }

    /// A moment that a person marked is used whole or not at all, and no text stands on it.
    private void moments(Beat beat, Shot.Footage shot) {
        Optional<MediaItem> item = item(shot);
        Duration end =
                shot.in().plus(shot.pace().ofSource(story.rate().startOf(shot.at().length())));
        for (Moment moment : item.map(MediaItem::moments).orElse(List.of())) {
            boolean touches =
                    moment.from().compareTo(end) < 0 && shot.in().compareTo(moment.to()) < 0;
            // half a frame of grace: source times have thousandths, shots have frames
            Duration grace = story.rate().startOf(1).dividedBy(2);
            boolean whole =
                    shot.in().compareTo(moment.from().plus(grace)) <= 0
                            && moment.to().compareTo(end.plus(grace)) <= 0;
            if (touches && !whole) {
                add(
                        shot,
                        "STORY-012",
                        "it cuts into the marked moment \""
                                + moment.says()
                                + "\" of "
                                + shot.media(),
                        "A marked moment is used whole or not at all.");
            }
            if (touches) {
                covered(beat, shot, moment);
                changed(shot, moment);
            }
        }
    }

    /// A marked moment runs as it was filmed, and whole.
    private void changed(Shot.Footage shot, Moment moment) {
        String how =
                shot.speed() != null
                        ? "it runs at " + shot.pace() + " of its speed over"
                        : shot.zoom() != null ? "it zooms over" : "";
        if (!how.isEmpty()) {
            add(
                    shot,
                    "STORY-012",
                    how + " the marked moment \"" + moment.says() + "\" of " + shot.media(),
                    "A marked moment is shown as it was filmed; maybe give it a shot of its own.");
        }
    }

    private void zoom(Shot.Footage shot) {
        Zoom zoom = shot.zoom();
        if (zoom == null) {
            return;
        }
        if (!isStill(shot)) {
            add(
                    shot,
                    "STORY-019",
                    "only a still zooms, and '%s' is no PNG or JPEG".formatted(file(shot)),
                    "Maybe leave out 'zoom'.");
        }
        double most = Zoom.MOST_PERCENT_A_SECOND * story.rate().seconds(shot.at().length());
        if (zoom.percent() > most) {
            add(
                    shot,
                    "STORY-019",
                    "a zoom of %d %% over %d frames is not slow: at most %d %% a second"
                            .formatted(
                                    zoom.percent(), shot.at().length(), Zoom.MOST_PERCENT_A_SECOND),
                    "Maybe zoom: {%s: %d}."
                            .formatted(
                                    zoom.away() ? "out" : "in",
                                    (int) Math.max(Zoom.LEAST_PERCENT, Math.floor(most))));
        }
    }

    private void speed(Shot.Footage shot) {
        if (shot.speed() != null && isStill(shot)) {
            add(
                    shot,
                    "STORY-020",
                    "a still has no speed, and '%s' is one".formatted(file(shot)),
                    "Maybe zoom: in.");
        }
    }

    private Optional<MediaItem> item(Shot.Footage shot) {
        return campaign.media().stream().filter(one -> one.id().equals(shot.media())).findFirst();
    }

    private String file(Shot.Footage shot) {
        return item(shot).map(MediaItem::file).orElse(shot.media().value());
    }

    /// As far as its name tells; a draft looks into the file.
    private boolean isStill(Shot.Footage shot) {
        return STILL.matcher(file(shot)).find();
    }

    private void covered(Beat beat, Shot.Footage shot, Moment moment) {
        long from =
                shot.at().from()
                        + Math.max(
                                0,
                                story.rate()
                                        .nearestFrame(
                                                shot.pace()
                                                        .seen(
                                                                positive(
                                                                        moment.from()
                                                                                .minus(
                                                                                        shot
                                                                                                .in())))));
        long to =
                from
                        + story.rate()
                                .nearestFrame(shot.pace().seen(moment.to().minus(moment.from())));
        FrameRange at = new FrameRange(from, Math.max(from, to));
        for (ScreenText text : beat.texts()) {
            if (text.at().overlaps(at)) {
                add(
                        text,
                        "STORY-013",
                        "this text covers the marked moment \"" + moment.says() + "\"",
                        "Maybe show it before %s or after %s.".formatted(said(from), said(to)));
            }
        }
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private void inside(Beat beat) {
        for (Line line : beat.lines()) {
            FrameRange at = line.at();
            if (at != null && !beat.at().contains(at)) {
                outside(beat, line, at, "this line");
            }
        }
        for (ScreenText text : beat.texts()) {
            if (!beat.at().contains(text.at())) {
                outside(beat, text, text.at(), "this text");
            }
        }
        beat.sounds().stream()
                .filter(sound -> !beat.at().contains(sound.at()))
                .forEach(sound -> outside(beat, sound, sound.at(), "this sound"));
    }

    private void outside(Beat beat, Object part, FrameRange at, String what) {
        add(
                part,
                "STORY-014",
                "%s runs from %s to %s, its beat '%s' from %s to %s"
                        .formatted(
                                what,
                                said(at.from()),
                                said(at.to()),
                                beat.id(),
                                said(beat.at().from()),
                                said(beat.at().to())),
                "Maybe it belongs to another beat.");
    }

    private void silence(Beat beat) {
        if (beat.silent() && !(beat.lines().isEmpty() && beat.sounds().isEmpty())) {
            add(
                    beat,
                    "STORY-015",
                    "the beat '" + beat.id() + "' is declared silent and has lines or sounds",
                    "Maybe leave out silent: true.");
        }
    }

    private void logo() {
        Logo logo = story.logo();
        if (logo == null) {
            return;
        }
        campaign.media().stream()
                .filter(item -> item.id().equals(logo.media()))
                .filter(item -> !STILL.matcher(item.file()).find())
                .forEach(item ->
                        add(
                                story,
                                "STORY-022",
                                "a logo is a still, and '%s' is no PNG or JPEG"
                                        .formatted(item.file()),
                                "Maybe a PNG with clear parts."));
        for (String name : logo.beats()) {
            if (BeatKind.find(name).isEmpty()
                    && story.allBeats().noneMatch(beat -> beat.id().equals(name))) {
                add(
                        story,
                        "STORY-022",
                        "the logo is to stand in '" + name + "', which is no beat",
                        "Maybe beats: [ending].");
            }
        }
    }

    /// A room tone lies under beats that are there and heard, and over no other.
    private void rooms() {
        List<RoomTone> before = new ArrayList<>();
        for (RoomTone room : story.roomTones()) {
            List<String> silent = story.allBeats().filter(Beat::silent).map(Beat::id).toList();
            for (String id : room.beats()) {
                if (story.allBeats().noneMatch(beat -> beat.id().equals(id))) {
                    add(room, "STORY-021", "there is no beat '" + id + "' for this room tone", "");
                } else if (silent.contains(id)) {
                    add(
                            room,
                            "STORY-021",
                            "the beat '"
                                    + id
                                    + "' is declared silent, and this room tone lies under it",
                            "Maybe leave the beat out.");
                }
            }
            story.allBeats()
                    .filter(room::isUnder)
                    .filter(beat -> before.stream().anyMatch(other -> other.isUnder(beat)))
                    .findFirst()
                    .ifPresent(beat ->
                            add(
                                    room,
                                    "STORY-021",
                                    "two room tones lie under the beat '" + beat.id() + "'",
                                    "Maybe name the beats of each: beats: [hook]."));
            before.add(room);
        }
    }

    /// Captions come from lines, so two lines at once are two captions at once; two texts of one
    /// role stand in one place.
    private void overlaps() {
        for (Beat beat : story.allBeats().toList()) {
            List<Line> timed =
                    beat.lines().stream()
                            .filter(line -> line.at() != null)
                            .sorted(Comparator.comparingLong(line -> range(line).from()))
                            .toList();
            for (int index = 1; index < timed.size(); index++) {
                if (range(timed.get(index - 1)).overlaps(range(timed.get(index)))) {
                    add(
                            timed.get(index),
                            "STORY-016",
                            "it begins at %s, while the line before is spoken until %s"
                                    .formatted(
                                            said(range(timed.get(index)).from()),
                                            said(range(timed.get(index - 1)).to())),
                            "Maybe let one end before the next begins.");
                }
            }
            for (int index = 0; index < beat.texts().size(); index++) {
                overlapping(beat.texts().get(index), beat.texts().subList(0, index));
            }
        }
    }

    private void overlapping(ScreenText text, List<ScreenText> before) {
        for (ScreenText other : before) {
            if (text.role().equals(other.role()) && text.at().overlaps(other.at())) {
                add(
                        text,
                        "STORY-016",
                        "it stands over another text of the role " + text.role(),
                        "Maybe show one after the other.");
            }
        }
    }

    private static FrameRange range(Line line) {
        return Objects.requireNonNull(line.at());
    }

    private void markets() {
        List<Market> markets =
                campaign.findBrief(story.brief())
                        .map(Brief::audience)
                        .map(audience -> audience.markets())
                        .orElse(List.of());
        List<String> hooks =
                Stream.concat(story.beats().stream().limit(1), story.otherHooks().stream())
                        .map(Beat::id)
                        .toList();
        story.hookIn()
                .forEach((market, hook) -> {
                    if (!markets.contains(market) || !hooks.contains(hook)) {
                        add(
                                story,
                                "STORY-017",
                                "the hook '" + hook + "' for " + market + " is not known",
                                "Hooks here: "
                                        + hooks
                                        + "; markets of the brief: "
                                        + markets
                                        + ".");
                    }
                });
        for (Market market : markets.isEmpty() ? List.<Market>of() : story.captionedMarkets()) {
            if (!markets.contains(market)) {
                add(
                        story,
                        "STORY-017",
                        "captions are brought for " + market + ", and the brief is not for it",
                        "Markets of the brief: " + markets + ".");
            }
        }
    }

    /// Angles are people's, and at most one of them is the one that is told. Too few of them are no
    /// fault: the plan says so.
    private void angles() {
        List<Angle> before = new ArrayList<>();
        for (Angle angle : story.allAngles()) {
            angle(angle, before);
            before.add(angle);
        }
    }

    private void angle(Angle angle, List<Angle> before) {
        String reason = angle.reason();
        if (angle.chosen() && before.stream().anyMatch(Angle::chosen)) {
            add(
                    angle,
                    ANGLE,
                    "two angles are chosen, and a video is told from one",
                    "Maybe leave 'chosen' out in the others.");
        } else if (angle.chosen() && (reason == null || reason.isBlank())) {
            add(
                    angle,
                    ANGLE,
                    "why this angle was chosen is not said",
                    "Maybe reason: what it does for the message that the others do not.");
        }
        if (before.stream().anyMatch(angle::isLike)) {
            add(angle, ANGLE, "an angle before it says the same", "Maybe leave one of them out.");
        }
        if (Math.max(angle.says().length(), reason == null ? 0 : reason.length()) > Angle.LONGEST) {
            add(
                    angle,
                    ANGLE,
                    "an angle and its reason have at most " + Angle.LONGEST + " characters each",
                    "Maybe say it in a sentence or two; the beats tell the rest.");
        }
        // without a team there is nobody to be on it
        if (!campaign.team().author().name().isEmpty()
                && !angle.by().isBlank()
                && !campaign.team().has(angle.by())) {
            add(
                    angle,
                    ANGLE,
                    angle.by() + " is not on the team",
                    "Maybe add them to 'team'; an angle is thought of by a person.");
        }
    }

    private void ruleBreak(RuleBreak broken) {
        if (Member.areOne(broken.owner(), broken.agreedBy())) {
            add(
                    broken,
                    "STORY-018",
                    broken.owner() + " owns this break and cannot agree to it alone",
                    "Maybe name who else agreed.");
        }
        for (String name : List.of(broken.owner(), broken.agreedBy())) {
            if (!campaign.team().has(name)) {
                add(broken, "STORY-018", name + " is not on the team", "Maybe add them to 'team'.");
            }
        }
        if (!story.range().contains(broken.at())) {
            add(broken, "STORY-014", "it lies outside the story", "");
        }
    }

    /// A frame as the file would write it.
    private String said(long frame) {
        long millis = Math.round(story.rate().seconds(frame) * 1000);
        return "%02d:%02d.%03d".formatted(millis / 60_000, millis / 1000 % 60, millis % 1000);
    }

    private void add(Object at, String code, String message, String hint) {
        Places.Place place = places.of(at);
        findings.add(code, place.line(), place.path(), message, hint);
    }
}
