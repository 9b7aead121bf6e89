package org.throughline.analytics.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// The visible sheets of a workbook (`.xlsx`) as tables of text, row by row: line `n` of a text is
/// row `n` of its sheet. The reader is given a fresh workbook of those parts that hold cells, each
/// looked at before.
final class Workbook {

    private static final String MAIN = "xl/workbook.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final Pattern CELLS =
            Pattern.compile("xl/worksheets/[A-Za-z0-9]+\\.xml|xl/sharedStrings\\.xml");
    private static final Pattern TAKEN =
            Pattern.compile(
                    "\\[Content_Types]\\.xml|_rels/\\.rels|xl/workbook\\.xml"
                            + "|xl/_rels/workbook\\.xml\\.rels|xl/styles\\.xml|"
                            + CELLS.pattern());
    private static final Set<Integer> DAY_FORMATS = Set.of(14, 15, 16, 17, 22);
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern DAY_LETTER = Pattern.compile("[yd]");
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?:\\$|\\p{L}{3})[^\\]]*]");
    private static final Set<Integer> SHARE_FORMATS = Set.of(9, 10);
    private static final Set<Integer> HOUR_FORMATS = Set.of(18, 19, 20, 21, 46);
    private static final Set<Integer> SECOND_FORMATS = Set.of(19, 21, 45, 46, 47);
    private static final BigDecimal DAY_S = BigDecimal.valueOf(86_400);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /// A spreadsheet keeps no more digits of a number than these.
    private static final int KEPT_DIGITS = 15;

    /// Characters of a line that a sheet leaves out: two marks and its end.
    private static final int BLANK_LINE = 4;

    private static final String HINT = "Maybe save the sheet as 'CSV UTF-8' and import that.";

    private Workbook() {}

    /// A sheet as text.
    record TextSheet(String name, Path text) {}

    static boolean isOne(List<Archive.Part> parts) {
        return parts.stream().anyMatch(part -> part.name().equals(MAIN));
    }

    /// Writes the sheets into a folder, as far as there is room: what stands in a workbook once can
    /// stand in many cells.
    static Outcome<List<TextSheet>> sheets(
            List<Archive.Part> parts, String name, Path folder, Room room) throws IOException {
        Path fresh = Files.createTempFile(folder, "workbook", ".xlsx");
        Optional<String> fault = copied(parts, fresh);
        if (fault.isPresent()) {
            return refused(name, fault.get());
        }
        boolean styled = parts.stream().anyMatch(part -> part.name().equals(STYLES));
        ReadingOptions withFormats = new ReadingOptions(styled, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(fresh.toFile(), withFormats)) {
            List<TextSheet> texts = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    Path text = Files.createTempFile(folder, "sheet", ".csv");
                    if (!write(sheet, text, room)) {
                        return refused(
                                name,
                                "The workbook's cells have more than %,d characters"
                                        .formatted(Room.MOST));
                    }
                    texts.add(new TextSheet(sheet.getName(), text));
                }
            }
            return Outcome.accepted(texts);
        } catch (RuntimeException damaged) {
            // the reader tells damaged parts by exceptions of many kinds
            return refused(name, "The workbook is damaged");
        }
    }

    private static Outcome<List<TextSheet>> refused(String name, String says) {
        return Outcome.refused(new Problem("IMPORT-015", name, says, HINT));
    }

    private static Optional<String> copied(List<Archive.Part> parts, Path fresh)
            throws IOException {
        int texts = 0;
        for (Archive.Part part : parts) {
            texts += part.name().equals(TEXTS) ? PlainXml.texts(part.file()) : 0;
        }
        try (OutputStream out = Files.newOutputStream(fresh);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Archive.Part part : parts) {
                if (!TAKEN.matcher(part.name()).matches()) {
                    continue;
                }
                Optional<String> fault =
                        PlainXml.fault(part.file(), CELLS.matcher(part.name()).matches(), texts);
                if (fault.isPresent()) {
                    return fault;
                }
                zip.putNextEntry(new ZipEntry(part.name()));
                Files.copy(part.file(), zip);
                zip.closeEntry();
            }
        }
        return Optional.empty();
    }

    /// False where there is no room for it.
    private static boolean write(Sheet sheet, Path text, Room room) throws IOException {
        try (Stream<Row> rows = sheet.openStream();
                CsvWriter to =
                        CsvWriter.builder()
                                .build(Files.newBufferedWriter(text, StandardCharsets.UTF_8))) {
            int line = 0;
            int width = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                for (line++; line < row.getRowNum(); line++) {
                    if (!room.take(BLANK_LINE)) {
                        return false;
                    }
                    write(to, List.of(""));
                }
                List<String> cells = new ArrayList<>();
                for (int at = 0; at < row.getCellCount(); at++) {
                    cells.add(row.getOptionalCell(at).map(Workbook::text).orElse(""));
                }
                // A sheet leaves out what is empty at the end of a row.
                width = Math.max(width, cells.size());
                cells.addAll(Collections.nCopies(width - cells.size(), ""));
                if (!room.take(
                        BLANK_LINE + width + cells.stream().mapToLong(String::length).sum())) {
                    return false;
                }
                write(to, cells.stream().allMatch(String::isEmpty) ? List.of("") : cells);
            }
        }
        return true;
    }

    /// What fails here is the disk, not the workbook.
    private static void write(CsvWriter to, List<String> cells) throws IOException {
        try {
            to.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString().replaceAll("[\\r\\n]+", " ").strip();
            case NUMBER -> isDay(cell) ? TIME.format(cell.asDate()) : shown(cell);
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case ERROR, FORMULA -> String.valueOf(cell.getRawValue());
        };
    }

    private static boolean isDay(Cell cell) {
        Integer known = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return (known != null && DAY_FORMATS.contains(known))
                || (format != null
                        && DAY_LETTER.matcher(NO_FORMAT.matcher(format).replaceAll("")).find());
    }

    /// A number as the sheet shows it: what a platform wrote as `0:09` or `120 %` is kept by a
    /// spreadsheet as a part of a day or of one.
    private static String shown(Cell cell) {
        BigDecimal number = cell.asNumber();
        Integer known = cell.getDataFormatId();
        int id = known == null ? 0 : known;
        String given = cell.getDataFormatString();
        String format = given == null ? "" : QUOTED.matcher(given).replaceAll("");
        if (SHARE_FORMATS.contains(id) || format.contains("%")) {
            return number(number.movePointRight(2)) + "%";
        }
        boolean seconds = SECOND_FORMATS.contains(id) || format.contains("s");
        boolean hours = HOUR_FORMATS.contains(id) || format.contains("h");
        if ((!seconds && !hours) || number.signum() < 0) {
            return number(number);
        }
        long all = number.multiply(DAY_S).setScale(0, RoundingMode.HALF_UP).longValue();
        long minutes = all / 60;
        if (!seconds) {
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }
        return hours
                ? "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, all % 60)
                : "%d:%02d".formatted(minutes, all % 60);
    }

    /// A number as text that has one reading. One of more digits than a spreadsheet keeps is an id
    /// that has lost its last ones, and is written so that this shows.
    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int whole = plain.precision() - plain.scale();
        if (whole > KEPT_DIGITS || plain.scale() > KEPT_DIGITS * 2) {
            return String.format(Locale.ROOT, "%.5E", plain);
        }
        BigDecimal shown = plain.scale() < 0 ? plain.setScale(0) : plain;
        // Three decimals could be taken for a thousand.
        return shown.scale() == 3 ? shown.setScale(4).toPlainString() : shown.toPlainString();
    }
}
