package org.throughline.planner.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.Notice.State;
import org.throughline.data.notice.NoticeChoice;
import org.throughline.data.notice.NoticeKind;
import org.throughline.data.notice.NoticeWay;
import org.throughline.data.notice.NoticeWishes;

/// What is told to somebody, and when.
class NoticeRoundTest {

    /// A Monday.
    private static final Instant NOON = Instant.parse("2027-02-15T12:00:00Z");

    private static final Thing HOLD = new Thing("hold", NoticeKind.HOLDS, null);
    private static final Thing SEAL = new Thing("seal", NoticeKind.SEALS, null);
    private static final Thing LATE =
            new Thing("late", NoticeKind.DEADLINES, new Thing.Of("seal", NoticeKind.SEALS));

    private final Map<String, Notice> known = new HashMap<>();
    private NoticeWishes wishes =
            NoticeWishes.usual("ida", NOON, ZoneOffset.UTC)
                    .at(new MailAddress("ida@example.org"), NOON);

    @Test
    void what_is_told_at_once_is_told_once() {
        assertThat(mailed(NOON, HOLD)).containsExactly("hold");
        assertThat(mailed(NOON.plusSeconds(20), HOLD)).isEmpty();
        assertThat(mailed(NOON.plus(Duration.ofDays(3)), HOLD)).isEmpty();
    }

    @Test
    void what_comes_again_after_it_was_done_is_told_again() {
        assertThat(mailed(NOON, HOLD)).containsExactly("hold");
        assertThat(mailed(NOON.plusSeconds(20))).isEmpty();
        assertThat(mailed(NOON.plusSeconds(40), HOLD)).containsExactly("hold");
    }

