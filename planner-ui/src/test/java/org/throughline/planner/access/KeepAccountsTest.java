package org.throughline.planner.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.account.Account;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.planner.access.KeepAccounts.Invited;

/// From an invitation to a passphrase, and what closes the door.
class KeepAccountsTest {

    private static final String PHRASE = "green lamp under seven";
    private static final Actor ADMINISTRATOR = Seat.ADMINISTRATOR.actor();

    @TempDir private Path folder;
    private final Hands hands = new Hands();
    private Store store;
    private KeepAccounts accounts;
    private SignIn signIn;

    /// A clock that is set by hand.
    private static final class Hands implements InstantSource {
        private Instant now = Instant.parse("2027-02-15T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// Quick, and unlike what was typed.
    private record Reversed() implements Secrets {
        @Override
        public String encode(String passphrase) {
            return "kept:" + new StringBuilder(passphrase).reverse();
        }

        @Override
        public boolean matches(String passphrase, String kept) {
            return encode(passphrase).equals(kept);
        }
    }

    @BeforeEach
    void open() {
        store = Store.open(folder);
        accounts = new KeepAccounts(store, hands, new SecureRandom());
        signIn = new SignIn(store, new Reversed(), hands);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_was_invited_chooses_a_passphrase_once_and_signs_in_with_it() {
        Invited invited = invite("Zoë Ambrestad", "strategist");

        assertThat(signIn.invited(invited.key())).map(Account::name).hasValue("Zoë Ambrestad");
        accepted(signIn.choose(invited.key(), PHRASE));

        assertThat(signIn.signIn("zoë  ambrestad", PHRASE))
                .map(Account::role)
                .hasValue("strategist");
        assertThat(signIn.signIn("Zoe Ambrestad", PHRASE)).isPresent();
        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE + "!")).isEmpty();
        assertThat(signIn.invited(invited.key())).as("the link is used up").isEmpty();
        assertThat(codes(signIn.choose(invited.key(), "another long passphrase")))
                .containsExactly("ACCOUNT-006");
    }

    @Test
    void neither_link_nor_passphrase_is_kept_as_it_was_given() {
        Invited invited = invite("Zoë Ambrestad", "strategist");
        accepted(signIn.choose(invited.key(), PHRASE));

        List<String> kept =
                store.inTransaction(each ->
                        List.of(
                                each.accounts().all().toString(),
                                each.audit().all().stream()
                                        .map(AuditEntry::toString)
                                        .toList()
                                        .toString()));

        assertThat(kept).noneMatch(text -> text.contains(PHRASE) || text.contains(invited.key()));
    }

    @Test
    void a_link_runs_out_and_a_new_one_takes_its_place() {
        Invited first = invite("Zoë Ambrestad", "strategist");
        Invited second = accepted(accounts.renew(first.account().id(), ADMINISTRATOR));

        assertThat(signIn.invited(first.key())).isEmpty();
        assertThat(signIn.invited(second.key())).isPresent();
        hands.now = hands.now.plus(KeepAccounts.LINK_HOLDS).plusSeconds(1);
        assertThat(signIn.invited(second.key())).isEmpty();
    }

    @Test
    void a_closed_account_lets_nobody_in_until_it_is_open_again() {
        Invited invited = invite("Zoë Ambrestad", "strategist");
        accepted(signIn.choose(invited.key(), PHRASE));
        String id = invited.account().id();

        accepted(accounts.close(id, ADMINISTRATOR));
        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isEmpty();
        assertThat(codes(accounts.renew(id, ADMINISTRATOR))).containsExactly("ACCOUNT-007");

        accepted(accounts.open(id, ADMINISTRATOR));
        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isPresent();
    }

    @Test
    void five_wrong_passphrases_close_the_door_of_that_name_for_a_quarter_of_an_hour() {
        Invited zoe = invite("Zoë Ambrestad", "strategist");
        Invited kim = invite("Kim Lindqvarn", "analyst");
        accepted(signIn.choose(zoe.key(), PHRASE));
        accepted(signIn.choose(kim.key(), PHRASE));

        for (int tried = 0; tried < 5; tried++) {
            assertThat(signIn.signIn("Zoë Ambrestad", "wrong passphrase " + tried)).isEmpty();
        }

        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isEmpty();
        assertThat(signIn.isLockedOut("Zoë Ambrestad")).isTrue();
        assertThat(signIn.signIn("Kim Lindqvarn", PHRASE)).isPresent();
        hands.now = hands.now.plus(Duration.ofMinutes(16));
        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isPresent();
    }

    @Test
    void however_many_names_are_tried_a_closed_door_stays_closed() {
        Invited zoe = invite("Zoë Ambrestad", "strategist");
        accepted(signIn.choose(zoe.key(), PHRASE));
        for (int tried = 0; tried < 5; tried++) {
            assertThat(signIn.signIn("Zoë Ambrestad", "wrong passphrase " + tried)).isEmpty();
        }

        for (int name = 0; name < 10_001; name++) {
            assertThat(signIn.signIn("nobody " + name, "wrong passphrase")).isEmpty();
        }

        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isEmpty();
    }

