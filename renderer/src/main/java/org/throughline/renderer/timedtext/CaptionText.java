package org.throughline.renderer.timedtext;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a caption file, once its bytes are known to be text. A byte order mark is taken
/// off; lines may end in LF, CR LF or CR.
///
/// @param lines without their ends, the first is line 1 of the file
record CaptionText(List<String> lines) {
    static final int LONGEST_LINE = 2_000;

    private static final CaptionText NOTHING = new CaptionText(List.of());

    CaptionText {
        lines = List.copyOf(lines);
    }

    /// The text, or nothing and faults that say why.
    static CaptionText of(byte[] bytes, FileFaults faults) {
        if (bytes.length > CaptionFile.LARGEST_BYTES) {
            faults.add(
                    "CAPTION-102",
                    0,
                    "a caption file has at most %d bytes, this one has more"
                            .formatted(CaptionFile.LARGEST_BYTES),
                    "Maybe it is another kind of file.");
            return NOTHING;
        }
        String text = decoded(bytes, faults);
        if (!faults.isEmpty()) {
            return NOTHING;
        }
        var read = new CaptionText(List.of(text.split("\r\n|\r|\n", -1)));
        for (int i = 0; i < read.lines.size() && !faults.isFull(); i++) {
            checkLine(i + 1, read.lines.get(i), faults);
        }
        if (faults.isEmpty() && text.isBlank()) {
            faults.add("CAPTION-105", 0, "the file is empty", "Maybe it was not saved whole.");
        }
        return read;
    }

    boolean isWebVtt() {
        String first = lines.getFirst();
        return first.startsWith("WEBVTT")
                && (first.length() == 6 || first.charAt(6) == ' ' || first.charAt(6) == '\t');
    }

    /// The first line that says anything.
    String first() {
        return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String decoded(byte[] bytes, FileFaults faults) {
        var charset = charset(bytes);
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException undecodable) {
            var before = new String(bytes, charset);
            int at = Math.max(0, before.indexOf('\uFFFD'));
            long line = 1 + before.substring(0, at).chars().filter(each -> each == '\n').count();
            faults.add(
                    "CAPTION-103",
                    (int) line,
                    "the file is no " + charset.name() + " text",
                    "Maybe save it anew as UTF-8; older tools write Windows code pages.");
            return "";
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// By its byte order mark, or by the zero bytes that UTF-16 has beside English letters.
    static Charset charset(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return (first == 0xFE && second == 0xFF) || (first == 0 && second > 0)
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static void checkLine(int number, String line, FileFaults faults) {
        if (line.length() > LONGEST_LINE) {
            faults.add(
                    "CAPTION-104",
                    number,
                    "a line has at most %d characters, this one has %d: %s"
                            .formatted(LONGEST_LINE, line.length(), FileFaults.shown(line)),
                    "");
        }
        line.chars()
                .filter(each -> Character.isISOControl(each) && each != '\t')
                .findFirst()
                .ifPresent(control ->
                        faults.add(
                                "CAPTION-103",
                                number,
                                "the control character U+%04X stands in the text"
                                        .formatted(control),
                                "Maybe it is no caption file, or was damaged on the way."));
    }
}
