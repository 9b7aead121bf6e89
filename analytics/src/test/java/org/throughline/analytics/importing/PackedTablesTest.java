package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.analytics.AnalyticsFailed;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Workbooks and archives, those meant to harm included.
class PackedTablesTest {

    private static final LocalDate TAKEN = LocalDate.of(2027, 1, 15);
    private static final ImportOptions ON_THAT_DAY = new ImportOptions(TAKEN, "tindrel");
    private static final String YOUTUBE = "Content,Video title,Video publish time,Duration,Views\n";
    private static final String VIDEO = "TGhQQTIylYY,x,\"Jan 6, 2027\",28,500\n";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>%s</sheetData></worksheet>";
    private static final String TEXT_CELL = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";

    @TempDir Path folder;

    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    @Test
    void a_linkedin_workbook_gives_its_posts_and_the_days_of_its_page() throws IOException {
        Path file = folder.resolve("tindrel_content.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet metrics = workbook.newWorksheet("Metrics");
            row(metrics, 0, "A note");
            row(metrics, 1, "Date", "Impressions (organic)", "Clicks (total)");
            row(metrics, 2, "01/05/2027", 5, 1);
            Worksheet posts = workbook.newWorksheet("All posts");
            row(posts, 0, "Another note, with a comma");
            row(
                    posts,
                    1,
                    "Post title",
                    "Post link",
                    "Post type",
                    "Created date",
                    "Impressions",
                    "Views",
                    "Likes",
                    "Comments",
                    "Reposts",
                    "Content Type");
            row(
                    posts,
                    3,
                    "two\nlines",
                    "https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678/",
                    "Organic",
                    LocalDateTime.of(2027, 1, 6, 0, 0),
                    1_900,
                    400.0,
                    30,
                    4,
                    5,
                    "Video");
            posts.style(3, 3).format("m/d/yyyy").set();
        }

        FileImport.Taken taken = taken(read(file));

        assertThat(taken.file()).isEqualTo("tindrel_content.xlsx");
        assertThat(taken.layout()).isEqualTo(ExportLayout.LINKEDIN_POSTS);
        assertThat(taken.notes())
                .anyMatch(note -> note.contains("Metrics") && note.contains("linkedin-metrics"));
        assertThat(snapshots)
                .containsExactly(
                        new Snapshot(
                                TAKEN,
                                new PostKey(Platform.LINKEDIN, "7123456789012345678"),
                                "tindrel",
                                LocalDateTime.of(2027, 1, 6, 0, 0),
                                null,
                                new Counts(
                                        400L, null, 1_900L, 30L, 4L, 5L, null, null, null, null)));
    }

    @Test
    void several_tables_of_posts_in_one_file_go_in_together_or_not_at_all() throws IOException {
        String instagram =
                """
                Post ID,Account ID,Account username,Account name,Description,Duration (sec),\
                Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,\
                Follows,Comments,Saves
                18000000000000001,1,tindrel,T,x,14,01/06/2027 18:05,https://x.y/1,IG reel,,\
                Lifetime,900,800,70,6,1,5,4
                """;
        String damaged = instagram.replace("18000000000000001", "1.8E+16");

        FileImport.Taken taken =
                taken(
                        read(
                                zip(
                                        "both.zip",
                                        Map.of(
                                                "a.csv",
                                                YOUTUBE + VIDEO.repeat(9) + "?,x,,1,1\n",
                                                "b.csv",
                                                instagram))));

        assertThat(taken.file()).isEqualTo("both.zip");
        assertThat(taken.rows()).isEqualTo(11);
        assertThat(taken.taken()).isEqualTo(10);
        assertThat(taken.platforms())
                .containsExactlyInAnyOrder(Platform.YOUTUBE_SHORTS, Platform.INSTAGRAM_REELS);
        assertThat(taken.refused().getFirst().reason()).contains("both.zip: a.csv");
        assertThat(taken.notes()).anyMatch(note -> note.contains("b.csv"));
        assertThat(snapshots).hasSize(10);

        assertThat(read(zip("half.zip", Map.of("a.csv", YOUTUBE + VIDEO, "b.csv", damaged))))
                .isInstanceOf(FileImport.RefusedWhole.class);
    }

