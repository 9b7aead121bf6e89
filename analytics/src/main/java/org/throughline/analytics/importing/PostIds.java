package org.throughline.analytics.importing;

import java.util.regex.Pattern;

/// Ids as platforms give them, and what spreadsheets make of them.
final class PostIds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.:-]{0,79}");
    private static final Pattern DAMAGED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

    private PostIds() {}

    /// The id in a column, or a fault in the row.
    static String check(Row row, String column) {
        String id = row.required(column);
        if (DAMAGED.matcher(id).matches()) {
            row.refuse(column, "a spreadsheet has rounded this id; its digits are lost");
        } else if (!ID.matcher(id).matches()) {
            row.refuse(column, "it is no post id");
        }
        return id;
    }
}
