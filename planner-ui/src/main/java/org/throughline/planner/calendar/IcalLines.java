package org.throughline.planner.calendar;

import java.nio.charset.StandardCharsets;

/// Content lines of an iCalendar file (RFC 5545, 3.1): UTF-8, CRLF, folded so that no line is
/// longer than 75 octets and no character is torn. Confined.
final class IcalLines {

    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    /// Adds a line whose value is of the file's own making: a time, a number, a word.
    IcalLines line(String name, String value) {
        return folded(name + ":" + value);
    }

    /// Adds a line whose value is a text that somebody wrote.
    IcalLines text(String name, String value) {
        return folded(name + ":" + escaped(value));
    }

    /// A TEXT value (3.3.11): backslash, semicolon and comma are escaped, a line break is `\n`;
    /// other control characters have no place in one and are left out.
    static String escaped(String value) {
        StringBuilder safe = new StringBuilder();
        value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(each -> {
                    switch (each) {
                        case '\\', ';', ',' -> safe.append('\\').appendCodePoint(each);
                        case '\n' -> safe.append("\\n");
                        default -> {
                            if (isText(each)) {
                                safe.appendCodePoint(each);
                            }
                        }
                    }
                });
        return safe.toString();
    }

    private static boolean isText(int each) {
        boolean control = (each < ' ' && each != '\t') || each == 0x7F;
        boolean torn = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
        return !control && !torn;
    }

    private IcalLines folded(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int each = line.codePointAt(at);
            String one = Character.toString(each);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
            at += one.length();
        }
        text.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
