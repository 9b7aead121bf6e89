package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;

class StagedRowsTest {

    private static final Path FULL_DISK = Path.of("/dev/full");

    @Test
    void a_full_disk_is_not_said_to_be_a_file_that_cannot_be_read() {
        assumeThat(FULL_DISK).exists();
        Snapshot snapshot =
                new Snapshot(
                        LocalDate.of(2027, 2, 14),
                        new PostKey(Platform.TIKTOK, "7400000000000000001"),
                        null,
                        null,
                        null,
                        Counts.NONE);

        assertThatThrownBy(
                        () -> {
                            try (StagedRows rows = StagedRows.create(FULL_DISK, 0)) {
                                rows.take(2, snapshot);
                            }
                        })
                .isInstanceOf(AnalyticsFailed.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("Maybe the disk is full");
    }
}
