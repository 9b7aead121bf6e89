package org.throughline.planner.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.brief.Market;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.SeriesKind;
import org.throughline.data.trend.Sighting;
import org.throughline.data.trend.SightingKind;
import org.throughline.planner.access.Actor;

/// What people vouch for, over a real store.
class SightingTest {

    private static final Market US = new Market("US");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 15);
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor NOOR = Actor.member("Noor Ashgrove", "analyst");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");

    private final Store store = Store.inMemory();
    private final VouchForSighting vouch =
            new VouchForSighting(
                    store, Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void who_vouches_withdraws_or_a_brand_lead_and_nobody_else() {
        Sighting seen = accepted(sound("Soft click"));
        Sighting other = accepted(sound("Loud click"));

        assertThat(codes(vouch.withdraw(seen.id(), NOOR))).containsExactly("SIGHTING-008");
        accepted(vouch.withdraw(seen.id(), IDA));
        accepted(vouch.withdraw(other.id(), RUBEN));

        assertThat(vouch.standing()).isEmpty();
        assertThat(codes(vouch.withdraw(seen.id(), IDA))).containsExactly("SIGHTING-007");
        List<AuditEntry> told = store.inTransaction(kept -> kept.audit().about("sighting.US"));
        assertThat(told)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        "see sound", "see sound", "withdraw sighting", "withdraw sighting");
    }

    @Test
    void the_latest_stands_first() {
        accepted(sound("one"));
        accepted(sound("two"));

        assertThat(vouch.standing()).extracting(Sighting::what).containsExactly("two", "one");
    }

    @Test
    void a_hashtag_loses_its_sign_and_is_found_among_the_series_of_its_market() {
        Sighting seen =
                accepted(vouch.add(SightingKind.HASHTAG, " #LightsBackOn ", US, TODAY, "", IDA));

        assertThat(seen.what()).isEqualTo("LightsBackOn");
        assertThat(seen.isOf(new SeriesKey(SeriesKind.HASHTAG, "lightsbackon", US))).isTrue();
        assertThat(seen.isOf(new SeriesKey(SeriesKind.SOUND, "lightsbackon", US))).isFalse();
        assertThat(seen.isOf(new SeriesKey(SeriesKind.HASHTAG, "lightsbackon", new Market("DE"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://videos.example/1",
                "https:///nowhere",
                "https://user:secret@videos.example/1",
                "https://videos.example/<b>",
                "data:text/html,hello",
                "//videos.example/1",
                "videos.example"
            })
    void only_an_encrypted_address_of_a_site_is_a_link(String link) {
        assertThat(codes(vouch.add(SightingKind.LINK, link, US, TODAY, "", IDA)))
                .containsExactly("SIGHTING-003");
    }

    @Test
    void nothing_unnamed_unseen_or_still_to_come_is_kept() {
        assertThat(codes(vouch.add(SightingKind.SOUND, " ", US, TODAY.plusDays(1), "", IDA)))
                .containsExactly("SIGHTING-002", "SIGHTING-005");
        assertThat(codes(sound("a\u202Eb"))).containsExactly("SIGHTING-004");
        assertThat(codes(vouch.add(SightingKind.SOUND, "a", US, TODAY, "x".repeat(301), IDA)))
                .containsExactly("SIGHTING-006");
        assertThat(codes(vouch.add(SightingKind.SOUND, "a", US, TODAY, "", Actor.local())))
                .containsExactly("SIGHTING-001");
        assertThat(vouch.standing()).isEmpty();
    }

    private Outcome<Sighting> sound(String name) {
        return vouch.add(SightingKind.SOUND, name, US, TODAY, "", IDA);
    }
}
