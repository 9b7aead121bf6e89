package org.throughline.planner.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.Carried;

/// From an address that somebody says to one that counts.
class KeepWishesTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final String ADDRESS = "ruben@example.org";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pattern CODE = Pattern.compile("Your code is ([A-Z0-9]+)\\.");

    private final HandClock clock = new HandClock(NOW);
    private Carried carried = new Carried.Taken();
    private String letter = "";
    private boolean isHere = true;
    private Store store;
    private KeepWishes wishes;

    @BeforeEach
    void open() {
        store = Store.inMemory();
        wishes =
                new KeepWishes(
                        new Sending(
                                store,
                                new WaitsFor(store, new MeasureApproval(store), clock),
                                (_, sent) -> {
                                    letter = sent.text();
                                    return carried;
                                },
                                _ -> isHere,
                                clock,
                                new SecureRandom()));
        String id = KeepAccounts.id(RUBEN.name());
        store.useTransaction(kept -> {
            kept.accounts()
                    .keep(new Account(id, RUBEN.name(), RUBEN.role(), null, null, NOW, null));
            kept.notices().keep(server());
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_forgets_an_address_waits_a_minute_for_the_next_code_all_the_same() {
        accepted(wishes.ask(ADDRESS, BERLIN, RUBEN));
        accepted(wishes.forget(RUBEN));
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-002");

        clock.now = NOW.plus(Duration.ofMinutes(1));
        accepted(wishes.ask(ADDRESS, BERLIN, RUBEN));
        assertThat(accepted(wishes.confirm(code(), RUBEN))).isTrue();
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-002");
    }

    @Test
    void a_code_that_did_not_get_out_keeps_nobody_from_asking_again() {
        carried = new Carried.NotTaken(Carried.Trouble.NOT_REACHED, "");
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-004");
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-004");

        carried = new Carried.Unknown("");
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-004");
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN)))
                .as("it may have arrived")
                .containsExactly("NOTICE-002");
    }

    @Test
    void from_a_copy_of_the_data_folder_no_code_is_sent() {
        isHere = false;

        assertThat(wishes.isServerThere()).isFalse();
        assertThat(codes(wishes.ask(ADDRESS, BERLIN, RUBEN))).containsExactly("NOTICE-001");
        assertThat(letter).isEmpty();
    }

    @Test
    void the_zone_that_is_seen_counts_until_there_is_one_that_was_kept() {
        assertThat(wishes.find(RUBEN).isUntouched()).isTrue();
        assertThat(accepted(wishes.ask(ADDRESS, BERLIN, RUBEN)).zone()).isEqualTo(BERLIN);
        assertThat(accepted(wishes.confirm(code(), RUBEN))).isTrue();
        assertThat(wishes.find(RUBEN).zone()).isEqualTo(BERLIN);
        assertThat(wishes.find(RUBEN).isUntouched()).isFalse();

        clock.now = NOW.plus(Duration.ofMinutes(1));
        assertThat(accepted(wishes.ask(ADDRESS, TOKYO, RUBEN)).zone()).isEqualTo(BERLIN);
    }

    @Test
    void a_choice_made_elsewhere_is_not_overwritten_by_a_page_that_did_not_show_it() {
        int shown = wishes.find(RUBEN).version();
        accepted(wishes.ask(ADDRESS, BERLIN, RUBEN));
        assertThat(accepted(wishes.confirm("WRONG", RUBEN))).isFalse();
        assertThat(accepted(wishes.confirm(code(), RUBEN))).isTrue();
        int after = accepted(wishes.choose(wanted(shown), RUBEN)).version();

        accepted(wishes.choose(wanted(after), RUBEN));
        accepted(wishes.forget(RUBEN));
        assertThat(codes(wishes.choose(wanted(after), RUBEN))).containsExactly("NOTICE-409");
    }

    private String code() {
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static KeepWishes.Wanted wanted(int version) {
        return new KeepWishes.Wanted(
                List.of(), LocalTime.of(8, 0), List.of(), BERLIN, null, null, version);
    }

    private static MailServer server() {
        return new MailServer(
                "smtp.example.org",
                587,
                Encryption.STARTTLS,
                false,
                new MailAddress("planner@example.org"),
                "",
                "",
                "https://planner.example.org/",
                1,
                "Administrator",
                NOW,
                null);
    }
}
