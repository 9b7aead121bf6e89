package org.throughline.analytics.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;

/// A text file opened where its header begins: byte order mark and `sep=` line are behind.
///
/// @param linesBefore how many lines of the file lie before the header
record OpenTable(Reader text, char separator, long linesBefore) implements AutoCloseable {

    private static final int HEADER_CHARS = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final String SAID = "sep=";

    static OpenTable open(SourceFile source) throws IOException {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(source.path()), source.charset()),
                        HEADER_CHARS);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        text.mark(HEADER_CHARS);
        char[] head = new char[HEADER_CHARS - 1];
        int n = Math.max(0, text.read(head));
        text.reset();
        String first = firstLine(new String(head, 0, n));
        if (first.startsWith(SAID) && first.length() == SAID.length() + 1) {
            text.readLine();
            return new OpenTable(text, first.charAt(SAID.length()), 1);
        }
        return new OpenTable(text, mostFrequent(first), 0);
    }

    private static String firstLine(String head) {
        return head.lines().findFirst().orElse("");
    }

    /// The separator that cuts the header into the most cells; none inside quotation marks counts.
    private static char mostFrequent(String line) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            quoted ^= c == '"';
            int separator = SEPARATORS.indexOf(c);
            if (separator >= 0 && !quoted) {
                counts[separator]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
