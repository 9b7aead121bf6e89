package org.throughline.data.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.plan.Fingerprint;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Localized;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.data.time.Speed;

class RecutTest {

    private static final FrameRate RATE = new FrameRate(30_000, 1001);
    private static final MediaId STILL = new MediaId("still");

    @Test
    void a_note_moves_with_what_it_is_of() {
        var before = cut(beat("hook", take("a", 0, 30)), beat("story", take("b", 10, 40)));
        var after =
                cut(
                        beat("hook", take("a", 6, 20)),
                        beat("story", take("c", 0, 5), take("b", 20, 40)));
        var recut = new Recut(before, after);

        assertThat(recut.frame(10)).as("six were taken off the front").contains(4L);
        assertThat(recut.frame(5)).as("trimmed away").isEmpty();
        assertThat(recut.frame(30 + 15)).as("source frame 25").contains(20L + 5 + 5);
        assertThat(recut.stretches(new FrameRange(0, 30))).containsExactly(new FrameRange(0, 20));
        assertThat(recut.stretches(new FrameRange(25, 45)))
                .containsExactly(new FrameRange(19, 20), new FrameRange(25, 30));
        assertThat(recut.stretches(new FrameRange(0, 6))).isEmpty();
    }

    @Test
    void what_another_beat_shows_is_another_place() {
        var recut =
                new Recut(
                        cut(beat("hook", take("a", 0, 30))),
                        cut(beat("hook-b", take("a", 0, 30)), beat("story", take("a", 0, 30))));

        assertThat(recut.frame(3)).isEmpty();
        assertThat(recut.stretches(new FrameRange(0, 30))).isEmpty();
    }

    @Test
    void a_shot_that_is_shown_twice_keeps_each_note_at_its_own() {
        var twice = beat("hook", take("a", 0, 10), take("b", 0, 10), take("a", 0, 10));
        var recut = new Recut(cut(twice), cut(beat("start", take("c", 0, 7)), twice));

        assertThat(recut.frame(3)).contains(10L);
        assertThat(recut.frame(23)).contains(30L);
    }

    @Test
    void a_picture_that_stands_still_is_the_same_at_its_end() {
        var recut =
                new Recut(
                        cut(beat("hook", take("still", 0, 30)), beat("end", card(20))),
                        cut(beat("hook", take("still", 0, 10)), beat("end", card(20))));

        assertThat(recut.frame(25)).contains(9L);
        assertThat(recut.frame(35)).contains(15L);
    }

    /// A wide source in an upright picture: a crop shows 0.316 of its width.
    @Test
    void a_drawing_moves_with_its_picture_where_the_crop_was_changed() {
        Drawing drawing = Drawing.parse("box red 5000,2000 8000,6000; arrow blue 100,100 900,900");
        var recut = new Recut(looking(framed(500)), looking(framed(600)));

        CarriedDrawing carried = recut.drawing(3, drawing, draft(WIDE), draft(WIDE)).orElseThrow();

        // a tenth of the source to the right is 3,160 parts of the picture to the left
        assertThat(carried.lies()).isEqualTo(CarriedDrawing.Lies.MOVED);
        assertThat(carried.drawing()).isEqualTo(Drawing.parse("box red 1840,2000 4840,6000"));
        assertThat(carried.outside()).as("the arrow").isEqualTo(1);
        assertThat(carried.cut()).isZero();
    }

    @Test
    void what_leaves_the_picture_is_cut_at_its_edge_and_counted() {
        Drawing drawing =
                Drawing.parse(
                        "box red 2000,1000 5000,2000; freehand white 1000,5000 5000,5000"
                                + " 1000,6000; freehand red 0,0 100,9000");
        var recut = new Recut(looking(framed(500)), looking(framed(600)));

        CarriedDrawing carried = recut.drawing(0, drawing, draft(WIDE), draft(WIDE)).orElseThrow();

        assertThat(carried.drawing())
                .isEqualTo(
                        Drawing.parse(
                                "box red 0,1000 1840,2000;"
                                        + " freehand white 0,5000 1840,5000 0,5460"));
        assertThat(carried.cut()).isEqualTo(2);
        assertThat(carried.outside()).isEqualTo(1);
    }

