package org.throughline.data.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

class ViewingTest {

    private static final Draft DRAFT = draft("a".repeat(64));

    @Test
    void a_draft_is_watched_when_all_of_it_was_shown_and_its_end_does_not_suffice() {
        Viewing end = Viewing.none(DRAFT, "Ruben").and(new FrameRange(90, 100));

        assertThat(end.percent(DRAFT)).isEqualTo(10);
        assertThat(end.isWhole(DRAFT)).isFalse();
        assertThat(end.and(new FrameRange(0, 90)).isWhole(DRAFT)).isTrue();
    }

    @Test
    void what_was_seen_of_an_earlier_file_does_not_count() {
        Viewing whole = Viewing.none(DRAFT, "Ruben").and(new FrameRange(0, 100));

        assertThat(whole.percent(draft("b".repeat(64)))).isZero();
    }

    @Property
    void every_frame_counts_once_however_often_it_was_shown(@ForAll("runs") List<FrameRange> runs) {
        BitSet shown = new BitSet();
        Viewing viewing = Viewing.none(DRAFT, "Ruben");
        for (FrameRange run : runs) {
            shown.set((int) run.from(), (int) run.to());
            viewing = viewing.and(run);
        }

        assertThat(viewing.percent(DRAFT)).isEqualTo(shown.cardinality());
        for (int each = 1; each < viewing.seen().size(); each++) {
            assertThat(viewing.seen().get(each).from())
                    .isGreaterThan(viewing.seen().get(each - 1).to());
        }
    }

    @Provide
    Arbitrary<List<FrameRange>> runs() {
        Arbitrary<Integer> frame = Arbitraries.integers().between(0, 100);
        return Combinators.combine(frame, frame)
                .as((one, other) -> new FrameRange(Math.min(one, other), Math.max(one, other)))
                .filter(run -> !run.isEmpty())
                .list();
    }

    private static Draft draft(String sha256) {
        var plan = PlanSamples.plan();
        return new Draft(
                DraftId.parse(plan.id() + ".US.tiktok"),
                plan.fingerprint(),
                "drafts/one",
                "one.mp4",
                sha256,
                List.of(),
                90,
                160,
                100,
                FrameRate.THIRTY,
                false,
                new ConformanceReport(List.of()),
                Instant.EPOCH,
                null,
                null);
    }
}
