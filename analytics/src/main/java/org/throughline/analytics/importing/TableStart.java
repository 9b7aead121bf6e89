package org.throughline.analytics.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/// Where a table begins in its text: notes and titles may stand above the header.
///
/// @param recordsBefore how many records stand above the header
/// @param recognized what the header is; absent where no line is a known one
/// @param fingerprint of the header; absent where no line is a known one
record TableStart(
        char separator,
        int recordsBefore,
        Optional<Layouts.Recognized> recognized,
        Optional<String> fingerprint) {

    private static final int MOST_ABOVE = 10;

    /// Looks at the first lines with each separator, until some line is a known header.
    static TableStart find(OpenTable table, Layouts layouts, Mappings mappings) throws IOException {
        for (char separator : table.separators()) {
            Optional<TableStart> found = find(table.head(), separator, layouts, mappings);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new TableStart(table.separator(), 0, Optional.empty(), Optional.empty());
    }

    private static Optional<TableStart> find(
            String head, char separator, Layouts layouts, Mappings mappings) throws IOException {
        try (CsvReader<CsvRecord> csv = ExportReader.reader(new StringReader(head), separator);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            for (int above = 0; above < MOST_ABOVE && records.hasNext(); above++) {
                Header header = Header.of(records.next().getFields());
                if (header.size() > 1 && header.size() <= Header.MOST_COLUMNS) {
                    Optional<Layouts.Recognized> recognized = layouts.recognize(header, mappings);
                    if (recognized.isPresent()) {
                        return Optional.of(
                                new TableStart(
                                        separator,
                                        above,
                                        recognized,
                                        Optional.of(header.fingerprint())));
                    }
                }
            }
            return Optional.empty();
        } catch (CsvParseException _) {
            // the head may end within a quotation
            return Optional.empty();
        }
    }
}