    @Test
    void a_drawing_stays_where_the_crop_did_and_says_so_where_nobody_knows_the_source() {
        Drawing drawing = Drawing.parse("box red 5000,2000 8000,6000");
        var same = new Recut(looking(framed(500)), looking(framed(500)));
        var other = new Recut(looking(framed(500)), looking(framed(600)));

        assertThat(same.drawing(3, drawing, draft(List.of()), draft(List.of())).orElseThrow())
                .isEqualTo(CarriedDrawing.asDrawn(drawing));
        assertThat(other.drawing(3, drawing, draft(List.of()), draft(List.of())).orElseThrow())
                .isEqualTo(CarriedDrawing.unsure(drawing));
        assertThat(other.drawing(3, drawing, draft(List.of()), draft(WIDE)).orElseThrow().lies())
                .as("one of the two knows")
                .isEqualTo(CarriedDrawing.Lies.MOVED);
        assertThat(new Recut(looking(framed(500)), cut(beat("hook", card(20)))))
                .satisfies(recut ->
                        assertThat(recut.drawing(3, drawing, draft(WIDE), draft(WIDE))).isEmpty());
    }

    /// From a crop to the whole source over a blurred copy, where it is 0.316 as high.
    @Test
    void a_drawing_shrinks_with_a_picture_that_is_shown_whole() {
        var whole = new Framing(true, 500, 500);
        var recut = new Recut(looking(framed(500)), looking(whole));
        Drawing all = Drawing.parse("box red 0,0 10000,10000");

        CarriedDrawing carried = recut.drawing(3, all, draft(WIDE), draft(WIDE)).orElseThrow();
        CarriedDrawing back =
                new Recut(looking(whole), looking(framed(500)))
                        .drawing(3, Drawing.parse(carried.drawing() + ""), draft(WIDE), draft(WIDE))
                        .orElseThrow();

        assertThat(carried.drawing()).isEqualTo(Drawing.parse("box red 3418,3418 6582,6582"));
        assertThat(String.valueOf(back.drawing())).startsWith("box red 0,0 ").isNotEmpty();
    }

    @Property
    void a_drawing_moved_there_and_back_lies_where_it_was(
            @ForAll @IntRange(min = 300, max = 700) int one,
            @ForAll @IntRange(min = 300, max = 700) int other) {
        Drawing small = Drawing.parse("arrow red 4500,4500 5500,5500");
        var there = new Recut(looking(framed(one)), looking(framed(other)));
        var back = new Recut(looking(framed(other)), looking(framed(one)));

        there.drawing(0, small, draft(WIDE), draft(WIDE))
                .filter(carried -> carried.outside() + carried.cut() == 0)
                .flatMap(carried -> Optional.ofNullable(carried.drawing()))
                .flatMap(moved -> back.drawing(0, moved, draft(WIDE), draft(WIDE)))
                .ifPresent(home ->
                        assertThat(Objects.requireNonNull(home.drawing()).strokes().getFirst())
                                .satisfies(stroke -> {
                                    assertThat(stroke.spots().getFirst().x()).isBetween(4498, 4502);
                                    assertThat(stroke.spots().getLast().y()).isBetween(5498, 5502);
                                }));
    }

    private static final List<SourceShape> WIDE =
            List.of(new SourceShape(new MediaId("a"), 1920, 1080));

    private static Framing framed(int focusX) {
        return new Framing(false, focusX, 499);
    }

    private static CutMap looking(Framing framing) {
        return cut(beat("hook", ((Shot.Footage) take("a", 0, 30)).framed(framing)));
    }

