package org.throughline.analytics.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.problem.Problem;

/// Headers as platforms write them, with numbers made up here.
class PlatformExportsTest {

    private static final LocalDate TAKEN = LocalDate.of(2027, 1, 15);
    private static final ImportOptions ON_THAT_DAY = new ImportOptions(TAKEN, "tindrel");

    private static final String FACEBOOK =
            "\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (sec)\",\"Publish time\","
                    + "\"Caption type\",Permalink,\"Is crosspost\",\"Is share\",\"Post type\",Languages,"
                    + "\"Custom labels\",\"Funded content status\",\"Data comment\",Date,Views,Reach,"
                    + "\"Reactions, Comments and Shares\",Reactions,Comments,Shares,\"Total clicks\","
                    + "\"Link Clicks\",\"Seconds viewed\"";
    private static final String FACEBOOK_SUMMARY =
            "\ufeffPost ID,Page ID,Page name,Title,Duration (sec),Publish time,Permalink,Post type,"
                    + "Data comment,Date,Comments,Distribution,Approximate earnings (USD),Stars (USD),"
                    + "Impressions,Interactions,Reactions,Saves,Shares,Viewers,Views,"
                    + "Average Seconds viewed,Seconds viewed";
    private static final String TIKTOK =
            "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,"
                    + "Total play time,Average watch time,Watched full video,Add to favorites";
    private static final String LINKEDIN =
            "Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,"
                    + "Campaign end date,Audience,Impressions,Views,Offsite Views,Clicks,"
                    + "Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type";
    private static final String X =
            "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,"
                    + "New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,"
                    + "Hashtag Clicks,Permalink Clicks";

    @TempDir Path folder;

    private final List<Snapshot> snapshots = new ArrayList<>();

    @Test
    void facebook_videos_are_taken_and_photos_are_passed_over() {
        FileImport.Taken taken =
                taken(
                        read(
                                "f.csv",
                                FACEBOOK,
                                "122158000000000017,61550000000000001,Tindrel,,\"two\nlines\",31,"
                                        + "01/06/2027 18:05,,https://example.org/1,0,0,Reels,,,,,Lifetime,"
                                        + "\"12,400\",9000,77,60,10,7,30,4,\"43,210.5\"",
                                "122158000000000018,61550000000000001,Tindrel,,photo,0,01/07/2027 18:05,,"
                                        + "https://example.org/2,0,0,Photos,,,,,Lifetime,100,90,3,2,1,0,0,0,"));

        assertThat(taken.layout()).isEqualTo(ExportLayout.FACEBOOK_CONTENT);
        assertThat(taken.passedOver()).isEqualTo(1);
        assertThat(taken.notes()).containsExactly("Passed over as no videos: 1 of type 'Photos'.");
        assertThat(snapshots)
                .containsExactly(
                        new Snapshot(
                                TAKEN,
                                new PostKey(Platform.FACEBOOK_REELS, "122158000000000017"),
                                "Tindrel",
                                LocalDateTime.of(2027, 1, 6, 18, 5),
                                31.0,
                                new Counts(
                                        12_400L, 9_000L, null, 60L, 10L, 7L, null, 4L, 43_210.5,
                                        null)));
    }

    @Test
    void the_newer_facebook_summary_says_its_day_in_its_name() {
        Path file =
                file(
                        "Jul-31-2026_Sep-29-2026_Content_Publish_time_Summary_17.csv",
                        FACEBOOK_SUMMARY,
                        "122158000000000017,6155,Tindrel,t,31,08/06/2026 18:05,https://example.org,Videos,,"
                                + "Lifetime,10,+4x,--,--,15000,80,60,5,7,8000,12400,3.5,43400");

        FileImport.Taken taken = taken(read(file, ImportOptions.NONE));

        assertThat(taken.asOf()).isEqualTo("2026-09-29");
        Counts counts = snapshots.getFirst().counts();
        assertThat(counts)
                .isEqualTo(
                        new Counts(12_400L, null, 15_000L, 60L, 10L, 7L, 5L, null, 43_400.0, null));
    }

