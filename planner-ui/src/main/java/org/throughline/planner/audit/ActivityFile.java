package org.throughline.planner.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.json.Documents;
import org.throughline.planner.CsvCell;

/// Acts for other programs, the latest first: as a table for a spreadsheet, or one JSON object a
/// line. With their chain each carries its number, the hash before it and its own, so that whoever
/// reads it can reckon the hashes again.
public final class ActivityFile {

    private static final String COLUMNS = "at,actor,action,subject,says,campaign,title";

    private static final Documents DOCUMENTS = new Documents();

    private ActivityFile() {}

    /// One act on a line.
    private record Line(
            @Nullable Long number,
            String at,
            String actor,
            String action,
            String subject,
            String says,
            @Nullable String campaign,
            @Nullable String title,
            @Nullable String previous,
            @Nullable String hash) {}

    /// UTF-8 with a byte order mark, commas, CRLF; a text that a spreadsheet would take for a
    /// formula has an apostrophe in front.
    public static String table(List<Act> acts, boolean chain) {
        return acts.stream()
                .map(act -> line(act, chain))
                .collect(
                        Collectors.joining(
                                "",
                                "\uFEFF"
                                        + (chain ? "number," : "")
                                        + COLUMNS
                                        + (chain ? ",previous,hash" : "")
                                        + "\r\n",
                                ""));
    }

    private static String line(Act act, boolean chain) {
        AuditEntry entry = act.entry();
        Stream<@Nullable Object> told =
                Stream.of(
                        entry.at().toString(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.says(),
                        act.campaign() == null ? "" : act.campaign(),
                        act.title() == null ? "" : act.title());
        Stream<@Nullable Object> all =
                chain
                        ? Stream.concat(
                                Stream.concat(Stream.of(entry.number()), told),
                                Stream.of(entry.previous(), entry.hash()))
                        : told;
        return all.map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// UTF-8, each line ended by a line feed; texts exactly as they were recorded.
    public static String lines(List<Act> acts, boolean chain) {
        return acts.stream()
                .map(act -> {
                    AuditEntry entry = act.entry();
                    return DOCUMENTS.write(
                            new Line(
                                    chain ? entry.number() : null,
                                    entry.at().toString(),
                                    entry.actor(),
                                    entry.action(),
                                    entry.subject(),
                                    entry.says(),
                                    act.campaign(),
                                    act.title(),
                                    chain ? entry.previous() : null,
                                    chain ? entry.hash() : null));
                })
                .collect(Collectors.joining("\n", "", acts.isEmpty() ? "" : "\n"));
    }
}