    private static Draft draft(List<SourceShape> shapes) {
        return new Draft(
                DraftId.parse("lights.breath.1.US.tiktok"),
                new Fingerprint("a".repeat(64)),
                "drafts/one",
                "one.mp4",
                "b".repeat(64),
                List.of(),
                1080,
                1920,
                30,
                RATE,
                false,
                new ConformanceReport(List.of()),
                Instant.EPOCH,
                null,
                null,
                null,
                shapes);
    }

    @Property
    void nothing_moves_where_the_cut_is_the_same(@ForAll("cuts") List<Beat> beats) {
        var recut = new Recut(cut(beats), cut(beats));
        long end = beats.getLast().at().to();

        for (long frame = 0; frame < end; frame++) {
            assertThat(recut.frame(frame)).contains(frame);
        }
        var most = new FrameRange(end / 4, end);
        assertThat(recut.stretches(most)).containsExactly(most);
    }

    /// At other speeds a frame shows the source until the next one begins.
    @Property
    void a_mapped_frame_shows_the_same_source_frame_of_the_same_beat(
            @ForAll("cuts") List<Beat> one, @ForAll("cuts") List<Beat> other) {
        CutMap before = cut(one);
        CutMap after = cut(other);
        var recut = new Recut(before, after);

        for (long frame = 0; frame < one.getLast().at().to(); frame++) {
            Anchor was = before.anchor(frame).orElseThrow();
            var found = recut.frame(frame);
            if (found.isEmpty()) {
                assertThat(other)
                        .filteredOn(beat -> beat.id().equals(was.beat()))
                        .allMatch(beat -> nowhere(was, after, beat));
                continue;
            }
            Anchor is = after.anchor(found.get()).orElseThrow();
            assertThat(is.isOf(was.beat(), was.shows(), was.media())).isTrue();
            if (was.shows().moves()) {
                Duration ahead = was.time().minus(is.time());
                assertThat(ahead).isGreaterThan(Duration.ofNanos(-2));
                assertThat(ahead).isLessThan(step(other, found.get()));
            }
        }
    }

    @Property
    void a_stretch_lies_in_the_beats_it_was_of_and_nowhere_twice(
            @ForAll("cuts") List<Beat> one, @ForAll("cuts") List<Beat> other) {
        CutMap before = cut(one);
        CutMap after = cut(other);
        long end = one.getLast().at().to();
        var stretch = new FrameRange(end / 3, end);
        Set<String> beats = new HashSet<>();
        for (long frame = stretch.from(); frame < stretch.to(); frame++) {
            beats.add(before.anchor(frame).orElseThrow().beat());
        }

        long last = -1;
        for (FrameRange found : new Recut(before, after).stretches(stretch)) {
            assertThat(found.from()).isGreaterThan(last);
            assertThat(found.isEmpty()).isFalse();
            last = found.to();
            for (long frame = found.from(); frame < found.to(); frame++) {
                assertThat(beats).contains(after.anchor(frame).orElseThrow().beat());
            }
        }
    }

    private static boolean nowhere(Anchor was, CutMap after, Beat beat) {
        for (long frame = beat.at().from(); frame < beat.at().to(); frame++) {
            Anchor is = after.anchor(frame).orElseThrow();
            boolean same = is.isOf(was.beat(), was.shows(), was.media());
            if (same && (!was.shows().moves() || is.time().equals(was.time()))) {
                return false;
            }
        }
        return true;
    }

    /// How much of a source passes in a frame.
    private static Duration step(List<Beat> beats, long frame) {
        return beats.stream()
                .flatMap(beat -> beat.shots().stream())
                .filter(shot -> shot.at().contains(frame))
                .map(shot ->
                        ((Shot.Footage) shot)
                                .pace()
                                .ofSource(RATE.startOf(1).plusNanos(2))
                                .plusNanos(2))
                .findFirst()
                .orElseThrow();
    }

