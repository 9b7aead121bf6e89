package org.throughline.data.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.data.notice.Mail;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.data.notice.Notice;
import org.throughline.data.notice.NoticeWishes;

/// What is kept of mail, on H2.
class NoticesTest {

    private static final Instant NOW = Instant.parse("2027-02-15T09:00:00Z");

    Store open() throws SQLException {
        return Store.inMemory();
    }

    @Test
    void one_server_and_the_wishes_of_each_are_kept_and_replaced() throws SQLException {
        try (Store store = open()) {
            NoticeWishes wishes = NoticeWishes.usual("ida", NOW, ZoneOffset.UTC);
            store.useTransaction(kept -> {
                kept.notices().lock();
                kept.notices().keep(server(1));
                kept.notices().keep(server(2));
                kept.notices().keep(wishes);
                kept.notices().keep(wishes.at(new MailAddress("ida@example.org"), NOW));
            });
            store.useTransaction(kept -> {
                assertThat(kept.notices().server()).contains(server(2));
                assertThat(kept.notices().allWishes())
                        .containsExactly(wishes.at(new MailAddress("ida@example.org"), NOW));
                kept.notices().removeServer();
                assertThat(kept.notices().server()).isEmpty();
            });
        }
    }

    @Test
    void what_was_told_is_known_by_person_and_thing_until_it_is_removed() throws SQLException {
        try (Store store = open()) {
            Notice seal = new Notice("ida", "seal", NOW, false, Notice.State.OPEN, null);
            Notice other = new Notice("ruben", "seal", NOW, true, Notice.State.TOLD, null);
            store.useTransaction(kept -> {
                kept.notices().keep(seal);
                kept.notices().keep(seal.lookedAt());
                kept.notices().keep(other);
                assertThat(kept.notices().of("ida")).containsExactly(seal.lookedAt());
                kept.notices().remove(seal);
                assertThat(kept.notices().of("ida")).isEmpty();
                assertThat(kept.notices().of("ruben")).containsExactly(other);
            });
        }
    }

    @Test
    void mails_are_found_by_person_key_and_state_and_old_ones_forgotten() throws SQLException {
        try (Store store = open()) {
            Mail old = mail("ida", "a", NOW.minus(Duration.ofDays(400)));
            Mail mail = mail("ida", "b", NOW);
            store.useTransaction(kept -> {
                kept.notices().keep(old);
                kept.notices().keep(mail);
                assertThat(kept.notices().underWay()).containsExactly(old, mail);
                kept.notices().forgetBefore(NOW.minusSeconds(1));
                assertThat(kept.notices().mail(old.id())).as("its end is not known").isPresent();
                kept.notices().keep(old.ended(Mail.State.SENT, ""));
                assertThat(kept.notices().underWay()).containsExactly(mail);
                assertThat(kept.notices().latest(1)).containsExactly(mail);
                assertThat(kept.notices().lastTo("ida")).contains(mail);
                assertThat(kept.notices().withKey("b")).contains(mail);
                kept.notices().forgetBefore(NOW.minusSeconds(1));
                assertThat(kept.notices().latest(9)).containsExactly(mail);
            });
        }
    }

    private static MailServer server(int version) {
        return new MailServer(
                "smtp.example.org",
                587,
                Encryption.STARTTLS,
                false,
                new MailAddress("planner@example.org"),
                "Plänner",
                "user",
                "https://planner.example.org/",
                version,
                "Administrator",
                NOW,
                new UUID(1, version));
    }

    private static Mail mail(String person, String sha256, Instant begun) {
        return new Mail(UUID.randomUUID(), person, sha256, Mail.State.UNDER_WAY, begun, 1, 1, "");
    }
}
