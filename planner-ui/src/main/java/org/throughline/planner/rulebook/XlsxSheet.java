package org.throughline.planner.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.throughline.data.export.CellText;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Rows as a workbook of one sheet. Formulas are never evaluated: a cell that holds one is refused.
final class XlsxSheet {

    private static final String SHEET = "Rules";
    private static final int MOST_COLUMNS = 100;

    private XlsxSheet() {}

    static byte[] write(List<List<String>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Throughline", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            write(sheet, 0, RuleRows.COLUMNS);
            for (int at = 0; at < rows.size(); at++) {
                write(sheet, at + 1, rows.get(at));
            }
            sheet.freezePane(1, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                sheet.value(row, at, CellText.given(cells.get(at)));
            }
        }
    }

    /// @param name of the file, for messages about all of it
    static SheetRows read(String name, byte[] file) {
        return switch (XlsxGate.pass(name, file)) {
            case Outcome.Refused<byte[]>(List<Problem> problems) ->
                    new SheetRows(name, List.of(), problems);
            case Outcome.Accepted<byte[]>(byte[] workbook) -> opened(name, workbook);
        };
    }

    private static SheetRows opened(String name, byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return read(workbook.getFirstSheet());
        } catch (IOException | ExcelReaderException unreadable) {
            return SheetRows.refused(name, SheetRows.NO_SHEET, "the workbook cannot be read", "");
        } catch (RuntimeException damaged) {
            // the reader tells damaged parts by exceptions of many kinds
            return SheetRows.refused(name, SheetRows.NO_SHEET, "the workbook is damaged", "");
        }
    }

    private static SheetRows read(Sheet sheet) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<SheetRows.Row> rows = new ArrayList<>();
        SheetHead head = new SheetHead(sheet.getName(), problems);
        boolean first = true;
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    return SheetRows.refused(
                            sheet.getName(),
                            SheetRows.TOO_MUCH,
                            "row %d has more than %d columns"
                                    .formatted(row.getRowNum(), MOST_COLUMNS),
                            "");
                }
                if (first) {
                    head.read(row.getRowNum(), texts(row, head, problems, sheet.getName()));
                    first = false;
                } else if (rows.size() == SheetRows.MOST_ROWS) {
                    return SheetRows.refused(
                            sheet.getName(),
                            SheetRows.TOO_MUCH,
                            "a sheet has up to %,d rows".formatted(SheetRows.MOST_ROWS),
                            "");
                } else {
                    rows.add(
                            head.row(row.getRowNum(), texts(row, head, problems, sheet.getName())));
                }
            }
        }
        return first
                ? SheetRows.refused(sheet.getName(), SheetRows.NO_SHEET, "the sheet is empty", "")
                : new SheetRows(sheet.getName(), rows, problems);
    }

    private static List<String> texts(
            Row row, SheetHead head, List<Problem> problems, String sheet) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Optional<Cell> cell = row.getOptionalCell(at);
            boolean formula =
                    cell.isPresent()
                            && (cell.get().getType() == CellType.FORMULA
                                    || cell.get().getFormula() != null);
            if (formula) {
                problems.add(
                        new Problem(
                                SheetRows.FORMULA,
                                SheetRows.place(
                                        sheet,
                                        row.getRowNum(),
                                        head.column(at).isEmpty()
                                                ? String.valueOf(at + 1)
                                                : head.column(at)),
                                "a formula is not taken: "
                                        + SheetHead.shown(String.valueOf(cell.get().getFormula())),
                                "Write what it comes to."));
            }
            texts.add(formula ? "" : cell.map(XlsxSheet::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case NUMBER, BOOLEAN, ERROR, FORMULA -> String.valueOf(cell.getRawValue());
        };
    }
}