    @Test
    void refused_rows_of_a_sheet_are_told_by_the_number_of_their_row() throws IOException {
        Path file = folder.resolve("fb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet posts = workbook.newWorksheet("Posts");
            row(posts, 0, "Post ID", "Page ID", "Page name", "Publish time", "Post type", "Views");
            for (int i = 0; i < 8; i++) {
                row(
                        posts,
                        2 + i,
                        "12215800000000001" + i,
                        "6",
                        "T",
                        "01/06/2027 18:05",
                        "Reels",
                        5);
            }
            row(posts, 12, 122_158_000_000_000_017L, "6", "T", "01/06/2027 18:05", "Reels", 5);
        }

        RefusedRow refused = taken(read(file)).refused().getFirst();

        assertThat(refused.line()).isEqualTo(13);
        assertThat(refused.column()).isEqualTo("Post ID");
        assertThat(refused.reason()).contains("spreadsheet has rounded this id");
    }

    @Test
    void a_youtube_archive_gives_its_table_and_says_its_day_in_its_name() throws IOException {
        Path file =
                zip(
                        "Content 2026-12-16_2027-01-15 Tindrel.zip",
                        Map.of(
                                "Chart data.csv",
                                "Date,Content,Video title,Video publish time,Duration,Views\n2027-01-01,a,b,c,1,1\n",
                                "Table data.csv",
                                YOUTUBE + VIDEO,
                                "Totals.csv",
                                "Date,Views\n2027-01-01,5\n"));

        FileImport.Taken taken = taken(read(file, ImportOptions.NONE));

        assertThat(taken.file())
                .isEqualTo("Content 2026-12-16_2027-01-15 Tindrel.zip: Table data.csv");
        assertThat(taken.asOf()).isEqualTo(TAKEN);
        assertThat(taken.notes())
                .anyMatch(note -> note.startsWith("Not taken: ") && note.contains("Chart data.csv"))
                .anyMatch(note -> note.contains("Totals.csv. Nothing says whose days"));
        assertThat(snapshots).hasSize(1);
    }

    @Test
    void a_youtube_archive_gives_the_days_of_the_videos_that_were_drawn() throws IOException {
        Path file =
                zip(
                        "Content 2027-01-06_2027-01-15 Tindrel.zip",
                        Map.of(
                                "Chart data.csv",
                                """
                                Date,Content,Video title,Video publish time,Duration,Views
                                2027-01-06,TGhQQTIylYY,x,"Jan 6, 2027",28,300
                                2027-01-07,TGhQQTIylYY,x,"Jan 6, 2027",28,150
                                """,
                                "Table data.csv",
                                YOUTUBE + VIDEO));

        FileImport.Taken taken = taken(read(file, ImportOptions.NONE));

        assertThat(taken.layout()).isEqualTo(ExportLayout.YOUTUBE_STUDIO_TABLE);
        assertThat(taken.asOf()).isEqualTo(TAKEN);
        assertThat(snapshots)
                .extracting(each -> each.taken() + " " + each.counts().views())
                .startsWith(TAKEN + " 500")
                .endsWith("2027-01-06 300", "2027-01-07 450");
    }

    @Test
    void a_table_is_the_same_packed_and_unpacked() throws IOException {
        Path plain = Files.writeString(folder.resolve("Table data.csv"), YOUTUBE + VIDEO);
        Path packed = zip("x.zip", Map.of("Table data.csv", YOUTUBE + VIDEO));

        assertThat(taken(read(packed)).sha256()).isEqualTo(taken(read(plain)).sha256());
    }