    /// Small numbers, so that two of them often show the same.
    @Provide
    Arbitrary<List<Beat>> cuts() {
        Arbitrary<Shot> takes =
                Combinators.combine(
                                Arbitraries.of("a", "b", "still"),
                                Arbitraries.integers().between(0, 12),
                                Arbitraries.integers().between(1, 9),
                                Arbitraries.of(
                                        Speed.AS_FILMED,
                                        Speed.AS_FILMED,
                                        new Speed(2, 1),
                                        new Speed(1, 2),
                                        new Speed(2, 3)))
                        .as((media, in, frames, speed) -> take(media, in, frames, speed));
        Arbitrary<Shot> shots =
                Arbitraries.frequencyOf(
                        Tuple.of(6, takes),
                        Tuple.of(1, Arbitraries.integers().between(1, 6).map(RecutTest::card)),
                        Tuple.of(
                                1,
                                Arbitraries.integers()
                                        .between(1, 6)
                                        .map(frames ->
                                                new Shot.Dark(
                                                        new FrameRange(0, frames),
                                                        new Transition.Cut()))));
        Arbitrary<List<String>> ids =
                Arbitraries.of("hook", "story", "proof", "end")
                        .list()
                        .uniqueElements()
                        .ofMinSize(1);
        return ids.flatMap(some ->
                shots.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .list()
                        .ofSize(some.size())
                        .map(all -> laid(some, all)));
    }

    private static List<Beat> laid(List<String> ids, List<List<Shot>> shots) {
        List<Beat> told = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            told.add(beat(ids.get(i), shots.get(i).toArray(Shot[]::new)));
        }
        return inARow(told);
    }

    private static CutMap cut(Beat... beats) {
        return cut(inARow(List.of(beats)));
    }

    private static CutMap cut(List<Beat> beats) {
        return CutMap.of(beats, RATE, Set.of(STILL));
    }

    private static List<Beat> inARow(List<Beat> beats) {
        List<Beat> laid = new ArrayList<>();
        long at = 0;
        for (Beat beat : beats) {
            List<Shot> shots = new ArrayList<>();
            long from = at;
            for (Shot shot : beat.shots()) {
                shots.add(at(shot, new FrameRange(at, at + shot.at().length())));
                at += shot.at().length();
            }
            laid.add(
                    new Beat(
                            beat.id(),
                            beat.kind(),
                            null,
                            null,
                            new FrameRange(from, at),
                            shots,
                            List.of(),
                            List.of(),
                            List.of(),
                            false));
        }
        return laid;
    }

    private static Shot at(Shot shot, FrameRange at) {
        return switch (shot) {
            case Shot.Footage take ->
                    new Shot.Footage(
                            at,
                            take.begins(),
                            take.media(),
                            take.in(),
                            take.framing(),
                            take.people(),
                            take.ownSound(),
                            take.says(),
                            take.zoom(),
                            take.speed());
            case Shot.Card card -> new Shot.Card(at, card.begins(), card.text());
            case Shot.Dark dark -> new Shot.Dark(at, dark.begins());
        };
    }

    private static Beat beat(String id, Shot... shots) {
        return new Beat(
                id,
                BeatKind.STORY,
                null,
                null,
                new FrameRange(0, 0),
                List.of(shots),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Shot take(String media, int inFrame, int frames) {
        return take(media, inFrame, frames, Speed.AS_FILMED);
    }

    private static Shot take(String media, int inFrame, int frames, Speed speed) {
        return new Shot.Footage(
                new FrameRange(0, frames),
                new Transition.Cut(),
                new MediaId(media),
                RATE.startOf(inFrame),
                Framing.CENTER,
                List.of(),
                false,
                "",
                null,
                speed);
    }

    private static Shot card(int frames) {
        return new Shot.Card(
                new FrameRange(0, frames), new Transition.Cut(), new Localized("Hello", Map.of()));
    }
}
