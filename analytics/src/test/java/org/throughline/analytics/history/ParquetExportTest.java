package org.throughline.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 30);

    @TempDir Path folder;

    @Test
    void another_program_reads_of_each_file_the_days_that_count() throws IOException, SQLException {
        String before = "daily/000001/days/month=2027-01/one.parquet";
        String after = "daily/000002/days/month=2027-01/two.parquet";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            write(statement, before, "(DATE '2027-01-29', 1), (DATE '2027-01-30', 10)");
            write(statement, after, "(DATE '2027-01-30', 100)");
            Manifest manifest =
                    new Manifest(
                            2,
                            Instant.EPOCH,
                            List.of(
                                    file(before, new HeldDays(List.of(DAY.minusDays(1)), false)),
                                    file(after, new HeldDays(List.of(DAY), true))),
                            List.of());
            Path unpacked = unpack(new ParquetExport(folder, manifest));

            assertThat(unpacked.resolve("about.txt")).content().contains("State 2");
            statement.execute("SET file_search_path = '" + unpacked + "'");
            statement.execute(Files.readString(unpacked.resolve(ParquetExport.VIEWS)));
            try (ResultSet found =
                    statement.executeQuery("SELECT count(*), sum(\"count\") FROM daily")) {
                found.next();
                assertThat(found.getLong(1)).isEqualTo(2);
                assertThat(found.getLong(2)).isEqualTo(101);
            }
        }
    }

    private void write(Statement statement, String path, String rows)
            throws IOException, SQLException {
        Files.createDirectories(folder.resolve(path).getParent());
        statement.execute(
                "COPY (SELECT * FROM (VALUES %s) t(day, \"count\")) TO '%s' (FORMAT parquet)"
                        .formatted(rows, folder.resolve(path)));
    }

    private static StoredFile file(String path, HeldDays held) {
        return new StoredFile(Table.DAILY, path, null, held);
    }

    private Path unpack(ParquetExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.to(out);
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return unpacked;
    }
}
