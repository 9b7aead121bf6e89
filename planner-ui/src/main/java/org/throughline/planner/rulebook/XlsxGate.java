package org.throughline.planner.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// Lets a workbook from outside through as far as it is a plain one: the few parts that hold cells
/// are copied into a fresh file, counted while they are inflated, and everything else stays behind.
/// What the reader gets is what was looked at.
final class XlsxGate {

    /// Bytes that all parts may have together, inflated.
    static final int MOST_BYTES = 32 << 20;

    private static final int MOST_PARTS = 500;

    private static final Pattern TAKEN =
            Pattern.compile(
                    "\\[Content_Types]\\.xml|_rels/\\.rels|xl/workbook\\.xml"
                            + "|xl/_rels/workbook\\.xml\\.rels|xl/sharedStrings\\.xml"
                            + "|xl/styles\\.xml|xl/worksheets/[A-Za-z0-9]+\\.xml");

    private XlsxGate() {}

    /// A fresh workbook, or why there is none.
    ///
    /// @param name of the file
    static Outcome<byte[]> pass(String name, byte[] file) {
        if (parts(file) > MOST_PARTS) {
            return refused(name, "the workbook has more than %d parts".formatted(MOST_PARTS));
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile zip =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                                .get();
                ZipOutputStream fresh = new ZipOutputStream(copy)) {
            Optional<String> refused = copied(zip, fresh);
            if (refused.isPresent()) {
                return refused(name, refused.get());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return refused(name, "the file is damaged, or is no workbook");
        }
        return Outcome.accepted(copy.toByteArray());
    }

    private static Outcome<byte[]> refused(String name, String says) {
        return Outcome.refused(
                new Problem(
                        SheetRows.NO_SHEET, name, says, "Maybe save the rows in a new workbook."));
    }

    /// Parts that the file's own list names, counted before the list is read.
    private static int parts(byte[] file) {
        int parts = 0;
        for (int at = 0; at + 3 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                parts++;
            }
        }
        return parts;
    }

    /// Copies the parts that hold cells.
    ///
    /// @return why none of it is taken
    private static Optional<String> copied(ZipFile zip, ZipOutputStream fresh) throws IOException {
        Set<String> taken = new HashSet<>();
        int left = MOST_BYTES;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            String name = part.getName();
            if (name.endsWith("vbaProject.bin")) {
                return Optional.of("the workbook holds macros");
            }
            if (!TAKEN.matcher(name).matches()) {
                continue;
            }
            byte[] bytes;
            try (InputStream stream = zip.getInputStream(part)) {
                bytes = stream.readNBytes(left + 1);
            }
            if (bytes.length > left) {
                return Optional.of(
                        "the workbook is larger than %,d bytes when it is unpacked"
                                .formatted(MOST_BYTES));
            }
            left -= bytes.length;
            if (!taken.add(name)) {
                return Optional.of("a part of the workbook stands in it twice");
            }
            if (!isPlainXml(bytes)) {
                return Optional.of(
                        "a part of the workbook declares a document type or entities, or is not"
                                + " UTF-8");
            }
            fresh.putNextEntry(new ZipEntry(name));
            fresh.write(bytes);
            fresh.closeEntry();
        }
        return taken.contains("xl/workbook.xml")
                ? Optional.empty()
                : Optional.of("the file is no workbook");
    }

    /// Whether a part declares nothing: no document type, no entity, no encoding that would hide
    /// one.
    private static boolean isPlainXml(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        String declared = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        boolean utf8 = !declared.contains("encoding") || declared.contains("utf-8");
        return utf8
                && text.indexOf('\0') < 0
                && !text.contains("<!DOCTYPE")
                && !text.contains("<!ENTITY");
    }
}