    @Test
    void an_id_that_a_spreadsheet_has_rounded_is_refused_by_name() {
        String good =
                "12215800000000001%d,6155,T,t,31,08/06/2026 18:05,,Videos,,Lifetime,,,,,,,,,,,5,,";
        List<String> lines = new ArrayList<>(List.of(FACEBOOK_SUMMARY));
        IntStream.range(0, 8).forEach(i -> lines.add(good.formatted(i)));
        lines.add(good.formatted(9).replace("122158000000000019", "1.22158E+17"));

        FileImport.Taken taken = taken(read("f.csv", lines.toArray(String[]::new)));

        RefusedRow refused = taken.refused().getFirst();
        assertThat(refused.line()).isEqualTo(10);
        assertThat(refused.column()).isEqualTo("Post ID");
        assertThat(refused.value()).isEqualTo("1.22158E+17");
        assertThat(refused.reason()).contains("spreadsheet has rounded this id");
    }

    @Test
    void tiktok_takes_id_and_account_from_the_link_and_watch_time_from_its_average() {
        FileImport.Taken taken =
                taken(
                        read(
                                "Content.csv",
                                TIKTOK,
                                "One,https://www.tiktok.com/@tindrel.us/video/7400000000000000001,"
                                        + "2026-08-02 19:05:00,1.2K,45,12,\"1,234\",,0:09,38%,40",
                                "Two,https://www.tiktok.com/@tindrel.us/video/7400000000000000002?lang=en,"
                                        + "08/16/2026 15:00,300,22,15,5000,,11.5,0.31,--",
                                "Three,https://www.tiktok.com/@tindrel.us/photo/7400000000000000003,"
                                        + "08/16/2026 15:00,300,22,15,5000,,,,1"));

        assertThat(taken.layout()).isEqualTo(ExportLayout.TIKTOK_VIDEOS);
        assertThat(taken.passedOver()).isEqualTo(1);
        assertThat(snapshots)
                .extracting(each -> each.post().id())
                .containsExactly("7400000000000000001", "7400000000000000002");
        assertThat(snapshots).extracting(Snapshot::account).containsOnly("tindrel.us");
        assertThat(snapshots)
                .extracting(Snapshot::publishedAt)
                .containsExactly(
                        LocalDateTime.of(2026, 8, 2, 19, 5), LocalDateTime.of(2026, 8, 16, 15, 0));
        assertThat(snapshots)
                .extracting(Snapshot::counts)
                .containsExactly(
                        new Counts(
                                1_234L, null, null, 1_200L, 45L, 12L, 40L, null, 9.0 * 1_234, null),
                        new Counts(5_000L, null, null, 300L, 22L, 15L, null, null, 57_500.0, null));
    }

    @Test
    void tiktok_without_the_word_total_and_in_spanish_is_the_same_table() {
        read(
                "english.csv",
                "Video title,Video link,Post time,Likes,Comments,Shares,Views",
                "One,https://www.tiktok.com/@t/video/7400000000000000001,2026-08-20 19:05,3,4,5,60");
        read(
                "spanish.csv",
                "Título del video,Hora de publicación,Enlace del video,Visualizaciones totales,"
                        + "Me gusta totales,Comentarios totales,Veces compartido,"
                        + "Tiempo promedio de visualización",
                "Uno,2026-08-20 19:05,https://www.tiktok.com/@t/video/7400000000000000001,60,3,4,5,");

        assertThat(snapshots).hasSize(2);
        assertThat(snapshots.getFirst()).isEqualTo(snapshots.getLast());
    }

    @Test
    void linkedin_is_read_below_its_note_without_what_was_paid_for() {
        FileImport.Taken taken =
                taken(
                        read(
                                "tindrel_content.csv",
                                "\"Engagement metrics of all posts, until now\"",
                                LINKEDIN,
                                "\"a\ntitle\",https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678/,"
                                        + "Organic,,Somebody,01/06/2027,,,,900,400,0,12,0.013,30,4,5,1,0.05,Video",
                                "b,https://www.linkedin.com/feed/update/urn:li:ugcPost:7123456789012345679,"
                                        + "Sponsored,c,Somebody,1/7/2027,,,,900,400,0,12,0.013,30,4,5,1,0.05,Video",
                                "c,https://www.linkedin.com/feed/update/urn:li:share:7123456789012345680,"
                                        + "Organic,,Somebody,01/08/2027,,,,900,,0,12,0.013,30,4,5,1,0.05,Image"));

        assertThat(taken.layout()).isEqualTo(ExportLayout.LINKEDIN_POSTS);
        assertThat(taken.notes())
                .containsExactly(
                        "Passed over as no videos: 1 of type 'Image'.",
                        "Passed over as paid for, which never mixes with organic: 1.");
        assertThat(snapshots)
                .containsExactly(
                        new Snapshot(
                                TAKEN,
                                new PostKey(Platform.LINKEDIN, "7123456789012345678"),
                                "tindrel",
                                LocalDateTime.of(2027, 1, 6, 0, 0),
                                null,
                                new Counts(400L, null, 900L, 30L, 4L, 5L, null, null, null, null)));
    }

