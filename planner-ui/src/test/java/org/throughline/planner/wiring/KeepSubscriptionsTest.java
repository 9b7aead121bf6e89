package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.account.Account;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Publish;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.LinkKey;
import org.throughline.planner.calendar.KeepSubscriptions;
import org.throughline.planner.calendar.KeepSubscriptions.Fetched;
import org.throughline.planner.calendar.KeepSubscriptions.Made;
import org.throughline.planner.calendar.KeepSubscriptions.Own;

/// Calendars that programs fetch in the place of people of the sample campaign.
class KeepSubscriptionsTest extends InSampleHouse {

    private static final String CAMPAIGN = "lights-back-on";
    private static final BriefId TWENTY = new BriefId("twenty-seconds");
    private static final Actor STRANGER = Actor.member("Nobody Here", "strategist");
    private static final Actor ADMINISTRATOR = Actor.member("Administrator", "administrator");
    private static final String HERE = "192.0.2.7";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private KeepSubscriptions subscriptions;

    @BeforeEach
    void begin() {
        subscriptions =
                new KeepSubscriptions(
                        house.store(), house.listCalendar(), now::get, new SecureRandom());
    }

    @Test
    void an_address_gives_the_calendar_and_asks_to_be_fetched_again() {
        Made made = make(CAMPAIGN, "Phone", IDA);
        String text = fetch(made).orElseThrow().text();

        assertThat(text)
                .contains(
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "X-PUBLISHED-TTL:PT1H\r\n",
                        "UID:twenty-seconds.US.tiktok@lights-back-on.throughline\r\n",
                        "DTSTART:20270311T230000Z\r\n");
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(count() + 1);
        assertThat(made.subscription().sha256()).isEqualTo(LinkKey.hash(made.key()));
        assertThat(made.subscription().toString()).doesNotContain(made.key());
    }

    /// One event for each entry and platform.
    private int count() {
        return house.listCalendar().of(CAMPAIGN, _ -> true).orElseThrow().entries().stream()
                .mapToInt(entry -> entry.platforms().size())
                .sum();
    }

    @Test
    void an_event_that_moves_keeps_its_name_and_rises_in_sequence() {
        Made made = make(CAMPAIGN, "", IDA);
        String before = event(fetch(made).orElseThrow().text(), "twenty-seconds.JP.tiktok");
        move(LocalTime.of(7, 0));

        String after = event(fetch(made).orElseThrow().text(), "twenty-seconds.JP.tiktok");
        assertThat(before).contains("SEQUENCE:0", "DTSTART:20270311T090000Z");
        assertThat(after).contains("SEQUENCE:3", "DTSTART:20270310T220000Z");
    }

    @Test
    void it_is_the_same_as_long_as_nothing_in_it_has_changed() {
        Made made = make(CAMPAIGN, "", IDA);
        Fetched first = fetch(made).orElseThrow();
        now.set(NOW.plusSeconds(600));
        Fetched second = fetch(made).orElseThrow();
        assertThat(second).isEqualTo(first);

        move(LocalTime.of(7, 0));
        Fetched third = fetch(made).orElseThrow();
        assertThat(third.tag()).isNotEqualTo(first.tag());
        assertThat(third.since()).isEqualTo(now.get());
    }

    @Test
    void one_of_all_campaigns_gives_those_that_its_owner_may_see_by_then() {
        Made idas = make(null, "", IDA);
        Made strangers = make(null, "", STRANGER);
        Made administrators = make(null, "", ADMINISTRATOR);
        assertThat(fetch(idas).orElseThrow().text())
                .contains("X-WR-CALNAME:Throughline\\, all campaigns", "@lights-back-on.");
        assertThat(fetch(strangers)).isEmpty();
        assertThat(fetch(administrators)).isPresent();
        assertThat(codes(subscriptions.make(CAMPAIGN, "", STRANGER))).containsExactly("PLAN-404");
        assertThat(codes(subscriptions.make("nowhere", "", IDA))).containsExactly("PLAN-404");
    }

    @Test
    void whoever_leaves_the_team_or_is_switched_off_gets_nothing_and_a_new_role_counts() {
        Made made = make(CAMPAIGN, "", ADMINISTRATOR);
        account(ADMINISTRATOR, "administrator", null);
        assertThat(fetch(made)).isPresent();

        account(ADMINISTRATOR, "analyst", null);
        assertThat(fetch(made)).as("on no team, and no administrator any more").isEmpty();

        account(ADMINISTRATOR, "administrator", NOW);
        assertThat(fetch(made)).as("switched off").isEmpty();
        account(ADMINISTRATOR, "administrator", null);
        assertThat(fetch(made)).isPresent();
    }

