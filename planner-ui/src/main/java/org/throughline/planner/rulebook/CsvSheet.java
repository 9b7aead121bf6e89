package org.throughline.planner.rulebook;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.export.CellText;
import org.throughline.data.problem.Problem;

/// Rows as comma-separated text, UTF-8. Semicolons and tabs are read as well.
final class CsvSheet {

    private CsvSheet() {}

    static byte[] write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            Stream.concat(Stream.of(RuleRows.COLUMNS), rows.stream())
                    .forEach(row -> writer.writeRecord(row.stream().map(CellText::given).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static SheetRows read(String name, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return SheetRows.refused(
                    name,
                    SheetRows.NO_SHEET,
                    "the file is not UTF-8 text",
                    "Maybe save it as CSV UTF-8.");
        }
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<Problem> problems = new ArrayList<>();
        List<SheetRows.Row> rows = new ArrayList<>();
        SheetHead head = new SheetHead(name, problems);
        boolean first = true;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(whole))
                        .commentStrategy(CommentStrategy.NONE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(1 << 20)
                        .ofCsvRecord(whole)) {
            for (CsvRecord record : reader) {
                int number = (int) record.getStartingLineNumber();
                if (first) {
                    head.read(number, record.getFields());
                    first = false;
                } else if (rows.size() == SheetRows.MOST_ROWS) {
                    return SheetRows.refused(
                            name,
                            SheetRows.TOO_MUCH,
                            "a sheet has up to %,d rows".formatted(SheetRows.MOST_ROWS),
                            "");
                } else {
                    rows.add(head.row(number, record.getFields()));
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException unreadable) {
            return SheetRows.refused(
                    name,
                    SheetRows.NO_SHEET,
                    "the file cannot be read as a table: "
                            + SheetHead.shown(String.valueOf(unreadable.getMessage())),
                    "");
        }
        if (first) {
            return SheetRows.refused(name, SheetRows.NO_SHEET, "the file is empty", "");
        }
        return new SheetRows(name, rows, problems);
    }

    /// The one that stands most often in the first line.
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = text.substring(0, end < 0 ? Math.min(text.length(), 4_000) : end);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(sign -> line.chars().filter(c -> c == sign).count()))
                .orElseThrow();
    }
}
