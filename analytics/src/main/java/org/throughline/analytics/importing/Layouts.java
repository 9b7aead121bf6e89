package org.throughline.analytics.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.json.Documents;
import org.throughline.data.problem.Problem;

/// All kinds of tables that are known, from `layouts.json`: facts with their source, since
/// platforms rename columns. Thread-safe.
final class Layouts {

    private static final String RESOURCE = "layouts.json";

    private final List<Layout> layouts;
    private final List<LocalNames> names;

    private Layouts(List<Layout> layouts, List<LocalNames> names) {
        this.layouts = List.copyOf(layouts);
        this.names = List.copyOf(names);
    }

    /// What platforms call the columns of a layout in another language than English.
    ///
    /// @param columns the name in the file to the layout's own
    /// @param decimal the mark before decimals; absent = not known
    /// @param times patterns beside those of the layout
    record LocalNames(
            String layout,
            String language,
            @Nullable String decimal,
            LocalDate verifiedOn,
            String source,
            Map<String, String> columns,
            List<String> times) {

        Locale locale() {
            return Locale.forLanguageTag(language);
        }
    }

    private record NotTakenRow(
            String layout,
            @Nullable Boolean alone,
            List<List<String>> signatures,
            String says,
            String hint) {

        Layout known() {
            return new Layout.NotTaken(
                    layout,
                    signatures.stream().<Set<String>>map(Set::copyOf).toList(),
                    Boolean.TRUE.equals(alone),
                    says,
                    hint);
        }
    }

    private record Sheet(
            LocalDate verifiedOn,
            List<PostColumns> posts,
            List<RetentionColumns> curves,
            List<AccountColumns> accounts,
            List<NotTakenRow> notTaken,
            List<LocalNames> names) {}

    /// What a header was found to be.
    record Recognized(Layout layout, Columns columns) {

        /// Where `;` parts the cells, a comma stands before decimals in many a spreadsheet,
        /// whatever language the names are of. Our own format fixes its mark.
        Recognized partedBy(char separator) {
            boolean isOpen =
                    separator == ';'
                            && !columns.isSaid()
                            && columns.language().equals(Locale.ENGLISH)
                            && !(layout instanceof DailyLayout);
            return isOpen ? new Recognized(layout, columns.withoutDecimal()) : this;
        }
    }

    static Layouts shipped() {
        try (InputStream in =
                Objects.requireNonNull(Layouts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Sheet sheet = new Documents().read(json, Sheet.class);
            List<Layout> all = new ArrayList<>();
            all.add(new DailyLayout());
            sheet.curves().forEach(row -> all.add(new RetentionLayout(row)));
            sheet.accounts()
                    .forEach(row -> all.add(new AccountLayout(row, names(sheet, row.layout()))));
            sheet.notTaken().forEach(row -> all.add(row.known()));
            sheet.posts().forEach(row -> all.add(new PostLayout(row, names(sheet, row.layout()))));
            return new Layouts(all, sheet.names());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static List<LocalNames> names(Sheet sheet, ExportLayout layout) {
        return sheet.names().stream().filter(each -> each.layout().equals(layout.key())).toList();
    }

    /// The layout of a header: as somebody says, by English names first, then by those of other
    /// languages, and as somebody has said before.
    Optional<Recognized> recognize(Header header, Mappings mappings) {
        return mappings.given(header)
                .or(() -> shipped(header))
                .or(() -> mappings.remembered(header));
    }

    private Optional<Recognized> shipped(Header header) {
        for (Layout layout : layouts) {
            Columns columns = header.columns(columns(layout));
            if (layout.fits(columns, header)) {
                return Optional.of(new Recognized(layout, columns));
            }
        }
        for (Layout layout : layouts) {
            for (LocalNames local : names) {
                if (layout.key().equals(local.layout())) {
                    Columns columns = localColumns(header, local);
                    if (layout.fits(columns, header)) {
                        return Optional.of(new Recognized(layout, columns));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Columns localColumns(Header header, LocalNames local) {
        Columns inFile = header.columns(local.columns().keySet());
        Map<String, Integer> at = new HashMap<>();
        inFile.at().forEach((name, position) -> at.put(local.columns().get(name), position));
        // Some names, such as Follows and Permalink, are the same in several languages.
        header.columns(local.columns().values()).at().forEach(at::putIfAbsent);
        return new Columns(
                at,
                header.names(),
                local.decimal() == null ? null : local.decimal().charAt(0),
                false,
                local.locale());
    }

    private static Set<String> columns(Layout layout) {
        Set<String> all = new TreeSet<>();
        layout.signatures().forEach(all::addAll);
        switch (layout) {
            case Layout.Read read -> all.addAll(read.columns());
            case Layout.NotTaken _ -> {}
        }
        return all;
    }

    /// Only a table that may hold more columns than it must, and lacks one of these.
    private static boolean isOffered(Layout layout, Set<String> missing) {
        return !layout.isAlone()
                && !missing.isEmpty()
                && !layout.key().equals(ExportLayout.YOUTUBE_STUDIO_CHART.key());
    }

    /// What a header that nothing fits may have been meant for.
    Problem unknown(Header header, String file) {
        Layout nearest = layouts.getFirst();
        double best = 0;
        Set<String> lacks = Set.of();
        for (Layout layout : layouts) {
            Set<String> signature = layout.signatures().getFirst();
            Set<String> missing = new TreeSet<>(signature);
            missing.removeAll(header.columns(signature).at().keySet());
            double share = 1 - missing.size() / (double) signature.size();
            if (layout instanceof Layout.Read && isOffered(layout, missing) && share > best) {
                nearest = layout;
                best = share;
                lacks = missing;
            }
        }
        return header.unknown(
                file,
                best == 0
                        ? "Maybe it is no export of a platform; or say which column is what."
                        : "Maybe "
                                + nearest.key()
                                + " was meant; it lacks "
                                + String.join(", ", lacks)
                                + ". Or say which column is what.");
    }
}