    @Test
    void x_takes_all_posts_and_says_so() {
        FileImport.Taken taken =
                taken(
                        read(
                                file(
                                        "account_analytics_content_2026-12-20_2027-01-15.csv",
                                        X,
                                        "2074000000000000001,\"Tue, Jan 5, 2027\",\"=text, of a post\","
                                                + "https://x.com/tindrel/status/2074000000000000001,122978,12,"
                                                + "300,3,9,0,4,5,129,200,66,0,0"),
                                ImportOptions.NONE));

        assertThat(taken.asOf()).isEqualTo("2027-01-15");
        assertThat(taken.notes()).singleElement().asString().contains("which posts are videos");
        assertThat(snapshots)
                .containsExactly(
                        new Snapshot(
                                TAKEN,
                                new PostKey(Platform.X, "2074000000000000001"),
                                "tindrel",
                                LocalDateTime.of(2027, 1, 5, 0, 0),
                                null,
                                new Counts(
                                        null, null, 122_978L, 12L, 4L, 5L, 3L, 66L, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    youtube-retention     | Video position (%),Absolute audience retention (%)
                    youtube-retention     | Time (seconds),Audience retention (%)
                    tiktok-audience       | Gender,Distribution
                    """)
    void what_holds_no_posts_is_refused_by_what_it_is(String what, String header) {
        Problem problem = problem(read("t.csv", header, "1,2,3"));

        assertThat(problem.code()).isEqualTo("IMPORT-010");
        assertThat(problem.message()).startsWith("This is ").contains("(" + what + ")");
        assertThat(problem.hint()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Date,Content,Video title,Video publish time,Duration,Views | Jan 3, 2027
                    日付,コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数             | 2027/01/03
                    """)
    void a_chart_of_youtube_is_added_up_from_publishing_on(String header, String published) {
        String of = ",x,\"" + published + "\",28,";
        FileImport.Taken taken =
                taken(
                        read(
                                "Chart data.csv",
                                header,
                                "2027-01-01,TGhQQTIylYY" + of + "0",
                                "2027-01-01,old_video_1,y,\""
                                        + published.replace("7", "6")
                                        + "\",28,9",
                                "2027-01-02,TGhQQTIylYY" + of + "1",
                                "2027-01-03,TGhQQTIylYY" + of + "500",
                                "2027-01-03,gap_video_1" + of + "7",
                                "2027-01-04,TGhQQTIylYY" + of + "-20",
                                "2027-01-05,gap_video_1" + of + "7",
                                "2027-01-05,TGhQQTIylYY" + of + "40"));

        assertThat(taken.layout()).isEqualTo(ExportLayout.YOUTUBE_STUDIO_CHART);
        assertThat(snapshots)
                .extracting(
                        each -> each.taken() + " " + each.post().id() + " " + each.counts().views())
                .containsExactly(
                        "2027-01-02 TGhQQTIylYY 1",
                        "2027-01-03 TGhQQTIylYY 501",
                        "2027-01-03 gap_video_1 7",
                        "2027-01-04 TGhQQTIylYY 481",
                        "2027-01-05 TGhQQTIylYY 521");
        assertThat(snapshots.getFirst().post().platform()).isEqualTo(Platform.YOUTUBE_SHORTS);
        assertThat(taken.passedOver()).isEqualTo(3);
        assertThat(taken.notes())
                .anyMatch(note -> note.endsWith("not in a measure that is read: 2 rows."));
    }

    @Test
    void german_names_of_instagram_columns_are_data() {
        FileImport.Taken taken =
                taken(
                        read(
                                "ig.csv",
                                "Beitrags-ID,Konto-ID,Konto-Benutzername,Kontoname,Beschreibung,"
                                        + "Dauer (Sek.),Veröffentlichungszeitpunkt,Permalink,Beitragstyp,"
                                        + "Datenkommentar,Datum,Aufrufe,Reichweite,„Gefällt mir“-Angaben,"
                                        + "Geteilte Inhalte,Follows,Kommentare,Gespeicherte Beiträge",
                                "17960000000000001,1,tindrel.de,Tindrel,x,31,06.01.2027 18:05,,IG reel,,"
                                        + "Gesamte Laufzeit,12.400.000,900,60,7,0,10,5"));

        assertThat(taken.layout()).isEqualTo(ExportLayout.INSTAGRAM_CONTENT);
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2027-01-06T18:05");
        assertThat(snapshots.getFirst().counts())
                .isEqualTo(new Counts(12_400_000L, 900L, null, 60L, 10L, 7L, 5L, null, null, null));
    }

    @Test
    void a_number_with_two_readings_is_asked_for_with_both() {
        String header =
                "Beitrags-ID,Konto-Benutzername,Veröffentlichungszeitpunkt,Beitragstyp,Aufrufe";
        String row = "17960000000000001,tindrel.de,06.01.2027 18:05,IG reel,12.400";

        assertThat(problem(read("ig.csv", header, row)).message())
                .contains("'12.400'", "12400", "12.400", "which mark stands before decimals");
        assertThat(snapshots).isEmpty();

        taken(
                read(
                        file("ig.csv", header, row),
                        new ImportOptions(
                                TAKEN,
                                null,
                                null,
                                ',',
                                null,
                                Mappings.NONE,
                                AccountRegister.NONE)));
        assertThat(snapshots.getFirst().counts().views()).isEqualTo(12_400);
    }

    @Test
    void a_day_with_two_readings_is_asked_for_with_both() {
        String header = "Publicerings-id,Sid-id,Sidnamn,Publiceringstid,Inläggstyp,Visningar,Datum";
        String row = "122158000000000017,1,Tindrel,05/04/2026 18:05,Reels,100,Livstid";

        assertThat(problem(read("fb.csv", header, row)).message())
                .contains("2026-05-04", "2026-04-05", "whether the day or the month comes first");

        taken(
                read(
                        file("fb.csv", header, row),
                        new ImportOptions(
                                TAKEN,
                                null,
                                null,
                                null,
                                true,
                                Mappings.NONE,
                                AccountRegister.NONE)));
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2026-04-05T18:05");
    }

    @Test
    void japanese_youtube_tables_are_read_and_their_sum_is_not() {
        read(
                "表.csv",
                "コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,インプレッション数,総再生時間(単位: 時間),視聴を継続 (%)",
                "合計,,,,10,100,1.0,60.0",
                "TGhQQTIylYY,テスト,2026/10/07,30,\"1,234\",5000,0.5,372.5");

        assertThat(snapshots).hasSize(1);
        assertThat(snapshots.getFirst().publishedAt()).isEqualTo("2026-10-07T00:00");
        assertThat(snapshots.getFirst().counts().views()).isEqualTo(1_234);
        assertThat(snapshots.getFirst().counts().watchSeconds()).isEqualTo(1_800);
    }

    @Test
    void a_year_that_is_not_written_is_inferred_in_sight_or_asked_for() {
        String header =
                "video_id,title,channel_title,category_id,tags,views,likes,dislikes,comment_total,"
                        + "thumbnail_link,date";
        String row = "jt2OHQh0HoQ,t,c,28,a|b,7426393,78240,13548,705,,%s";
        Path file = file("gb.csv", header, row.formatted("13.09"), row.formatted("30.12"));

        assertThat(problem(read(file, ImportOptions.NONE)).message()).contains("it has no year");

        FileImport.Taken inferred =
                taken(read(file, new ImportOptions(LocalDate.of(2017, 10, 22), null)));
        assertThat(inferred.notes()).anyMatch(note -> note.contains("2017-09-13"));
        assertThat(snapshots)
                .extracting(Snapshot::taken)
                .containsExactly(LocalDate.of(2017, 9, 13), LocalDate.of(2016, 12, 30));

        snapshots.clear();
        taken(
                read(
                        file,
                        new ImportOptions(
                                null,
                                null,
                                2018,
                                null,
                                null,
                                Mappings.NONE,
                                AccountRegister.NONE)));
        assertThat(snapshots)
                .extracting(Snapshot::taken)
                .containsExactly(LocalDate.of(2018, 9, 13), LocalDate.of(2018, 12, 30));
    }

    @Test
    void days_that_a_spreadsheet_has_damaged_are_refused_by_what_it_did() {
        String header = "video_id,title,channel_title,views,likes,comment_total,date";
        String row = "jt2OHQh0HoQ,t,c,7,7,7,%s";
        List<String> lines = new ArrayList<>(List.of(header));
        IntStream.range(1, 20).forEach(i -> lines.add(row.formatted("%02d.09".formatted(i))));
        List.of("20.1", "46235", "#####").forEach(day -> lines.add(row.formatted(day)));

        FileImport.Taken taken =
                taken(
                        read(
                                file("gb.csv", lines.toArray(String[]::new)),
                                new ImportOptions(
                                        null,
                                        null,
                                        2017,
                                        null,
                                        null,
                                        Mappings.NONE,
                                        AccountRegister.NONE)));

        assertThat(taken.refused())
                .extracting(RefusedRow::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("January or October"),
                        reason -> assertThat(reason).contains("a number of this day"),
                        reason -> assertThat(reason).contains("no room"));
    }

    @Test
    void a_trending_table_holds_other_peoples_videos_by_day() {
        FileImport.Taken taken =
                taken(
                        read(
                                file(
                                        "us.csv",
                                        "video_id,title,publishedAt,channelId,channelTitle,categoryId,"
                                                + "trending_date,tags,view_count,likes,dislikes,comment_count,description",
                                        "3C66w5Z0ixs,\"I, AND\nYOU\",2020-08-11T19:20:14Z,UC,Some Channel,22,"
                                                + "2020-08-12T00:00:00Z,x|y,1514614,156908,5855,35313,\"l\n\nm\""),
                                ImportOptions.NONE));

        assertThat(taken.asOf()).isNull();
        assertThat(taken.notes()).anyMatch(note -> note.contains("history of their own"));
        assertThat(snapshots)
                .containsExactly(
                        new Snapshot(
                                LocalDate.of(2020, 8, 12),
                                new PostKey(Platform.YOUTUBE, "3C66w5Z0ixs"),
                                "Some Channel",
                                LocalDateTime.of(2020, 8, 11, 19, 20, 14),
                                null,
                                new Counts(
                                        1_514_614L,
                                        null,
                                        null,
                                        156_908L,
                                        35_313L,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)));
    }

    @Test
    void an_empty_id_is_refused_and_a_sum_without_id_is_passed_over() {
        String header = "Content,Video title,Video publish time,Duration,Views";
        List<String> lines = new ArrayList<>(List.of(header, ",Total,,,99", ",lost,,20,9"));
        IntStream.range(10, 20)
                .forEach(i -> lines.add("TGhQQTIyl%d,t,\"Jan 6, 2026\",28,5".formatted(i)));

        FileImport.Taken taken = taken(read("t.csv", lines.toArray(String[]::new)));

        assertThat(taken.passedOver()).isEqualTo(1);
        assertThat(taken.refused())
                .extracting(RefusedRow::line, RefusedRow::column, RefusedRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "Content", "it must not be empty"));
    }

    @Test
    void five_thousand_columns_are_refused_by_their_number() {
        String header =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "column " + i)
                        .collect(Collectors.joining(","));

        Problem problem = problem(read("wide.csv", header, "1"));

        assertThat(problem.code()).isEqualTo("IMPORT-014");
        assertThat(problem.message()).contains("5,000");
    }

    @Test
    void a_cell_without_end_is_refused() {
        assertThat(problem(read("endless.csv", TIKTOK, "\"" + "x".repeat(3 << 20))).code())
                .isEqualTo("IMPORT-006");
        assertThat(problem(read("endless.csv", "x".repeat(3 << 20))).code())
                .isEqualTo("IMPORT-006");
    }

    @Test
    void every_name_is_found_in_any_order_and_case() {
        String row =
                "2074000000000000001,\"Tue, Jan 5, 2027\",t,https://x.com/t/status/1,5,1,1,1,1,1,1,1,1,1,1,1,1";
        read("x.csv", X, row);
        List<String> names =
                new ArrayList<>(Arrays.asList(X.toUpperCase(java.util.Locale.ROOT).split(",")));
        List<String> cells =
                new ArrayList<>(List.of(row.replace("\"Tue, Jan 5, 2027\"", "DAY").split(",")));
        java.util.Collections.reverse(names);
        java.util.Collections.reverse(cells);
        read(
                "y.csv",
                String.join(";", names),
                String.join(";", cells).replace("DAY", "Tue, Jan 5, 2027"));

        assertThat(snapshots).hasSize(2);
        assertThat(snapshots.getFirst()).isEqualTo(snapshots.getLast());
    }

    private FileImport read(String name, String... lines) {
        return read(file(name, lines), ON_THAT_DAY);
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

    private Path file(String name, String... lines) {
        return bytes(name, String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private Path bytes(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