    @Test
    void names_in_an_archive_decide_no_path() throws IOException {
        Set<String> before = around();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("../../escaped.csv", YOUTUBE + VIDEO);
        parts.put("/etc/escaped.csv", YOUTUBE + VIDEO.replace('T', 'U'));
        parts.put("C:\\escaped\u202e.csv", YOUTUBE + VIDEO.replace('T', 'V'));

        try (PackedTables tables = new ExportReader().open(zip("evil.zip", parts), ON_THAT_DAY)) {
            assertThat(tables.all())
                    .extracting(SourceTable::name)
                    .containsExactly(
                            "evil.zip: escaped.csv",
                            "evil.zip: escaped.csv",
                            "evil.zip: escaped_.csv");
            assertThat(tables.all())
                    .allSatisfy(table ->
                            assertThat(table.path().getFileName().toString())
                                    .matches("\\d+\\.part"));
        }
        before.add("evil.zip");
        assertThat(around()).isEqualTo(before);
    }

    @Test
    void what_is_unpacked_is_swept() throws IOException {
        PackedTables tables =
                new ExportReader()
                        .open(zip("x.zip", Map.of("t.csv", YOUTUBE + VIDEO)), ON_THAT_DAY);
        Path text = tables.all().getFirst().path();
        assertThat(text).exists();

        tables.close();

        assertThat(text.getParent()).doesNotExist();
    }

