package org.throughline.analytics.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.engagement.Snapshot;
import org.throughline.data.export.CellText;

/// The rows of one file on their way: the good ones into the history, as a CSV without header in
/// the order of the columns of its table (`EngagementSchema`); the refused ones back to whoever has
/// to mend them, as a table of their own. Confined to one thread.
public final class StagedRows implements RowSink, AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[-+][0-9][0-9.,]*");

    private final Path place;
    private final int file;
    private final CsvWriter writer;
    private @Nullable CsvWriter refused;
    private long rows;

    private StagedRows(Path place, int file, CsvWriter writer) {
        this.place = place;
        this.file = file;
        this.writer = writer;
    }

    /// Opens a new file of rows.
    ///
    /// @param file position of the file they come from among those that are taken together: of two
    ///   values for one post and day the one of the later file counts
    public static StagedRows create(Path place, int file) {
        return new StagedRows(place, file, open(place));
    }

    /// Where the refused rows lie, if there are any.
    public static Path refused(Path place) {
        return place.resolveSibling(place.getFileName() + ".refused");
    }

    private static CsvWriter open(Path place) {
        try {
            return CsvWriter.builder()
                    .build(Files.newBufferedWriter(place, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw HistoryFolder.notWritable(place, e);
        }
    }

    @Override
    public void refuse(RefusedRow row) {
        CsvWriter to = refused;
        if (to == null) {
            to = open(refused(place));
            refused = to;
            put(to, List.of("line", "column", "value", "reason"));
        }
        String line = Long.toString(row.line());
        put(to, List.of(line, plain(row.column()), plain(row.value()), row.reason()));
    }

    /// Numbers below zero are none of a formula.
    private static String plain(String value) {
        return NUMBER.matcher(value).matches() ? value : CellText.given(value);
    }

    @Override
    public void take(long line, DailySample sample) {
        PostTags tags = sample.tags();
        write(
                Stream.of(
                        file,
                        line,
                        sample.day(),
                        sample.post().id(),
                        sample.post().platform().key(),
                        sample.market(),
                        sample.account(),
                        sample.publishedAt(),
                        sample.placement(),
                        sample.lengthSeconds(),
                        String.join(DailyColumns.SEPARATOR, tags.topics()),
                        String.join(DailyColumns.SEPARATOR, tags.hashtags()),
                        tags.format(),
                        tags.hook(),
                        tags.ending(),
                        tags.sound(),
                        String.join(DailyColumns.SEPARATOR, tags.people()),
                        tags.silence()),
                sample.counts());
    }

    @Override
    public void take(long line, Snapshot snapshot) {
        write(
                Stream.of(
                        file,
                        line,
                        snapshot.taken(),
                        snapshot.post().id(),
                        snapshot.post().platform().key(),
                        snapshot.account(),
                        snapshot.publishedAt(),
                        snapshot.lengthSeconds()),
                snapshot.counts());
    }

    /// How many rows of posts were taken.
    public long rows() {
        return rows;
    }

    private void write(Stream<@Nullable Object> cells, Counts counts) {
        rows++;
        Stream<@Nullable Object> counted =
                Arrays.stream(
                        new @Nullable Object[] {
                            counts.views(),
                            counts.reach(),
                            counts.impressions(),
                            counts.likes(),
                            counts.comments(),
                            counts.shares(),
                            counts.saves(),
                            counts.linkClicks(),
                            counts.watchSeconds(),
                            counts.completions()
                        });
        put(
                writer,
                Stream.concat(cells, counted)
                        .map(cell -> cell == null ? "" : cell.toString())
                        .toList());
    }

    private void put(CsvWriter to, List<String> cells) {
        try {
            to.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw HistoryFolder.notWritable(place, Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public void close() {
        try (CsvWriter _ = refused) {
            writer.close();
        } catch (IOException e) {
            throw HistoryFolder.notWritable(place, e);
        }
    }
}
