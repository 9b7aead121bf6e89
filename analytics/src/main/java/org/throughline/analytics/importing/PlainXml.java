package org.throughline.analytics.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Looks at a part of a workbook before anything else reads it: that it declares nothing, runs
/// nothing, and has bounds.
final class PlainXml {

    /// Nothing in a workbook is longer: a cell has up to 32,767 characters.
    private static final int LONGEST_RUN = 1 << 18;

    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_STRINGS = 500_000;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9]\\d{0,6}");

    private PlainXml() {}

    /// Why a part is not read; empty where it may be.
    ///
    /// @param cells whether it holds cells or their texts
    /// @param texts how many the workbook has for its cells
    static Optional<String> fault(Path part, boolean cells, int texts) throws IOException {
        Optional<String> declared = declared(part);
        return declared.isPresent() || !cells ? declared : inside(part, new Bounds(texts));
    }

    /// How many texts a part has for cells, as far as it can be read.
    static int texts(Path part) throws IOException {
        Bounds bounds = new Bounds(0);
        boolean whole = declared(part).isEmpty() && inside(part, bounds).isEmpty();
        return whole ? bounds.strings : 0;
    }

    private static Optional<String> declared(Path part) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            int run = 0;
            int before = -1;
            int beforeThat = -1;
            int first = in.read();
            if (first == 0xef) {
                in.skipNBytes(2);
                first = in.read();
            }
            if (first != '<') {
                return Optional.of("A part of the workbook is no XML in UTF-8");
            }
            for (int b = first; b >= 0; b = in.read()) {
                if (b == 0) {
                    return Optional.of("A part of the workbook is no XML in UTF-8");
                }
                if (beforeThat == '<' && before == '!' && b != '-' && b != '[') {
                    return Optional.of(
                            "A part of the workbook declares a document type or entities");
                }
                run = b == '<' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    return Optional.of("The workbook has a cell without end");
                }
                beforeThat = before;
                before = b;
            }
            return Optional.empty();
        }
    }

    private static Optional<String> inside(Path part, Bounds bounds) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                Optional<String> fault = bounds.fault(xml.next(), xml);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException damaged) {
            return Optional.of("The workbook is damaged");
        }
    }

    /// What was seen of one part so far.
    private static final class Bounds {

        private int rows;
        private int strings;
        private int cellsOfRow;
        private int chars;
        private boolean number;
        private final int texts;
        private final StringBuilder place = new StringBuilder();
        private boolean shared;
        private String cell = "";

        Bounds(int texts) {
            this.texts = texts;
        }

        Optional<String> fault(int event, XMLStreamReader xml) {
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begins(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    chars += xml.getTextLength();
                    if (shared && chars <= LONGEST_NUMBER) {
                        place.append(xml.getText());
                    }
                    yield chars > (number ? LONGEST_NUMBER : LONGEST_CELL)
                            ? Optional.of("The workbook has a cell without end")
                            : Optional.empty();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (!xml.getLocalName().equals("c")) {
                        yield Optional.empty();
                    }
                    boolean lost = shared && !isText(place.toString().strip());
                    chars = 0;
                    number = false;
                    shared = false;
                    yield lost
                            ? Optional.of(
                                    "The cell %s names a text that is not in the workbook"
                                            .formatted(cell))
                            : Optional.empty();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        Optional.of("A part of the workbook declares a document type or entities");
                default -> Optional.empty();
            };
        }

        private Optional<String> begins(XMLStreamReader xml) {
            return switch (xml.getLocalName()) {
                case "row" -> {
                    rows++;
                    cellsOfRow = 0;
                    chars = 0;
                    yield rows > MOST_ROWS || !isRow(xml.getAttributeValue(null, "r"))
                            ? Optional.of("The workbook has more rows than a sheet may have")
                            : Optional.empty();
                }
                case "si" -> {
                    chars = 0;
                    number = false;
                    yield ++strings > MOST_STRINGS
                            ? Optional.of("The workbook has more texts than are read")
                            : Optional.empty();
                }
                case "c" -> {
                    chars = 0;
                    String type = xml.getAttributeValue(null, "t");
                    number = type == null || type.equals("n");
                    shared = "s".equals(type);
                    place.setLength(0);
                    cell = Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "");
                    cellsOfRow++;
                    yield cellsOfRow > Header.MOST_COLUMNS
                                    || column(xml.getAttributeValue(null, "r"))
                                            > Header.MOST_COLUMNS
                            ? Optional.of(
                                    "The workbook has more than %d columns"
                                            .formatted(Header.MOST_COLUMNS))
                            : Optional.empty();
                }
                case "f" -> Optional.of("The workbook holds a formula");
                default -> Optional.empty();
            };
        }

        /// Whether a cell that stands for one of the texts has one, or is empty.
        private boolean isText(String at) {
            return at.isEmpty() || (at.matches("\\d{1,9}") && Integer.parseInt(at) < texts);
        }

        private static boolean isRow(@Nullable String number) {
            return number == null
                    || (number.matches("[1-9]\\d{0,6}") && Integer.parseInt(number) <= MOST_ROWS);
        }

        /// Counted from 1; beyond any bound where it is no address.
        private static int column(@Nullable String address) {
            if (address == null) {
                return 1;
            }
            Matcher matcher = ADDRESS.matcher(address);
            return matcher.matches()
                    ? matcher.group(1).chars().reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1)
                    : Integer.MAX_VALUE;
        }
    }
}