    @Test
    void archives_that_blow_up_are_refused() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("t.csv"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i <= Room.MOST >> 20; i++) {
                zip.write(block);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(problem(read(bomb)).message()).contains("when it is unpacked");

        Map<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 501).forEach(i -> many.put(i + ".csv", "a"));
        assertThat(problem(read(zip("many.zip", many))).message()).contains("more than 500 parts");
    }

    @Test
    void a_text_that_stands_in_very_many_cells_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("One");
            String text = "x".repeat(10_000);
            for (int at = 0; at <= Room.MOST / text.length(); at++) {
                sheet.value(at, 0, text);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(problem(read(bomb)).message()).contains("characters");
    }

    @Test
    void numbers_of_a_sheet_are_read_as_it_shows_them() throws IOException {
        Path file = folder.resolve("shown.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet posts = workbook.newWorksheet("Table data");
            row(posts, 0, (Object[]) YOUTUBE.strip().split(","));
            for (int at = 1; at <= 6; at++) {
                row(posts, at, "TGhQQTIylY" + at, "x", "Jan 6, 2027", 28 / 1440.0, 500);
                posts.style(at, 3).format("h:mm").set();
            }
            posts.value(5, 3, 28 / 86_400.0);
            posts.style(5, 3).format("[mm]:ss").set();
            posts.value(6, 4, true);
        }

        FileImport.Taken taken = taken(read(file));

        assertThat(snapshots).hasSize(5).allMatch(each -> each.lengthSeconds() == 28.0);
        assertThat(taken.refused())
                .extracting(RefusedRow::column, RefusedRow::value)
                .containsExactly(tuple("Views", "TRUE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999", "2000000000", "-1"})
    void a_text_that_a_workbook_names_and_does_not_hold_is_told_by_its_cell(String text)
            throws IOException {
        String rows =
                sheetRow(1, YOUTUBE.strip().split(","))
                        + sheetRow(2, "TGhQQTIylY2", "x", "Jan 6, 2027", "28", "500");
        String shared = "<c r=\"E2\" t=\"s\"><v>" + text + "</v></c>";

        assertThat(refusal(rows.replace(TEXT_CELL.formatted("E2", "500"), shared)))
                .contains("cell E2", "text that is not in the workbook");
        assertThat(snapshots).isEmpty();
    }

    private static String sheetRow(int row, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"%d\">".formatted(row));
        for (int at = 0; at < cells.length; at++) {
            xml.append(TEXT_CELL.formatted((char) ('A' + at) + String.valueOf(row), cells[at]));
        }
        return xml.append("</row>").toString();
    }

    @Test
    void a_full_disk_is_told_with_its_folder_and_nothing_stays_there() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()),
                "a small file system cannot be mounted here, so a full disk is not tried");
        try {
            Path zip = zip("big.zip", Map.of("a.csv", YOUTUBE + VIDEO.repeat(50_000)));
            Path workbook = folder.resolve("big.xlsx");
            try (OutputStream out = Files.newOutputStream(workbook);
                    Workbook big = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = big.newWorksheet("One");
                for (int at = 0; at < 200; at++) {
                    sheet.value(at, 0, "x".repeat(10_000));
                }
            }
            for (Path file : List.of(zip, workbook)) {
                assertThatExceptionOfType(AnalyticsFailed.class)
                        .isThrownBy(() ->
                                PackedTables.open(file, Layouts.shipped(), Mappings.NONE, small))
                        .satisfies(failed -> {
                            assertThat(failed.code()).isEqualTo(AnalyticsFailed.Code.DISK_FULL);
                            assertThat(failed)
                                    .hasMessageContainingAll(
                                            file.getFileName().toString(),
                                            small.toString(),
                                            "0.0 MB are free",
                                            "up to 64 MB",
                                            "Maybe");
                        });
                assertThat(small).isEmptyDirectory();
            }
        } finally {
            runs("umount", small.toString());
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void workbooks_in_one_archive_have_its_room_together() throws IOException {
        Path inner = folder.resolve("inner.xlsx");
        Path good = folder.resolve("good.xlsx");
        try (OutputStream out = Files.newOutputStream(good);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("One").value(0, 0, "a");
        }
        try (var from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(inner))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry("xl/media/image.png"));
            to.write(new byte[(int) (Room.MOST / 3)]);
        }
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            for (int at = 0; at < 4; at++) {
                zip.putNextEntry(new ZipEntry(at + ".xlsx"));
                Files.copy(inner, zip);
            }
        }

        assertThat(problem(read(outer)).message()).contains("when it is unpacked");
    }

    @Test
    void a_table_in_an_archive_that_is_no_text_is_told_as_that() throws IOException {
        Path file =
                zip(
                        "tables.zip",
                        Map.of("Table data.csv", YOUTUBE + VIDEO, "Other.csv", "Date\0Views\n"));

        assertThat(taken(read(file)).notes())
                .contains(
                        "Not taken: tables.zip: Other.csv, which cannot be read: the file is no"
                                + " UTF-8 text.");
    }

    @Test
    void rows_that_a_sheet_leaves_out_take_room_too() throws IOException {
        String rows = "<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".formatted(1 << 20, 1 << 20);
        Path gap = workbook("gap.xlsx", SHEET.formatted(rows));
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            for (int at = 0; at < 20; at++) {
                zip.putNextEntry(new ZipEntry(at + ".xlsx"));
                Files.copy(gap, zip);
            }
        }

        assertThat(Files.size(outer)).isLessThan(1 << 18);
        assertThat(problem(read(outer)).message()).contains("characters");
    }

    @Test
    void an_archive_within_an_archive_stays_packed() throws IOException {
        Path inner = zip("inner.zip", Map.of("t.csv", YOUTUBE + VIDEO));
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("t.csv"));
            Files.copy(inner, zip);
        }

        assertThat(problem(read(outer)).message()).contains("archive within another");
    }

    @Test
    void damaged_and_old_files_are_refused_by_what_they_are() throws IOException {
        byte[] whole =
                Files.readAllBytes(zip("x.zip", Map.of("t.csv", YOUTUBE + VIDEO.repeat(50))));
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 3));
        assertThat(problem(read(half)).message()).contains("damaged");

        byte[] changed = whole.clone();
        int listed = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        changed[listed + 16] ^= 1;
        Path other = Files.write(folder.resolve("checksum.zip"), changed);
        assertThat(problem(read(other)).message()).contains("damaged");

        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};
        assertThat(problem(read(Files.write(folder.resolve("posts.xls"), old))).message())
                .contains(".xls");
    }

    @Test
    void a_workbook_that_declares_entities_is_refused_unread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String sheet =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>"
                                .formatted(secret.toUri())
                        + SHEET.formatted(
                                "<row r=\"1\">" + TEXT_CELL.formatted("A1", "&e;") + "</row>");

        Problem problem = problem(read(workbook("xxe.xlsx", sheet)));

        assertThat(problem.message()).contains("declares");
        assertThat(problem.toString()).doesNotContain("secret");
        assertThat(
                        problem(
                                        read(
                                                workbook(
                                                        "utf16.xlsx",
                                                        new String(
                                                                sheet.getBytes(
                                                                        StandardCharsets.UTF_16LE),
                                                                StandardCharsets.ISO_8859_1))))
                                .message())
                .contains("UTF-8");
    }

    @Test
    void a_workbook_without_bounds_is_refused() throws IOException {
        String wide =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "<c><v>1</v></c>")
                        .collect(Collectors.joining());
        assertThat(refusal("<row r=\"1\">" + wide + "</row>")).contains("columns");
        assertThat(refusal("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"))
                .contains("columns");
        assertThat(refusal("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")).contains("columns");
        assertThat(refusal("<row r=\"2147483647\"><c><v>1</v></c></row>")).contains("rows");
        assertThat(
                        refusal(
                                "<row r=\"1\">"
                                        + TEXT_CELL.formatted("A1", "x".repeat(1 << 20))
                                        + "</row>"))
                .contains("without end");
        assertThat(refusal("<row r=\"1\"><c><v>" + "9".repeat(1_000) + "</v></c></row>"))
                .contains("without end");
        assertThat(
                        refusal(
                                "<row r=\"1\"><c><f>WEBSERVICE(\"http://example.org\")</f><v>1</v></c></row>"))
                .contains("formula");
        assertThat(refusal("<row r=\"1\"><c><v>1</v>")).contains("damaged");
    }

    @Test
    void a_table_of_no_known_layout_is_read_as_somebody_says() throws IOException {
        Path mapping =
                Files.writeString(
                        folder.resolve("mapping.json"),
                        """
                        {"mapping": 1, "platform": "tiktok",
                         "columns": {"id": "Clip", "published": "Online seit", "views": "Abrufe", "likes": "Herzen"},
                         "times": ["dd.MM.uuuu"], "decimal": "comma"}
                        """);
        Path table =
                Files.writeString(
                        folder.resolve("agency.csv"),
                        """
                        Clip;Titel;Online seit;Abrufe;Herzen
                        a-17;eins;06.01.2027;12.400;3
                        a-18;zwei;07.01.2027;15;3
                        """);
        assertThat(problem(read(table)).hint()).contains("which column is what");

        TableMapping said = said(mapping);
        ImportOptions options =
                new ImportOptions(
                        TAKEN,
                        "tindrel",
                        null,
                        null,
                        null,
                        Mappings.of(said),
                        AccountRegister.NONE);
        FileImport.Taken taken = taken(read(table, options));

        assertThat(taken.layout()).isEqualTo(ExportLayout.MAPPED_TABLE);
        assertThat(snapshots)
                .extracting(each -> each.counts().views())
                .containsExactly(12_400L, 15L);
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2027-01-06T00:00");
        assertThat(TableMapping.of(said.json())).isEqualTo(said);

        String fingerprint =
                new ExportReader().fingerprint(new ExportFile(table, options)).orElseThrow();
        Path reordered =
                Files.writeString(
                        folder.resolve("next.csv"),
                        "Herzen,Abrufe,Online seit,Titel,clip\n3,20,08.01.2027,x,a-19\n");
        ImportOptions remembering = ON_THAT_DAY.remembering(Map.of(fingerprint, said));
        assertThat(taken(read(reordered, remembering)).taken()).isEqualTo(1);
        Path other =
                Files.writeString(
                        folder.resolve("other.csv"), "Clip,Online seit,Abrufe,Herzen\na-1,,1,1\n");
        assertThat(problem(read(other, remembering)).code()).isEqualTo("IMPORT-011");
    }

    @Test
    void a_mapping_that_says_too_little_is_refused_with_what_it_lacks() throws IOException {
        for (String bad :
                List.of(
                        "{\"mapping\": 1, \"platform\": \"tiktok\", \"columns\": {\"views\": \"V\"}}",
                        "{\"mapping\": 2, \"platform\": \"tiktok\", \"columns\": {\"id\": \"I\", \"views\": \"V\"}}",
                        "{\"mapping\": 1, \"platform\": \"tiktok\", \"columns\": {\"id\": \"I\", \"hearts\": \"V\"}}",
                        "{\"mapping\": 1, \"platform\": \"tiktok\", \"columns\": {\"id\": \"I\", \"views\": \"V\"}, \"times\": [\"qq{\"]}",
                        "[".repeat(5_000))) {
            Path file = Files.writeString(folder.resolve("bad.json"), bad);
            assertThat(TableMapping.read(file)).as(bad).isInstanceOf(Outcome.Refused.class);
        }
    }

    private static TableMapping said(Path mapping) {
        return switch (TableMapping.read(mapping)) {
            case Outcome.Accepted<TableMapping>(TableMapping said) -> said;
            case Outcome.Refused<TableMapping>(List<Problem> problems) ->
                    throw new AssertionError(problems);
        };
    }

    @Test
    void lines_go_on_from_table_to_table_since_the_later_one_counts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("a.csv", YOUTUBE + VIDEO.repeat(9));
        parts.put("b.csv", YOUTUBE + VIDEO);

        taken(read(zip("both.zip", parts)));

        assertThat(lines).hasSize(10).isSorted().doesNotHaveDuplicates();
    }

    private String refusal(String rows) throws IOException {
        return problem(read(workbook("bad.xlsx", SHEET.formatted(rows)))).message();
    }

    /// A workbook of one sheet, whose part is the given bytes.
    private Path workbook(String name, String sheet) throws IOException {
        Path good = folder.resolve("good.xlsx");
        try (OutputStream out = Files.newOutputStream(good);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("One").value(0, 0, "a");
        }
        Path bad = folder.resolve(name);
        try (var zip = new ZipFile(good.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    out.write(
                            sheet.getBytes(
                                    sheet.indexOf(0) >= 0
                                            ? StandardCharsets.ISO_8859_1
                                            : StandardCharsets.UTF_8));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return bad;
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Set<String> around() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int at = 0; at < cells.length; at++) {
            switch (cells[at]) {
                case String text -> sheet.value(row, at, text);
                case Number number -> sheet.value(row, at, number);
                case LocalDateTime time -> sheet.value(row, at, time);
                default -> throw new IllegalArgumentException(String.valueOf(cells[at]));
            }
        }
    }

    private FileImport read(Path file) {
        return read(file, ON_THAT_DAY);
    }

    private FileImport read(Path file, ImportOptions options) {
        return new ExportReader()
                .read(
                        file,
                        options,
                        new RowSink() {
                            @Override
                            public void take(long line, DailySample sample) {}

                            @Override
                            public void take(long line, Snapshot snapshot) {
                                snapshots.add(snapshot);
                                lines.add(line);
                            }
                        });
    }

    private static FileImport.Taken taken(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.Taken.class);
        return (FileImport.Taken) outcome;
    }

    private static Problem problem(FileImport outcome) {
        assertThat(outcome).isInstanceOf(FileImport.RefusedWhole.class);
        return ((FileImport.RefusedWhole) outcome).problems().getFirst();
    }
}
