package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;

class StagedRowsTest {

    private static final Path FULL_DISK = Path.of("/dev/full");

    @TempDir Path folder;

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

    @Test
    void refused_rows_come_back_as_a_table_that_no_spreadsheet_runs() throws IOException {
        Path place = folder.resolve("rows.csv");
        try (StagedRows rows = StagedRows.create(place, 0)) {
            rows.refuse(new RefusedRow(4, "views", "-5", "it is no whole number"));
            rows.refuse(new RefusedRow(7, "", "=cmd,\"x\"", "it has 2 cells, the header 26"));
            rows.refuse(new RefusedRow(9, "post_id", "-a", "it is no id"));
        }

        assertThat(Files.readAllLines(StagedRows.refused(place)))
                .containsExactly(
                        "line,column,value,reason",
                        "4,views,-5,it is no whole number",
                        "7,,\"'=cmd,\"\"x\"\"\",\"it has 2 cells, the header 26\"",
                        "9,post_id,'-a,it is no id");
    }

    @Test
    void where_no_row_is_refused_there_is_no_such_table() {
        Path place = folder.resolve("rows.csv");
        StagedRows.create(place, 0).close();

        assertThat(StagedRows.refused(place)).doesNotExist();
    }
}
