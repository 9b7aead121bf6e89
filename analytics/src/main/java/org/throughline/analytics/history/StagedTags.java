package org.throughline.analytics.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.SaidTags;

/// What people say of posts on its way into a history, as a CSV without header in the order of the
/// columns of its table (`EngagementSchema`).
public final class StagedTags {

    private StagedTags() {}

    /// Writes them all.
    public static ImportOrder.Staged write(Path place, List<SaidTags> said) {
        try (CsvWriter writer =
                CsvWriter.builder().build(Files.newBufferedWriter(place, StandardCharsets.UTF_8))) {
            for (SaidTags tags : said) {
                @Nullable String[] cells = {
                    tags.post().platform().key(),
                    tags.post().id(),
                    tags.hook(),
                    tags.ending(),
                    tags.format(),
                    tags.people(),
                    tags.maker()
                };
                writer.writeRecord(
                        Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
            }
        } catch (IOException e) {
            throw HistoryFolder.notWritable(place, e);
        }
        return new ImportOrder.Staged(Table.TAG, place.toString(), said.size());
    }
}
