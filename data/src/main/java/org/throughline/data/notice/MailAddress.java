package org.throughline.data.notice;

import java.util.regex.Pattern;

/// One e-mail address, in ASCII: `name@host`. It can hold no line break, no list and no display
/// name.
public record MailAddress(String value) {

    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final int LONGEST_NAME = 64;

    public MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an e-mail address: '" + value + "'");
        }
    }

    /// Whether a text is one.
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
