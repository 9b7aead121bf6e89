package org.throughline.analytics.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// How a person says to read a table that no platform writes so: which column is what.
///
/// @param mapping version of this form, 1
/// @param id the form of the ids; absent = any text without space
/// @param columns what is read, by the names of the file
/// @param times patterns of days and times; absent = `2027-02-09 18:00`, the time may be missing
/// @param decimal `comma` or `point`; absent = what is unclear is refused
public record TableMapping(
        int mapping,
        Platform platform,
        @Nullable PostId id,
        Map<PostColumns.Role, String> columns,
        @Nullable List<String> times,
        @Nullable String decimal) {

    /// The role of the column that holds the ids, which cannot be missing.
    public static final String ID = PostColumns.Role.ID.key();

    /// What a column can be for, by the words of a mapping, what most tables have first. What tells
    /// videos from other posts is not among them: nobody has said by which words.
    public static final List<String> ROLES =
            Stream.of(
                            PostColumns.Role.ID,
                            PostColumns.Role.PUBLISHED,
                            PostColumns.Role.VIEWS,
                            PostColumns.Role.LIKES,
                            PostColumns.Role.COMMENTS,
                            PostColumns.Role.SHARES,
                            PostColumns.Role.SAVES,
                            PostColumns.Role.REACH,
                            PostColumns.Role.IMPRESSIONS,
                            PostColumns.Role.LINK_CLICKS,
                            PostColumns.Role.WATCH_SECONDS,
                            PostColumns.Role.WATCH_HOURS,
                            PostColumns.Role.AVERAGE_WATCH,
                            PostColumns.Role.COMPLETIONS,
                            PostColumns.Role.LENGTH,
                            PostColumns.Role.ACCOUNT,
                            PostColumns.Role.DAY)
                    .map(PostColumns.Role::key)
                    .toList();

    public static final String COMMA = "comma";
    public static final String POINT = "point";

    private static final int LARGEST_BYTES = 1 << 16;
    private static final int LONGEST_PATTERN = 40;
    private static final int MOST_PATTERNS = 10;

    public TableMapping {
        columns = Map.copyOf(columns);
        if (mapping != 1) {
            throw new IllegalArgumentException("mapping is 1, not " + mapping);
        }
        if (!columns.containsKey(PostColumns.Role.ID) || columns.size() < 2) {
            throw new IllegalArgumentException("columns name the id and what was counted");
        }
        if (decimal != null && !decimal.equals("comma") && !decimal.equals("point")) {
            throw new IllegalArgumentException("decimal is comma or point, not " + decimal);
        }
        if (times != null) {
            times = List.copyOf(times);
            if (times.isEmpty()
                    || times.size() > MOST_PATTERNS
                    || times.stream().anyMatch(each -> each.length() > LONGEST_PATTERN)) {
                throw new IllegalArgumentException("times are up to ten short patterns");
            }
            Times.of(times, List.of(), Locale.ENGLISH, null);
        }
    }

    /// Reads a mapping from a file, or says what is wrong with it.
    public static Outcome<TableMapping> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return refused(name, "There is no such file, or it is no mapping");
            }
            return Outcome.accepted(of(Files.readString(file)));
        } catch (IOException | NotReadable e) {
            return refused(name, "The mapping cannot be read: " + e.getMessage());
        }
    }

    private static Outcome<TableMapping> refused(String name, String says) {
        return Outcome.refused(
                new Problem(
                        "IMPORT-017",
                        name,
                        says,
                        "Maybe like {\"mapping\": 1, \"platform\": \"tiktok\", \"columns\":"
                                + " {\"id\": \"Clip\", \"views\": \"Plays\"}}."));
    }

    /// A mapping of columns that somebody has chosen.
    ///
    /// @param columns by the words of [#ROLES]
    public static TableMapping of(
            Platform platform, Map<String, String> columns, @Nullable String decimal) {
        return new TableMapping(
                1,
                platform,
                null,
                Stream.of(PostColumns.Role.values())
                        .filter(role -> columns.containsKey(role.key()))
                        .collect(
                                Collectors.toMap(
                                        role -> role,
                                        role -> Objects.requireNonNull(columns.get(role.key())))),
                null,
                decimal);
    }

    /// Reads a mapping from its text.
    ///
    /// @throws NotReadable where it is none
    public static TableMapping of(String json) {
        return new Documents().read(json, TableMapping.class);
    }

    public String json() {
        return new Documents().writeIndented(this);
    }

    /// The layout of this table; it fits where all columns are there.
    PostLayout layout() {
        return new PostLayout(
                new PostColumns(
                        ExportLayout.MAPPED_TABLE,
                        platform,
                        null,
                        Objects.requireNonNullElse(id, PostId.TEXT),
                        null,
                        List.copyOf(columns.values()),
                        columns.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                each -> List.of(each.getValue()))),
                        Map.of("total", List.of("Total")),
                        times == null ? List.of(Times.ISO) : times,
                        null,
                        null),
                List.of());
    }

    Optional<Layouts.Recognized> recognize(Header header) {
        PostLayout layout = layout();
        Columns found = header.columns(layout.columns());
        Character mark = decimal == null ? null : decimal.equals("comma") ? ',' : '.';
        return layout.fits(found, header)
                ? Optional.of(
                        new Layouts.Recognized(
                                layout,
                                new Columns(
                                        found.at(),
                                        found.names(),
                                        mark,
                                        mark != null,
                                        found.language())))
                : Optional.empty();
    }
}