    @Test
    void the_digest_gathers_until_its_hour_and_leaves_out_what_waits_no_more() {
        assertThat(mailed(NOON, SEAL, LATE)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-16T07:59:00Z"), SEAL)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-16T08:00:00Z"))).isEmpty();
        assertThat(known).isEmpty();

        assertThat(mailed(Instant.parse("2027-02-16T08:00:20Z"), SEAL)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-17T08:00:10Z"), SEAL)).containsExactly("seal");
        assertThat(mailed(Instant.parse("2027-02-18T08:00:10Z"), SEAL)).isEmpty();
    }

    @Test
    void on_other_days_there_is_no_digest() {
        mailed(Instant.parse("2027-02-19T08:00:00Z"));
        assertThat(mailed(Instant.parse("2027-02-19T10:00:00Z"), SEAL)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-21T10:00:00Z"), SEAL)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-22T08:00:00Z"), SEAL)).containsExactly("seal");
    }

    @Test
    void a_deadline_is_told_by_itself_only_where_its_thing_was_told_before() {
        choose(NoticeKind.SEALS, NoticeWay.AT_ONCE);
        choose(NoticeKind.DEADLINES, NoticeWay.AT_ONCE);
        assertThat(mailed(NOON, SEAL)).containsExactly("seal");
        assertThat(mailed(NOON.plus(Duration.ofDays(5)), SEAL, LATE)).containsExactly("late");

        known.clear();
        assertThat(mailed(NOON, SEAL, LATE)).containsExactly("seal");
        assertThat(mailed(NOON.plusSeconds(20), SEAL, LATE)).isEmpty();
    }

    @Test
    void what_is_for_the_app_alone_is_never_sent_and_not_caught_up_with() {
        choose(NoticeKind.HOLDS, NoticeWay.IN_APP);
        assertThat(mailed(NOON, HOLD)).isEmpty();
        choose(NoticeKind.HOLDS, NoticeWay.AT_ONCE);
        assertThat(mailed(NOON.plusSeconds(20), HOLD)).isEmpty();
    }

    @Test
    void whoever_wants_no_more_gets_nothing_that_a_mail_could_not_bring() {
        known.put("hold", new Notice("ida", "hold", NOON, false, State.DUE, null));
        wishes = wishes.silent();
        assertThat(mailed(NOON, HOLD)).isEmpty();
        assertThat(known.get("hold").state()).isEqualTo(State.TOLD);
    }

    @Test
    void quiet_hours_hold_back_what_goes_at_once_by_the_clock_of_the_zone() {
        wishes =
                wishes.timed(
                        LocalTime.of(8, 0),
                        List.of(DayOfWeek.values()),
                        ZoneId.of("Asia/Tokyo"),
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        NOON);
        // 21:00 in Tokyo
        assertThat(mailed(NOON, HOLD)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-15T21:59:59Z"), HOLD)).isEmpty();
        assertThat(mailed(Instant.parse("2027-02-15T22:00:00Z"), HOLD)).containsExactly("hold");
    }

    @Test
    void the_digest_keeps_its_hour_when_the_clocks_change() {
        wishes =
                wishes.timed(
                        LocalTime.of(2, 30),
                        List.of(DayOfWeek.values()),
                        ZoneId.of("Europe/Berlin"),
                        null,
                        null,
                        NOON);
        // in spring there is no 02:30 on that day, in autumn there are two
        assertThat(TellingTimes.lastDigest(wishes, Instant.parse("2027-03-28T12:00:00Z")))
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(TellingTimes.lastDigest(wishes, Instant.parse("2027-03-29T12:00:00Z")))
                .contains(Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(TellingTimes.lastDigest(wishes, Instant.parse("2027-10-31T00:45:00Z")))
                .contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(TellingTimes.lastDigest(wishes, Instant.parse("2027-10-31T12:00:00Z")))
                .contains(Instant.parse("2027-10-31T00:30:00Z"));
    }

    /// Whatever comes, goes and fails: for as long as a thing waits it is in one mail that got out
    /// at the most, and in exactly one once nothing keeps it back.
    @Property(tries = 300)
    void however_things_come_and_go_each_is_told_once(
            @ForAll @Size(max = 40) List<@IntRange(max = 63) Integer> rounds,
            @ForAll @Size(max = 40) List<Boolean> fails) {
        known.clear();
        choose(NoticeKind.SEALS, NoticeWay.AT_ONCE);
        Map<String, Integer> told = new HashMap<>();
        Instant now = NOON;
        for (int round = 0; round <= rounds.size(); round++) {
            List<Thing> things = new ArrayList<>();
            int bits = round < rounds.size() ? rounds.get(round) : 63;
            for (int bit = 0; bit < 6; bit++) {
                if ((bits & 1 << bit) != 0) {
                    things.add(new Thing("thing-" + bit, NoticeKind.SEALS, null));
                }
            }
            Set<String> waiting = new HashSet<>();
            things.forEach(thing -> waiting.add(thing.name()));
            told.keySet().retainAll(waiting);
            boolean fail = round < rounds.size() && round < fails.size() && fails.get(round);
            List<String> mailed = mailed(now, fail, things.toArray(Thing[]::new));
            if (!fail) {
                mailed.forEach(thing -> told.merge(thing, 1, Integer::sum));
            }
            assertThat(told.values()).allMatch(times -> times == 1);
            assertThat(mailed).allMatch(waiting::contains);
            now = now.plusSeconds(20);
        }
        assertThat(told).hasSize(6);
    }

    private void choose(NoticeKind kind, NoticeWay way) {
        wishes = wishes.chosen(List.of(new NoticeChoice(kind, way)));
        if (kind == NoticeKind.DEADLINES) {
            wishes =
                    wishes.chosen(
                            List.of(
                                    new NoticeChoice(NoticeKind.SEALS, NoticeWay.AT_ONCE),
                                    new NoticeChoice(kind, way)));
        }
    }

    private List<String> mailed(Instant now, Thing... things) {
        return mailed(now, false, things);
    }

    /// One round as it is kept, and what was in its mail.
    private List<String> mailed(Instant now, boolean fails, Thing... things) {
        NoticeRound round =
                NoticeRound.of(wishes, List.of(things), List.copyOf(known.values()), now);
        round.gone().forEach(notice -> known.remove(notice.thing()));
        round.keep().forEach(notice -> known.put(notice.thing(), notice));
        @Nullable Instant digested = round.digested();
        if (digested != null) {
            wishes = wishes.digested(digested);
        }
        UUID mail = UUID.randomUUID();
        round.send()
                .forEach(notice ->
                        known.put(
                                notice.thing(),
                                notice.in(mail).in(fails ? State.DUE : State.TOLD)));
        return round.send().stream().map(Notice::thing).toList();
    }
}
