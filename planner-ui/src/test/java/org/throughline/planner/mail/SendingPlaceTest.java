package org.throughline.planner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingPlaceTest {

    @TempDir private Path folder;

    @Test
    void the_first_place_is_the_one_that_mail_is_sent_from_and_stays_it() {
        assertThat(place("data").isHere()).isTrue();
        assertThat(place("data").isHere()).isTrue();
    }

    @Test
    void a_copy_sends_nothing_until_somebody_says_so_and_then_the_first_one_still_does()
            throws IOException {
        assertThat(place("data").isHere()).isTrue();
        copy("data", "copy");

        assertThat(place("copy").isHere()).isFalse();
        place("copy").goOn();
        assertThat(place("copy").isHere()).isTrue();
        assertThat(place("data").isHere()).isTrue();
    }

    @Test
    void a_copy_in_the_same_place_is_one_too() throws IOException {
        assertThat(place("data").isHere()).isTrue();
        Files.move(folder.resolve("data"), folder.resolve("first"));
        copy("first", "data");

        assertThat(place("data").isHere()).isFalse();
    }

    @Test
    void where_the_place_cannot_be_kept_nothing_is_sent() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("keys"), "");

        assertThat(place("data").isHere()).isFalse();
    }

    private SendingPlace place(String name) {
        return new SendingPlace(folder.resolve(name));
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(from))) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve(to).resolve(folder.resolve(from).relativize(each)));
            }
        }
    }
}
