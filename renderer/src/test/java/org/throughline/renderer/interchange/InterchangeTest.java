package org.throughline.renderer.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Drawing;
import org.throughline.data.review.FrameNote;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.Speed;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.Storyboard;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.telling.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterchangeTest {

    private static final StoryboardMaker MAKER =
            new StoryboardMaker(
                    PlatformProfiles.shipped(),
                    CaptionStandards.shipped(),
                    new Letterer(FontBook.shipped()));
    private static final Pattern EVENT =
            Pattern.compile(
                    "(\\d{3})  (AX|BL)       (V|A|A2) +(C|D    \\d{3}) +(\\S+) (\\S+) (\\S+) (\\S+)");
    private static final long HOUR = 108_000;

    private record Event(
            int number,
            String reel,
            String track,
            String how,
            long in,
            long out,
            long from,
            long to) {}

    private static List<Event> events(String edl, boolean picture) {
        var events = new ArrayList<Event>();
        for (String line : edl.lines().toList()) {
            var match = EVENT.matcher(line);
            if (match.matches() && match.group(3).equals("V") == picture) {
                events.add(
                        new Event(
                                Integer.parseInt(match.group(1)),
                                match.group(2),
                                match.group(3),
                                match.group(4),
                                frame(match.group(5)),
                                frame(match.group(6)),
                                frame(match.group(7)) - HOUR,
                                frame(match.group(8)) - HOUR));
            }
        }
        return events;
    }

    private static long frame(String timecode) {
        var parts = timecode.split(":", -1);
        return ((Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1])) * 60
                                + Long.parseLong(parts[2]))
                        * 30
                + Long.parseLong(parts[3]);
    }

    @Property(tries = 60)
    void pictures_tile_the_draft_however_shots_begin(@ForAll("joins") List<Transition> joins) {
        var board = lay(joined(Samples.lamp(), joins));
        var interchange = new Interchange(board);
        long end = 0;
        for (Event event : events(interchange.edl(), true)) {
            assertThat(event.from()).as("%s", event).isEqualTo(end);
            assertThat(event.out() - event.in()).isEqualTo(event.to() - event.from());
            end = event.to();
        }
        assertThat(end).isEqualTo(board.frames());

        var tracks = JsonMapper.shared().readTree(interchange.otio()).get("tracks").get("children");
        assertThat(length(tracks.get(0), 30)).isEqualTo(board.frames());
    }

    @Provide
    Arbitrary<List<Transition>> joins() {
        Arbitrary<Transition> one =
                Arbitraries.oneOf(
                        Arbitraries.just(new Transition.Cut()),
                        Arbitraries.integers().between(1, 30).map(Transition.Crossfade::new),
                        Arbitraries.integers().between(1, 30).map(Transition.Dip::new));
        return one.list().ofSize(8);
    }

    @Test
    void every_sound_lies_where_it_is_heard() {
        var board = lay(Samples.lamp());
        var interchange = new Interchange(board);
        var placed = board.timeline().sound().placements();

        assertThat(placed).isNotEmpty();
        assertThat(events(interchange.edl(), false)).hasSameSizeAs(placed);
        var tracks = JsonMapper.shared().readTree(interchange.otio()).get("tracks").get("children");
        long clips =
                StreamSupport.stream(tracks.spliterator(), false)
                        .skip(1)
                        .flatMap(track ->
                                StreamSupport.stream(track.get("children").spliterator(), false))
                        .filter(child -> child.get("OTIO_SCHEMA").stringValue().equals("Clip.2"))
                        .count();
        assertThat(clips).isEqualTo(placed.size());
    }

    @Test
    void beats_broken_rules_and_protected_moments_are_markers() {
        var interchange = new Interchange(lay(Samples.breath()));

        assertThat(interchange.edl())
                .contains("* LOC: 01:00:00:00 GREEN   hook")
                .contains("* LOC: 01:00:12:00 RED     T8: The room after a death is quiet.")
                .contains("* LOC: 01:00:10:06 YELLOW  watch: she breathes in");
        assertThat(markers(interchange))
                .extracting(marker -> marker.get("name").stringValue())
                .contains("hook", "message", "ending", "T8");
    }

    @Test
    void why_a_step_has_its_level_stands_where_its_work_begins() {
        var plan = decided(Samples.lamp());
        var interchange = new Interchange(lay(plan));

        assertThat(interchange.edl())
                .contains("* COMMENT: hook: person leads. A hook is led by a person.")
                .contains("* COMMENT: publish: person only. Publishing is a person's.")
                .contains("| hook: person leads. A hook is led by a person.")
                .contains("hold: until answer of local-market. Humor travels badly.")
                .contains("* COMMENT: captions: machine drafts. Nobody asks.")
                .doesNotContain("| publish: person only", "| captions: machine drafts");
        assertThat(markers(interchange))
                .filteredOn(marker -> marker.get("color").stringValue().equals("MAGENTA"))
                .extracting(
                        marker -> marker.get("name").stringValue(),
                        marker -> start(marker),
                        marker -> marker.at("/metadata/throughline/kind").stringValue())
                .contains(tuple("hook", 0L, "reason"), tuple("hold", 0L, "reason"));
        assertThat(markers(interchange))
                .filteredOn(marker -> marker.get("name").stringValue().equals("graphics"))
                .singleElement()
                .satisfies(marker -> assertThat(start(marker)).isGreaterThan(0));
    }

    @Test
    void notes_stand_at_their_frames_first_of_all_and_control_nothing() {
        var board = lay(decided(Samples.lamp()));
        var interchange =
                new Interchange(
                        board,
                        placed(
                                note(0, "K\u00f6nig", "Zu dunkel \u2013 \u201eheller\u201c \u2026"),
                                note(95, "Ida", "a\n999  BL\u0000\u202e x"),
                                note(95, "Ruben", "\u6697\u3044"),
                                note(5_000, "Ida", "of a longer one")));

        assertThat(interchange.edl())
                .contains("* LOC: 01:00:00:00 CYAN    Konig: Zu dunkel - \"heller\" ... | ")
                .contains("* LOC: 01:00:03:05 CYAN    Ida: a 999  BL   x | Ruben: \u6697\u3044\n")
                .doesNotContain("of a longer one");
        assertThat(markers(interchange))
                .filteredOn(marker -> marker.get("color").stringValue().equals("CYAN"))
                .extracting(InterchangeTest::start, marker -> marker.get("comment").stringValue())
                .containsExactly(
                        tuple(0L, "Zu dunkel \u2013 \u201eheller\u201c \u2026"),
                        tuple(95L, "a\n999  BL\u0000\u202e x"),
                        tuple(95L, "\u6697\u3044"));
    }

    @Test
    void a_note_for_a_stretch_keeps_its_length() {
        var at = note(30, "Ida", "Slow");
        var stretch =
                new FrameNote(
                        at.id(),
                        at.draft(),
                        at.frame(),
                        at.timecode(),
                        at.by(),
                        at.at(),
                        at.says(),
                        75L,
                        null);
        var interchange = new Interchange(lay(decided(Samples.lamp())), placed(stretch));

        assertThat(interchange.edl()).contains("* LOC: 01:00:01:00 CYAN    Ida [45 FRAMES]: Slow");
        assertThat(markers(interchange))
                .filteredOn(marker -> marker.get("color").stringValue().equals("CYAN"))
                .singleElement()
                .satisfies(marker -> {
                    assertThat(start(marker)).isEqualTo(30);
                    assertThat(
                                    marker.get("marked_range")
                                            .get("duration")
                                            .get("value")
                                            .doubleValue())
                            .isEqualTo(45);
                });
    }

    @Test
    void notes_of_an_earlier_version_stand_at_their_place_in_this_cut() {
        var drawing = Drawing.parse("box red 1000,1000 3000,3000; arrow blue 1,1 900,900");
        var moved = note(200, "Ida", "Slow");
        var drawn =
                new FrameNote(
                        new UUID(0, 5),
                        moved.draft(),
                        12,
                        "00:00:00:12",
                        "Ruben",
                        Instant.EPOCH,
                        "",
                        null,
                        drawing);
        var parts = List.of(new FrameRange(30, 40), new FrameRange(60, 75));
        var interchange =
                new Interchange(
                        lay(decided(Samples.lamp())),
                        List.of(
                                PlacedNote.here(drawn),
                                new PlacedNote(moved, parts, 1, "Noor"),
                                new PlacedNote(
                                        note(7, "Haru", "Gone\nby now"), List.of(), 2, null)));

        assertThat(interchange.edl())
                .contains("* LOC: 01:00:00:12 CYAN    Ruben: Drawing [DRAWING, 2 STROKES]\n")
                .contains("* LOC: 01:00:01:00 CYAN    Ida, version 1 [10 FRAMES]: [RESOLVED] Slow")
                .contains("* LOC: 01:00:02:00 CYAN    Ida, version 1 [15 FRAMES]: [RESOLVED] Slow")
                .contains("* COMMENT: NOTE NO LONGER IN CUT: Haru, version 2, ")
                .contains(": Gone by now\n");
        assertThat(interchange.edl().lines())
                .allMatch(line -> line.length() <= 240)
                .filteredOn(line -> line.startsWith("* LOC:"))
                .allMatch(
                        line -> line.matches("\\* LOC: \\d\\d:\\d\\d:\\d\\d:\\d\\d [A-Z]+ +\\S.*"));
        assertThat(markers(interchange))
                .filteredOn(marker -> marker.get("color").stringValue().equals("CYAN"))
                .extracting(InterchangeTest::start, marker -> marker.get("name").stringValue())
                .containsExactly(
                        tuple(12L, "Ruben"),
                        tuple(30L, "Ida, version 1"),
                        tuple(60L, "Ida, version 1"));
        assertThat(interchange.otio()).contains("notesNotInCut").contains("Gone\\nby now");
    }

    /// Editing programs hang a marker on the event above it, and keep one a frame.
    @Property(tries = 30)
    void each_marker_of_an_edit_list_stands_under_its_picture_alone_at_its_frame(
            @ForAll("noted") List<Integer> frames, @ForAll("joins") List<Transition> joins) {
        var board = lay(joined(decided(Samples.lamp()), joins));
        var notes =
                frames.stream()
                        .map(frame -> note(frame, "Ida", "x".repeat(90)))
                        .map(PlacedNote::here)
                        .toList();
        var seen = new ArrayList<Long>();
        long begins = -1;
        boolean heard = false;
        for (String line : new Interchange(board, notes).edl().lines().toList()) {
            for (Event event : events(line, true)) {
                begins = event.from();
            }
            heard |= !events(line, false).isEmpty();
            if (line.startsWith("* LOC: ")) {
                assertThat(line.length()).isLessThanOrEqualTo(240);
                assertThat(heard).as("a sound before %s", line).isFalse();
                seen.add(frame(line.substring(7, 18)) - HOUR);
                assertThat(seen.getLast()).as(line).isGreaterThanOrEqualTo(begins);
            }
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen).containsAll(frames.stream().map(Integer::longValue).toList());
    }

    @Provide
    Arbitrary<List<Integer>> noted() {
        return Arbitraries.integers().between(0, 269).map(each -> each * 2).list().ofMaxSize(5);
    }

    private static List<PlacedNote> placed(FrameNote... notes) {
        return Stream.of(notes).map(PlacedNote::here).toList();
    }

    private static FrameNote note(long frame, String by, String says) {
        return new FrameNote(
                new UUID(0, frame),
                DraftId.parse("lights.lamp.1.US.instagram-reels"),
                frame,
                "00:00:00:00",
                by,
                Instant.EPOCH,
                says);
    }

    private static List<JsonNode> markers(Interchange interchange) {
        var markers = JsonMapper.shared().readTree(interchange.otio()).at("/tracks/markers");
        return StreamSupport.stream(markers.spliterator(), false).toList();
    }

    private static long start(JsonNode marker) {
        return marker.at("/marked_range/start_time/value").asLong();
    }

    /// The plan with decisions on some steps, and a hold of its market.
    private static ProductionPlan decided(ProductionPlan plan) {
        var said = plan.assessment();
        var holds =
                List.of(
                        new Hold(
                                Samples.US,
                                "answer of local-market",
                                List.of(because("Humor travels badly.")),
                                List.of()));
        return new ProductionPlan(
                plan.id(),
                plan.brand(),
                plan.markets(),
                plan.brief(),
                plan.story(),
                plan.media(),
                plan.answers(),
                new Assessment(
                        said.brief(),
                        said.rulebook(),
                        said.rulebookVersion(),
                        said.sensitivities(),
                        List.of(
                                decision(
                                        Step.HOOK,
                                        Level.PERSON_LEADS,
                                        "A hook is led by a person."),
                                new Decision(
                                        Step.CAPTIONS,
                                        null,
                                        Level.MACHINE_DRAFTS,
                                        Level.MACHINE,
                                        List.of(new Because("default", 1, "", "Nobody asks.")),
                                        List.of(),
                                        List.of()),
                                decision(Step.GRAPHICS, Level.MACHINE_DRAFTS, "The machine sets."),
                                decision(
                                        Step.PUBLISH,
                                        Level.PERSON_ONLY,
                                        "Publishing is a person's.")),
                        said.asks(),
                        said.needs(),
                        said.never(),
                        holds,
                        said.limits(),
                        said.lane(),
                        said.notes(),
                        said.unanswered()),
                plan.author(),
                plan.approvers(),
                plan.proposedAt());
    }

    private static Decision decision(Step step, Level level, String says) {
        return new Decision(
                step, null, level, Level.MACHINE, List.of(because(says)), List.of(), List.of());
    }

    private static Because because(String says) {
        return new Because("T1", 1, "Ruben Castellow", says);
    }

    @Test
    void what_people_wrote_stays_on_its_line_and_controls_nothing() {
        var plan = Samples.lamp();
        var story = plan.story();
        var told =
                story.withBeats(
                        story.beats().stream()
                                .map(beat -> shots(beat, InterchangeTest::hostile))
                                .toList(),
                        story.otherHooks());
        var edl = new Interchange(lay(Samples.with(plan, plan.brief(), told, plan.media()))).edl();

        assertThat(edl.lines().filter(line -> line.startsWith("999")).toList()).isEmpty();
        assertThat(edl).contains("* COMMENT: a 999  BL").doesNotContain("\u202e", "\r", "\u0000");
    }

    @Property(tries = 12)
    void a_speed_is_a_motion_line_and_a_time_warp_and_moves_nothing(
            @ForAll("speeds") Speed speed, @ForAll("joins") List<Transition> joins) {
        var plan = joined(Samples.lamp(), joins);
        var story = plan.story();
        var told =
                story.withBeats(
                        story.beats().stream()
                                .map(beat -> shots(beat, shot -> at(shot, speed)))
                                .toList(),
                        story.otherHooks());
        var board = lay(Samples.with(plan, plan.brief(), told, plan.media()));
        var interchange = new Interchange(board);
        var edl = interchange.edl();

        long end = 0;
        for (Event event : events(edl, true)) {
            assertThat(event.from()).as("%s", event).isEqualTo(end);
            assertThat(event.out() - event.in())
                    .isEqualTo(
                            event.reel().equals("BL")
                                    ? event.to() - event.from()
                                    : speed.ofSource(event.to() - event.from()));
            end = event.to();
        }
        String motion = String.format(Locale.ROOT, "M2   AX       %05.1f ", 30 * speed.ratio());
        assertThat(edl.lines().filter(line -> line.startsWith("M2")))
                .hasSize(speed.isAsFilmed() ? 0 : 6)
                .allMatch(line -> line.startsWith(motion));
        var track = JsonMapper.shared().readTree(interchange.otio()).at("/tracks/children/0");
        assertThat(length(track, 30)).isEqualTo(board.frames());
        assertThat(track.findValues("time_scalar"))
                .hasSize(speed.isAsFilmed() ? 0 : 5)
                .allMatch(scalar -> scalar.doubleValue() == speed.ratio());
    }

    @Provide
    Arbitrary<Speed> speeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12))
                .as((over, under) ->
                        over <= 4 * under && under <= 4 * over
                                ? new Speed(over, under)
                                : Speed.AS_FILMED);
    }

    private static Shot at(Shot shot, Speed speed) {
        return shot instanceof Shot.Footage seen
                ? new Shot.Footage(
                        seen.at(),
                        seen.begins(),
                        seen.media(),
                        seen.in(),
                        seen.framing(),
                        seen.people(),
                        seen.ownSound(),
                        seen.says(),
                        null,
                        speed)
                : shot;
    }

    private static Shot hostile(Shot shot) {
        return shot instanceof Shot.Footage footage
                ? new Shot.Footage(
                        footage.at(),
                        footage.begins(),
                        footage.media(),
                        footage.in(),
                        footage.framing(),
                        footage.people(),
                        footage.ownSound(),
                        "a\n999  BL\r\u0000\u202e x")
                : shot;
    }

    private static long length(JsonNode track, int rate) {
        long length = 0;
        for (JsonNode child : track.get("children")) {
            if (!child.get("OTIO_SCHEMA").stringValue().equals("Transition.1")) {
                var duration = child.get("source_range").get("duration");
                assertThat(duration.get("rate").asDouble()).isEqualTo(rate);
                length += duration.get("value").asLong();
            }
        }
        return length;
    }

    private static ProductionPlan joined(ProductionPlan plan, List<Transition> joins) {
        Story story = plan.story();
        var next = new ArrayList<>(joins);
        var beats = new ArrayList<Beat>();
        for (Beat beat : story.beats()) {
            beats.add(
                    shots(
                            beat,
                            shot ->
                                    shot.at().from() == 0
                                            ? shot
                                            : begins(
                                                    shot,
                                                    next.isEmpty()
                                                            ? new Transition.Cut()
                                                            : next.removeFirst())));
        }
        return Samples.with(
                plan, plan.brief(), story.withBeats(beats, story.otherHooks()), plan.media());
    }

    private static Shot begins(Shot shot, Transition begins) {
        return switch (shot) {
            case Shot.Dark dark -> new Shot.Dark(dark.at(), begins);
            case Shot.Card card -> new Shot.Card(card.at(), begins, card.text());
            case Shot.Footage footage ->
                    new Shot.Footage(
                            footage.at(),
                            begins,
                            footage.media(),
                            footage.in(),
                            footage.framing(),
                            footage.people(),
                            footage.ownSound(),
                            footage.says());
        };
    }

    private static Beat shots(Beat beat, java.util.function.UnaryOperator<Shot> change) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                beat.shots().stream().map(change).toList(),
                beat.lines(),
                beat.texts(),
                beat.sounds(),
                beat.silent());
    }

    private static Storyboard lay(ProductionPlan plan) {
        var telling = Samples.telling(plan, Samples.US, Platform.INSTAGRAM_REELS);
        return switch (MAKER.lay(telling, Samples.facts(), 360)) {
            case Outcome.Accepted<Storyboard>(Storyboard board) -> board;
            case Outcome.Refused<Storyboard>(var problems) -> throw new AssertionError(problems);
        };
    }
}