    @Test
    void the_last_administrator_who_can_sign_in_stays() {
        Invited zoe = invite("Zoë Ambrestad", "administrator");
        Invited kim = invite("Kim Lindqvarn", "administrator");
        accepted(signIn.choose(zoe.key(), PHRASE));
        Actor herself = Actor.member("Zoë Ambrestad", "administrator");
        String id = zoe.account().id();

        assertThat(codes(accounts.close(id, herself))).containsExactly("ACCOUNT-008");
        assertThat(codes(accounts.change(id, "analyst", herself))).containsExactly("ACCOUNT-008");
        assertThat(signIn.signIn("Zoë Ambrestad", PHRASE)).isPresent();

        accepted(signIn.choose(kim.key(), PHRASE));
        accepted(accounts.close(id, herself));
        assertThat(codes(accounts.close(kim.account().id(), ADMINISTRATOR)))
                .containsExactly("ACCOUNT-008");
    }

    @Test
    void an_account_that_is_closed_while_somebody_signs_in_does_not_stand() {
        Invited zoe = invite("Zoë Ambrestad", "strategist");
        accepted(signIn.choose(zoe.key(), PHRASE));
        Account let = signIn.signIn("Zoë Ambrestad", PHRASE).orElseThrow();
        assertThat(signIn.stands(let)).isTrue();

        accepted(accounts.change(let.id(), "analyst", ADMINISTRATOR));
        assertThat(signIn.stands(let)).isFalse();
        accepted(accounts.change(let.id(), "strategist", ADMINISTRATOR));
        accepted(accounts.close(let.id(), ADMINISTRATOR));
        assertThat(signIn.stands(let)).isFalse();
    }

    @Test
    void of_two_who_invite_the_same_name_at_once_one_is_told_that_it_is_there()
            throws InterruptedException {
        var start = new CountDownLatch(1);
        List<Outcome<Invited>> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Thread> both =
                Stream.of("Zoë Ambrestad", "zoe ambrestad")
                        .map(name ->
                                Thread.ofVirtual()
                                        .start(() -> {
                                            try {
                                                start.await();
                                            } catch (InterruptedException stopped) {
                                                throw new AssertionError(stopped);
                                            }
                                            outcomes.add(
                                                    accounts.invite(
                                                            name, "analyst", ADMINISTRATOR));
                                        }))
                        .toList();
        start.countDown();
        for (Thread each : both) {
            each.join();
        }

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.stream().flatMap(each -> codes(each).stream()))
                .containsExactly("ACCOUNT-003");
    }

    @Test
    void a_weak_passphrase_is_refused_and_the_link_stays() {
        Invited invited = invite("Zoë Ambrestad", "strategist");

        for (String weak :
                List.of("short", "aaaaaaaaaaaaaaaa", "zoë ambrestad 2027", "x".repeat(201))) {
            assertThat(codes(signIn.choose(invited.key(), weak)))
                    .as(weak)
                    .containsExactly("ACCOUNT-005");
        }
        assertThat(signIn.invited(invited.key())).isPresent();
    }

    @Test
    void nobody_but_an_administrator_lets_people_in() {
        Actor lead = Actor.member("Ruben Castellow", "brand-lead");
        Invited invited = invite("Zoë Ambrestad", "strategist");
        String id = invited.account().id();

        assertThat(codes(accounts.invite("Kim Lindqvarn", "administrator", lead)))
                .containsExactly("ACCESS-004");
        assertThat(codes(accounts.change(id, "administrator", lead))).containsExactly("ACCESS-004");
        assertThat(codes(accounts.close(id, lead))).containsExactly("ACCESS-004");
        assertThat(codes(accounts.renew(id, Actor.local()))).containsExactly("ACCESS-004");
        assertThat(accounts.list(lead)).isEmpty();
    }

    @Test
    void a_name_has_one_account_however_it_is_written() {
        invite("Zoë Ambrestad", "strategist");

        for (String name : List.of("zoe ambrestad", " ZOË   AMBRESTAD ", "Zoe\u200b Ambrestad")) {
            assertThat(codes(accounts.invite(name, "analyst", ADMINISTRATOR)))
                    .as(name)
                    .containsExactly("ACCOUNT-003");
        }
        for (String name : List.of("", "...", "x".repeat(81), "Administrator", "local")) {
            assertThat(codes(accounts.invite(name, "analyst", ADMINISTRATOR)))
                    .as(name)
                    .containsExactly("ACCOUNT-002");
        }
        assertThat(codes(accounts.invite("Kim Lindqvarn", "king", ADMINISTRATOR)))
                .containsExactly("ACCOUNT-004");
    }

    private Invited invite(String name, String role) {
        return accepted(accounts.invite(name, role, ADMINISTRATOR));
    }
}
