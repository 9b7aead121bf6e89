package org.throughline.analytics.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A text file opened where its header begins: byte order mark and `sep=` line are behind.
///
/// @param separators that may part its cells, the likeliest first
/// @param linesBefore how many lines of the file lie before the text
/// @param head the beginning of the text, at most 65,535 characters, once more
record OpenTable(Reader text, List<Character> separators, long linesBefore, String head)
        implements AutoCloseable {

    private static final int HEADER_CHARS = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final String SAID = "sep=";

    static OpenTable open(SourceFile source) throws IOException {
        return open(source, new ReadBytes(0, _ -> {}));
    }

    /// The same, while somebody hears how far it is.
    static OpenTable open(SourceFile source, ReadBytes bytes) throws IOException {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                bytes.counted(Files.newInputStream(source.path())),
                                source.charset()),
                        HEADER_CHARS);
        // some programs write the mark before one that is there already
        do {
            text.mark(1);
        } while (text.read() == '\ufeff');
        text.reset();
        text.mark(HEADER_CHARS);
        char[] head = new char[HEADER_CHARS - 1];
        int n = Math.max(0, text.read(head));
        text.reset();
        String begin = new String(head, 0, n);
        String first = firstLine(begin);
        if (first.startsWith(SAID) && first.length() == SAID.length() + 1) {
            text.readLine();
            String rest = begin.lines().skip(1).collect(Collectors.joining("\n"));
            return new OpenTable(text, said(first.charAt(SAID.length()), rest), 1, rest);
        }
        return new OpenTable(text, byFrequency(first), 0, begin);
    }

    /// The likeliest separator.
    char separator() {
        return separators.getFirst();
    }

    private static String firstLine(String head) {
        return head.lines().findFirst().orElse("");
    }

    /// The separator that a file says, where there is such a one and it parts the header.
    private static List<Character> said(char separator, String rest) {
        String header = firstLine(rest);
        return SEPARATORS.indexOf(separator) >= 0 && header.indexOf(separator) >= 0
                ? List.of(separator)
                : byFrequency(header);
    }

    /// First the one that cuts the line into the most cells; none inside quotation marks counts.
    private static List<Character> byFrequency(String line) {
        Map<Character, Integer> counts = new LinkedHashMap<>();
        SEPARATORS.chars().forEach(each -> counts.put((char) each, 0));
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            if (!quoted) {
                counts.computeIfPresent(c, (_, n) -> n + 1);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
