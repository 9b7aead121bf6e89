package org.throughline.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsTest {

    @TempDir Path folder;

    @Test
    void work_that_was_broken_off_is_there_when_it_is_begun_again_and_gone_once_it_is_done()
            throws IOException {
        Path work = folder.resolve(".unfinished");
        try (Doors broken = Doors.lasting(work)) {
            Files.writeString(broken.work().resolve("segment"), "half of it");
        }
        assertThat(work.resolve("segment")).hasContent("half of it");

        try (Doors again = Doors.lasting(work)) {
            assertThat(again.work()).isEqualTo(work);
            again.done();
        }
        assertThat(work).doesNotExist();
    }

    @Test
    void two_at_once_do_not_share_their_work() throws IOException {
        Path work = folder.resolve(".unfinished");
        try (Doors one = Doors.lasting(work)) {
            Path others;
            try (Doors other = Doors.lasting(work)) {
                others = other.work();
                assertThat(others).isNotEqualTo(one.work()).isDirectory();
                other.done();
            }
            assertThat(others).doesNotExist();
            assertThat(one.work()).isDirectory();
        }
    }
}
