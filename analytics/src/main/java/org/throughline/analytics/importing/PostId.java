package org.throughline.analytics.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ids as platforms give them, and what spreadsheets make of them.
enum PostId {
    YOUTUBE(
            "youtube",
            "(?<id>[A-Za-z0-9_-]{11})",
            "a YouTube id has eleven letters, digits, - or _"),
    DIGITS("digits", "(?<id>\\d{1,25})", "such a post id is digits"),
    TIKTOK_LINK(
            "tiktok-link",
            "https?://[^\\s/]{1,40}/[^\\s/]{1,80}/(?:video|photo)/(?<id>\\d{5,25})(?:[/?#]\\S*)?",
            "a link to a TikTok video ends in /video/ and digits"),
    LINKEDIN_LINK(
            "linkedin-link",
            "https?://\\S*?(?:urn:li:|[-_])(?:activity|ugcPost|share)[:-](?<id>\\d{5,25})\\S*",
            "a link to a LinkedIn post names its activity, share or ugcPost"),
    TEXT("text", "(?<id>[A-Za-z0-9_-][A-Za-z0-9_.:-]{0,79})", "it is no post id");

    private static final Pattern DAMAGED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

    private final String key;
    private final Pattern form;
    private final String reason;

    PostId(String key, String form, String reason) {
        this.key = key;
        this.form = Pattern.compile(form);
        this.reason = reason;
    }

    public String key() {
        return key;
    }

    /// The id in a column, or a fault in the row.
    String read(Row row, String column) {
        String value = row.required(column);
        if (DAMAGED.matcher(value).matches()) {
            row.refuse(column, "a spreadsheet has rounded this id; its digits are lost");
            return value;
        }
        Matcher matcher = form.matcher(value);
        if (!matcher.matches()) {
            row.refuse(column, reason);
            return value;
        }
        return matcher.group("id");
    }
}
