package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.AnalyticsFailed;

class HistoryFolderTest {

    @TempDir Path folder;

    @Test
    void a_broken_history_is_let_go_of_and_can_be_written_once_it_is_restored() throws IOException {
        HistoryFolder history = new HistoryFolder(folder);
        Path current = Files.writeString(folder.resolve("CURRENT"), "7\n");

        assertThatThrownBy(history::write)
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("cannot be read");
        Files.delete(current);

        try (HistoryFolder.Writing writing = history.write()) {
            assertThat(writing.jobFolder()).isEmptyDirectory();
        }
    }
}
