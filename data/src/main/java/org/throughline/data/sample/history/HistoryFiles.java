package org.throughline.data.sample.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostKey;

/// Writes a sample history as the files a team would have: one daily file of our own, and two dated
/// lifetime exports each of YouTube Studio and of Instagram, with their real headers and quirks.
public final class HistoryFiles {

    /// The days on which the lifetime exports were made.
    public static final List<LocalDate> EXPORTED =
            List.of(LocalDate.of(2027, 1, 15), SampleHistory.LAST_DAY);

    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter AMERICAN_MINUTE =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.ENGLISH);
    private static final String BOM = "\ufeff";

    private final SampleHistory history;

    public HistoryFiles(SampleHistory history) {
        this.history = history;
    }

    /// Writes all files into a folder and returns them in the order in which they are imported.
    public List<Path> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        files.add(writeDaily(folder.resolve("tindrel-daily.csv"), history.samples()));
        for (LocalDate day : EXPORTED) {
            files.add(write(folder.resolve("Table data " + day + ".csv"), youtube(day)));
            files.add(write(folder.resolve("Instagram content " + day + ".csv"), instagram(day)));
        }
        return files;
    }

    /// Writes rows as a daily file of our own.
    public static Path writeDaily(Path file, List<DailySample> samples) throws IOException {
        return write(file, daily(samples));
    }

    private static Path write(Path file, Stream<String> lines) throws IOException {
        return Files.writeString(
                file, lines.collect(Collectors.joining("\n", "", "\n")), StandardCharsets.UTF_8);
    }

    private static Stream<String> daily(List<DailySample> samples) {
        return Stream.concat(
                Stream.of(String.join(",", DailyColumns.NAMES)),
                samples.stream().map(HistoryFiles::dailyRow));
    }

    private static String dailyRow(DailySample sample) {
        Counts counts = sample.counts();
        return row(
                sample.day(),
                sample.post().id(),
                sample.post().platform().key(),
                sample.market(),
                sample.account(),
                sample.publishedAt(),
                sample.placement(),
                sample.lengthSeconds(),
                String.join(DailyColumns.SEPARATOR, sample.tags().topics()),
                String.join(DailyColumns.SEPARATOR, sample.tags().hashtags()),
                sample.tags().format(),
                sample.tags().hook(),
                sample.tags().ending(),
                sample.tags().sound(),
                String.join(DailyColumns.SEPARATOR, sample.tags().people()),
                yesOrNo(sample.tags().silence()),
                counts.views(),
                counts.reach(),
                counts.impressions(),
                counts.likes(),
                counts.comments(),
                counts.shares(),
                counts.saves(),
                counts.linkClicks(),
                counts.watchSeconds(),
                counts.completions());
    }

    private static @Nullable String yesOrNo(@Nullable Boolean claim) {
        if (claim == null) {
            return null;
        }
        return claim ? "yes" : "no";
    }

    private Stream<String> youtube(LocalDate day) {
        Collection<List<DailySample>> posts = until(day, Platform.YOUTUBE_SHORTS).values();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Content,Video title,Video publish time,Duration,Likes,Comments added,Shares,"
                        + "Views,Watch time (hours),Subscribers,Thumbnail impressions,"
                        + "Thumbnail click-through rate (%)");
        long views = posts.stream().mapToLong(each -> sum(each, Counts::views)).sum();
        lines.add(row("Total", "", "", "", "", "", "", views, "", "", "", ""));
        for (List<DailySample> post : posts) {
            DailySample first = post.getFirst();
            String id = first.post().id();
            lines.add(
                    row(
                            id.startsWith("-") ? " " + id : id,
                            "Tindrel, " + first.tags().format() + ": part " + lines.size(),
                            "\"" + ENGLISH_DAY.format(publishedOn(first)) + "\"",
                            Math.round(Objects.requireNonNullElse(first.lengthSeconds(), 0.0)),
                            sum(post, Counts::likes),
                            sum(post, Counts::comments),
                            sum(post, Counts::shares),
                            sum(post, Counts::views),
                            String.format(Locale.ROOT, "%.4f", watchedSeconds(post) / 3_600),
                            lines.size() % 9 == 0 ? -1 : lines.size() % 4,
                            sum(post, Counts::impressions),
                            "4.2"));
        }
        return lines.stream();
    }

    private Stream<String> instagram(LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add(
                BOM
                        + "\"Post ID\",\"Account ID\",\"Account username\",\"Account name\",Description,"
                        + "\"Duration (sec)\",\"Publish time\",Permalink,\"Post type\","
                        + "\"Data comment\",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves");
        for (List<DailySample> post : until(day, Platform.INSTAGRAM_REELS).values()) {
            DailySample first = post.getFirst();
            lines.add(
                    row(
                            first.post().id(),
                            "17841400000000000",
                            first.account(),
                            "Tindrel",
                            "\"Change the part.\nKeep the lamp, \"\"always\"\".\n#tindrel\"",
                            Math.round(Objects.requireNonNullElse(first.lengthSeconds(), 0.0)),
                            AMERICAN_MINUTE.format(
                                    first.publishedAt().atZone(ZoneOffset.UTC).toLocalDateTime()),
                            "https://example.org/reel/" + first.post().id(),
                            "IG reel",
                            "",
                            "Lifetime",
                            grouped(sum(post, Counts::views)),
                            grouped(sum(post, Counts::reach)),
                            sum(post, Counts::likes),
                            sum(post, Counts::shares),
                            0,
                            sum(post, Counts::comments),
                            sum(post, Counts::saves)));
        }
        return lines.stream();
    }

    private Map<PostKey, List<DailySample>> until(LocalDate day, Platform platform) {
        return history.samples().stream()
                .filter(sample -> sample.post().platform() == platform)
                .filter(sample -> !sample.day().isAfter(day))
                .collect(
                        Collectors.groupingBy(
                                DailySample::post, LinkedHashMap::new, Collectors.toList()));
    }

    private static LocalDate publishedOn(DailySample sample) {
        return sample.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static long sum(List<DailySample> post, Count count) {
        ToLongFunction<DailySample> value =
                sample -> Objects.requireNonNullElse(count.of(sample.counts()), 0L);
        return post.stream().mapToLong(value).sum();
    }

    private static double watchedSeconds(List<DailySample> post) {
        return post.stream()
                .mapToDouble(
                        sample -> Objects.requireNonNullElse(sample.counts().watchSeconds(), 0.0))
                .sum();
    }

    private static String grouped(long count) {
        return "\"" + String.format(Locale.ENGLISH, "%,d", count) + "\"";
    }

    /// Cells in a row; what holds a separator and is not quoted already gets quotation marks.
    private static String row(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(HistoryFiles::plain)
                .map(cell ->
                        cell.contains(",") && !cell.startsWith("\"") ? "\"" + cell + "\"" : cell)
                .collect(Collectors.joining(","));
    }

    /// Exports write numbers out, however large they are.
    private static String plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            default -> cell.toString();
        };
    }

    /// One of the counts of a sample.
    @FunctionalInterface
    private interface Count {
        @Nullable Long of(Counts counts);
    }
}
