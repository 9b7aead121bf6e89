package org.throughline.analytics.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.RowSink;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.PostTags;
import org.throughline.data.engagement.Snapshot;

/// Good rows on their way into the history: one CSV without header in the order of the columns of
/// its table (`EngagementSchema`). Confined to one thread.
public final class StagedRows implements RowSink, AutoCloseable {

    private final Path place;
    private final int file;
    private final CsvWriter writer;

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
        try {
            return new StagedRows(
                    place,
                    file,
                    CsvWriter.builder()
                            .build(Files.newBufferedWriter(place, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw HistoryFolder.notWritable(place, e);
        }
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

    private void write(Stream<@Nullable Object> cells, Counts counts) {
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
        try {
            writer.writeRecord(
                    Stream.concat(cells, counted)
                            .map(cell -> cell == null ? "" : cell.toString())
                            .toList());
        } catch (UncheckedIOException e) {
            throw HistoryFolder.notWritable(place, Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw HistoryFolder.notWritable(place, e);
        }
    }
}
