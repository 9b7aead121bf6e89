package org.throughline.planner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.notice.MailServer;
import org.throughline.data.notice.MailServer.Encryption;
import org.throughline.planner.access.Actor;
import org.throughline.planner.backup.RestoreBackup;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;

/// From which of several copies of a planner mail is sent.
class SendingPlaceTest {

    private static final Actor ADMINISTRATOR = Actor.member("Administrator", "administrator");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void the_place_where_the_server_is_saved_is_the_one_that_sends_and_stays_it() {
        try (House house = open("data")) {
            assertThat(sends(house)).as("no server yet").isFalse();
            save(house, 0);
            assertThat(sends(house)).isTrue();
            save(house, 1);
            assertThat(sends(house)).isTrue();
        }
        try (House house = open("data")) {
            assertThat(sends(house)).isTrue();
        }
    }

    @Test
    void a_copy_of_the_folder_sends_nothing_until_an_administrator_says_so() throws IOException {
        saved("data");
        copy("data", "copy");

        stays_silent_until_somebody_says_so("copy");
        try (House first = open("data")) {
            assertThat(sends(first)).isTrue();
        }
    }

    @Test
    void a_copy_in_the_same_place_is_one_too() throws IOException {
        saved("data");
        Files.move(folder.resolve("data"), folder.resolve("first"));
        copy("first", "data");

        stays_silent_until_somebody_says_so("data");
    }

    @Test
    void a_backup_restored_into_a_new_folder_sends_nothing_until_an_administrator_says_so() {
        Path file = folder.resolve("saved.zip");
        try (House house = open("data")) {
            save(house, 0);
            accepted(house.makeBackup().to(file));
        }
        accepted(new RestoreBackup().from(file, folder.resolve("restored")));

        stays_silent_until_somebody_says_so("restored");
    }

    @Test
    void a_database_restored_beside_a_new_folder_sends_nothing_until_an_administrator_says_so()
            throws IOException {
        saved("data");
        Files.createDirectory(folder.resolve("fresh"));
        Files.copy(
                folder.resolve("data/throughline.mv.db"),
                folder.resolve("fresh/throughline.mv.db"));

        stays_silent_until_somebody_says_so("fresh");
    }

    @Test
    void of_a_database_elsewhere_one_folder_sends_and_of_its_copy_none() throws IOException {
        try (House house = open("data", "elsewhere")) {
            save(house, 0);
            assertThat(sends(house)).isTrue();
        }
        // what a folder needs to be let in to the database, and no more
        copy("data", "second");
        Files.delete(folder.resolve("second/keys/mail.place"));
        Files.copy(folder.resolve("elsewhere.mv.db"), folder.resolve("restored.mv.db"));

        try (House house = open("second", "restored")) {
            assertThat(sends(house)).isFalse();
            accepted(house.mail().keepServer().goOnHere(ADMINISTRATOR));
            assertThat(sends(house)).isTrue();
        }
        try (House house = open("data", "elsewhere")) {
            assertThat(sends(house)).isTrue();
        }
        try (House house = open("data", "restored")) {
            assertThat(sends(house)).as("another folder goes on there").isFalse();
        }
    }

    @Test
    void a_place_kept_before_places_had_numbers_sends_and_has_one_once_the_server_is_saved()
            throws IOException {
        try (House house = open("data")) {
            save(house, 0);
            MailServer kept = server(house);
            house.store().useTransaction(each -> each.notices().keep(unnumbered(kept)));
            Path file = folder.resolve("data/keys/mail.place");
            Files.writeString(file, Files.readString(file).replaceFirst("^\\S+ ", ""));
            assertThat(sends(house)).isTrue();

            save(house, 1);
            assertThat(sends(house)).isTrue();
            assertThat(server(house).place()).isNotNull();
            house.store().useTransaction(each -> each.notices().keep(unnumbered(kept)));
            assertThat(sends(house)).as("an older database beside it").isFalse();
        }
    }

    @Test
    void where_the_place_cannot_be_read_nothing_is_sent() throws IOException {
        try (House house = open("data")) {
            save(house, 0);
            Path file = folder.resolve("data/keys/mail.place");
            Files.delete(file);
            assertThat(sends(house)).isFalse();
            Files.createDirectory(file);
            assertThat(sends(house)).isFalse();
        }
    }

    private void stays_silent_until_somebody_says_so(String name) {
        try (House house = open(name)) {
            assertThat(sends(house)).isFalse();
        }
        try (House house = open(name)) {
            assertThat(sends(house)).as("opened twice").isFalse();
            house.mail().keepServer().goOnHere(Actor.member("Ida Fennimar", "strategist"));
            assertThat(sends(house)).isFalse();
            accepted(house.mail().keepServer().goOnHere(ADMINISTRATOR));
            assertThat(sends(house)).isTrue();
        }
    }

    private void saved(String name) {
        try (House house = open(name)) {
            save(house, 0);
        }
    }

    private static void save(House house, int version) {
        accepted(
                house.mail()
                        .keepServer()
                        .keep(
                                new KeepMailServer.Wanted(
                                        "smtp.example.org",
                                        587,
                                        Encryption.STARTTLS,
                                        false,
                                        "planner@example.org",
                                        "",
                                        "",
                                        "",
                                        "https://planner.example.org/",
                                        version),
                                ADMINISTRATOR));
    }

    private static MailServer server(House house) {
        return house.mail().keepServer().find(ADMINISTRATOR).orElseThrow();
    }

    private static MailServer unnumbered(MailServer kept) {
        return new MailServer(
                kept.host(),
                kept.port(),
                kept.encryption(),
                kept.plain(),
                kept.sender(),
                kept.senderName(),
                kept.user(),
                kept.base(),
                kept.version(),
                kept.by(),
                kept.at(),
                null);
    }

    private static boolean sends(House house) {
        return house.mail().keepWishes().isServerThere();
    }

    private House open(String name) {
        return House.open(folder.resolve(name), programs(), CLOCK);
    }

    private House open(String name, String database) {
        return House.open(
                folder.resolve(name),
                "jdbc:h2:file:" + folder.resolve(database),
                programs(),
                CLOCK);
    }

    private Programs programs() {
        return new Programs(folder.resolve("none"), folder.resolve("java"));
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(from))) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve(to).resolve(folder.resolve(from).relativize(each)));
            }
        }
    }
}
