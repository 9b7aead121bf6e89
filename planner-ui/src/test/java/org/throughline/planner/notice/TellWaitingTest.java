package org.throughline.planner.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.account.Account;
import org.throughline.data.jdbc.Store;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.data.notice.NoticeWishes;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.inbox.FailedRenders;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.mail.Carried;

/// What becomes of a mail whose way ends otherwise than it should.
class TellWaitingTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");
    private static final String IDA = "Ida Fennimar";
    private static final String RUBEN = "Ruben Castellow";
    private static final Carried DOWN =
            new Carried.NotTaken(Carried.Trouble.NOT_REACHED, "refused");

    private static final Carried UNKNOWN_HERE =
            new Carried.NotTaken(Carried.Trouble.ADDRESS_REFUSED, "550 5.1.1 no such user");

    @TempDir private Path folder;
    private final HandClock clock = new HandClock(NOW);
    private final List<String> carried = new ArrayList<>();
    private Function<String, Carried> server = to -> new Carried.Taken();
    private boolean isHere = true;
    private Store store;
    private WaitsFor waits;
    private TellWaiting tell;

    @BeforeEach
    void open() {
        store = Store.inMemory();
        waits = new WaitsFor(store, new MeasureApproval(store), clock);
        tell =
                new TellWaiting(
                        new Sending(
                                store,
                                waits,
                                (_, letter) -> {
                                    carried.add(letter.to().value());
                                    return server.apply(letter.to().value());
                                },
                                _ -> isHere,
                                clock,
                                new SecureRandom()));
        FailedRenders.of(List.of(IDA, RUBEN), store, folder, NOW);
        keep(mailServer(NOW));
        confirm(IDA, NOW);
        confirm(RUBEN, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_goes_wrong_with_one_mail_keeps_nothing_from_the_next_person() {
        server =
                to -> {
                    if (to.startsWith("ida")) {
                        throw new IllegalStateException("unexpected");
                    }
                    return new Carried.Taken();
                };

        assertThatThrownBy(tell::round).hasMessage("unexpected");
        assertThat(carried).containsExactly("ida@example.org", "ruben@example.org");
        assertThat(states(IDA)).containsExactly(Mail.State.UNKNOWN);
        assertThat(states(RUBEN)).containsExactly(Mail.State.SENT);

        clock.now = NOW.plus(Duration.ofDays(1));
        tell.round();
        assertThat(carried).hasSize(2);
    }

    @Test
    void a_mail_of_which_nothing_is_known_is_not_sent_again() {
        server = to -> new Carried.Unknown("reset");
        tell.round();
        clock.now = NOW.plus(Duration.ofDays(1));
        tell.round();

        assertThat(carried).hasSize(2);
        assertThat(states(IDA)).containsExactly(Mail.State.UNKNOWN);
    }

    @Test
    void a_mail_whose_process_ended_is_unknown_after_a_while_and_not_sent_again() {
        server =
                to -> {
                    throw new AssertionError("the process ends here");
                };
        assertThatThrownBy(tell::round).isInstanceOf(AssertionError.class);
        assertThat(states(IDA)).containsExactly(Mail.State.UNDER_WAY);

        server = to -> new Carried.Taken();
        clock.now = NOW.plus(Duration.ofMinutes(9));
        tell.round();
        assertThat(states(IDA)).containsExactly(Mail.State.UNDER_WAY);
        clock.now = NOW.plus(Duration.ofMinutes(11));
        tell.round();
        assertThat(states(IDA)).containsExactly(Mail.State.UNKNOWN);
        assertThat(carried).containsExactly("ida@example.org", "ruben@example.org");
    }

    @Test
    void once_the_server_is_another_one_mail_that_did_not_get_out_goes_at_once() {
        server = to -> DOWN;
        tell.round();
        clock.now = NOW.plusSeconds(20);
        tell.round();
        assertThat(carried).hasSize(2);

        keep(mailServer(clock.now));
        server = to -> new Carried.Taken();
        clock.now = NOW.plusSeconds(40);
        tell.round();
        assertThat(states(IDA)).containsExactly(Mail.State.SENT, Mail.State.FAILED);
    }

    @Test
    void once_their_address_is_another_one_mail_that_did_not_get_out_goes_at_once() {
        server = to -> DOWN;
        tell.round();
        clock.now = NOW.plusSeconds(20);
        confirm(RUBEN, clock.now);
        server = to -> new Carried.Taken();
        clock.now = NOW.plusSeconds(40);
        tell.round();

        assertThat(states(IDA)).containsExactly(Mail.State.FAILED);
        assertThat(states(RUBEN)).containsExactly(Mail.State.SENT, Mail.State.FAILED);
    }

    @Test
    void an_address_that_is_refused_for_ever_gets_nothing_more_until_it_is_confirmed_anew() {
        server = to -> to.startsWith("ida") ? UNKNOWN_HERE : new Carried.Taken();
        tell.round();
        assertThat(states(IDA)).containsExactly(Mail.State.REFUSED);
        assertThat(states(RUBEN)).containsExactly(Mail.State.SENT);
        assertThat(refused(IDA)).isTrue();
        assertThat(refused(RUBEN)).isFalse();

        clock.now = NOW.plus(Duration.ofDays(30));
        tell.round();
        assertThat(carried).hasSize(2);

        confirm(IDA, clock.now);
        server = to -> new Carried.Taken();
        clock.now = clock.now.plusSeconds(20);
        assertThat(refused(IDA)).isFalse();
        tell.round();
        assertThat(states(IDA)).containsExactly(Mail.State.SENT, Mail.State.REFUSED);
    }

    @Test
    void from_a_copy_of_the_data_folder_nobody_is_told() {
        isHere = false;
        tell.round();
        assertThat(carried).isEmpty();

        isHere = true;
        tell.round();
        assertThat(carried).hasSize(2);
    }

    private boolean refused(String name) {
        Actor actor = Actor.member(name, "brand-lead");
        return store.inTransaction(kept -> waits.refusedMail(kept, actor)).isPresent();
    }

    /// Of somebody's mails, the last first.
    private List<Mail.State> states(String name) {
        return store.inTransaction(kept -> kept.notices().latest(9)).stream()
                .filter(mail -> mail.person().equals(KeepAccounts.id(name)))
                .map(Mail::state)
                .toList();
    }

    private void keep(MailServer server) {
        store.useTransaction(kept -> kept.notices().keep(server));
    }

    private void confirm(String name, Instant at) {
        String id = KeepAccounts.id(name);
        String address = id.substring(0, id.indexOf('-')) + "@example.org";
        store.useTransaction(kept -> {
            kept.accounts().keep(new Account(id, name, "brand-lead", null, null, NOW, null));
            kept.notices()
                    .keep(
                            NoticeWishes.usual(id, at, ZoneOffset.UTC)
                                    .at(new MailAddress(address), at));
        });
    }

    private static MailServer mailServer(Instant at) {
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
                at,
                null);
    }
}