    @Test
    void revoked_it_gives_nothing_and_only_its_owner_revokes_it() {
        Made made = make(CAMPAIGN, "Phone", IDA);
        UUID id = made.subscription().id();
        assertThat(codes(subscriptions.revoke(id, RUBEN))).containsExactly("SUBSCRIPTION-404");
        assertThat(codes(subscriptions.revoke(UUID.randomUUID(), IDA)))
                .containsExactly("SUBSCRIPTION-404");
        assertThat(fetch(made)).isPresent();

        accepted(subscriptions.revoke(id, IDA));
        accepted(subscriptions.revoke(id, IDA));
        assertThat(fetch(made)).isEmpty();
        assertThat(subscriptions.list(IDA)).isEmpty();
        assertThat(acts())
                .containsExactly(
                        "subscribe to calendar account.ida-fennimar lights-back-on",
                        "revoke subscription account.ida-fennimar lights-back-on");
    }

    @Test
    void each_sees_their_own_with_the_day_on_which_they_were_last_fetched() {
        Made made = make(CAMPAIGN, "Phone", IDA);
        make(null, "", RUBEN);
        assertThat(subscriptions.list(IDA))
                .singleElement()
                .extracting(Own::campaign, own -> own.subscription().used())
                .containsExactly("Lights back on", null);

        fetch(made);
        now.set(NOW.plus(Duration.ofDays(1)));
        fetch(made);
        fetch(made);
        assertThat(subscriptions.list(IDA).getFirst().subscription().used())
                .isEqualTo(LocalDate.of(2027, 2, 16));
        assertThat(acts()).as("fetching is no act").hasSize(2);
        assertThat(subscriptions.list(Actor.local())).isEmpty();
        assertThat(subscriptions.list(Actor.guest("Jonas (guest)", ""))).isEmpty();
    }

    @Test
    void wrong_keys_are_counted_where_they_come_from_and_a_right_one_is_answered_all_the_same() {
        Made made = make(CAMPAIGN, "", IDA);
        for (int wrong = 0; wrong < 20; wrong++) {
            assertThat(subscriptions.isLockedOut(HERE)).isFalse();
            assertThat(subscriptions.fetch("wrong" + wrong, HERE)).isEmpty();
        }
        assertThat(subscriptions.isLockedOut(HERE)).isTrue();
        assertThat(subscriptions.isLockedOut("192.0.2.8")).isFalse();
        assertThat(fetch(made)).as("behind one proxy").isPresent();

        now.set(NOW.plus(Duration.ofMinutes(16)));
        assertThat(subscriptions.isLockedOut(HERE)).isFalse();
    }

    @Test
    void what_it_is_called_is_short_and_nobody_has_more_than_twenty() {
        for (String unfit : List.of("x".repeat(61), "Ph\u202Eone", "Ph\none")) {
            assertThat(codes(subscriptions.make(null, unfit, IDA)))
                    .containsExactly("SUBSCRIPTION-001");
        }
        assertThat(codes(subscriptions.make(null, "", Actor.local())))
                .containsExactly("ACCESS-004");
        assertThat(codes(subscriptions.make(null, "", Actor.guest("Jonas (guest)", ""))))
                .containsExactly("ACCESS-004");

        Made first = make(null, " <b>Phone</b> ", IDA);
        assertThat(first.subscription().label()).isEqualTo("<b>Phone</b>");
        for (int more = 1; more < KeepSubscriptions.MOST; more++) {
            make(null, "", IDA);
        }
        assertThat(codes(subscriptions.make(null, "", IDA))).containsExactly("SUBSCRIPTION-002");
        accepted(subscriptions.revoke(first.subscription().id(), IDA));
        make(null, "", IDA);
    }

    private Made make(String campaign, String label, Actor by) {
        return accepted(subscriptions.make(campaign, label, by));
    }

    private Optional<Fetched> fetch(Made made) {
        return subscriptions.fetch(made.key(), HERE);
    }

    private static String event(String file, String cell) {
        String from = file.substring(file.indexOf("UID:" + cell + "@"));
        return from.substring(0, from.indexOf("END:VEVENT"));
    }

    private void account(Actor who, String role, Instant closed) {
        house.store()
                .useTransaction(kept ->
                        kept.accounts()
                                .keep(
                                        new Account(
                                                "administrator",
                                                who.name(),
                                                role,
                                                null,
                                                null,
                                                NOW,
                                                closed)));
    }

    private void move(LocalTime time) {
        var seen =
                house.store()
                        .inTransaction(kept -> kept.videos().find(CAMPAIGN, TWENTY))
                        .orElseThrow();
        Publish publish = seen.brief().publish();
        accepted(
                house.editVideo()
                        .save(
                                seen,
                                seen.brief()
                                        .withPublish(
                                                new Publish(
                                                        publish.date(),
                                                        time,
                                                        publish.byMarket(),
                                                        Map.of())),
                                seen.story(),
                                IDA));
    }

    private List<String> acts() {
        return house.store().inTransaction(kept -> kept.audit().all()).stream()
                .filter(each -> each.action().contains("subscri"))
                .map(each -> each.action() + " " + each.subject() + " " + each.says())
                .toList();
    }
}
