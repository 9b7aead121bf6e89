package org.throughline.analytics.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.RetentionColumns.Unit;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.retention.Position;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.retention.RetentionPoint;

/// A table with one row a moment of one video, read as its [RetentionColumns] say. Of viewers that
/// are parted into groups only all of them together are read.
final class RetentionLayout implements Layout.Read {

    /// A moment watched a hundred times by everybody is a misread number.
    private static final double MOST_WATCHED = 100;

    private final RetentionColumns is;

    RetentionLayout(RetentionColumns is) {
        this.is = is;
    }

    @Override
    public ExportLayout name() {
        return is.layout();
    }

    @Override
    public List<Set<String>> signatures() {
        return is.positions().keySet().stream()
                .flatMap(at -> is.watched().keySet().stream().map(watched -> Set.of(at, watched)))
                .toList();
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        is.positions().keySet().stream(),
                        is.watched().keySet().stream(),
                        is.compared().keySet().stream(),
                        is.groups().stream())
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public Times times(Locale language, @Nullable Boolean dayFirst) {
        return Times.of(List.of(Times.ISO), List.of(), language, dayFirst);
    }

    @Override
    public Optional<Platform> platform() {
        return Optional.empty();
    }

    @Override
    public boolean namesAccounts(Columns columns) {
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        for (String group : is.groups()) {
            String said = row.text(group);
            if (!said.isEmpty() && is.everybody().stream().noneMatch(said::equalsIgnoreCase)) {
                context.part(group, said);
                return Optional.of(Skip.PART);
            }
        }
        String positions = column(row, is.positions());
        String watches = column(row, is.watched());
        Unit unit = unit(is.positions(), positions);
        Double at = value(row, positions, unit);
        Double watched = value(row, watches, unit(is.watched(), watches));
        if (at != null && watched == null && row.fault().isEmpty()) {
            return Optional.of(Skip.NOT_KNOWN);
        }
        check(row, context, positions, unit, at);
        if (watched != null && (watched < 0 || watched > MOST_WATCHED)) {
            row.refuse(watches, "no share of viewers can be that");
        }
        String compares = column(row, is.compared());
        Double compared = value(row, compares, unit(is.compared(), compares));
        if (row.fault().isEmpty() && at != null && watched != null) {
            sink.take(
                    row.line(),
                    unit == Unit.SECONDS ? Position.SECONDS : Position.SHARE,
                    new RetentionPoint(at, watched, compared));
        }
        return Optional.empty();
    }

    private static void check(
            Row row, FileContext context, String column, Unit unit, @Nullable Double at) {
        if (at == null) {
            row.refuse(column, "it must not be empty");
        } else if (at < 0) {
            row.refuse(column, "a moment of a video is not before its beginning");
        } else if (unit != Unit.SECONDS && at > 1) {
            row.refuse(column, "a moment of a video is not behind its end");
        } else if (row.fault().isEmpty()) {
            switch (context.moment(at, RetentionCurve.MOST_POINTS)) {
                case NEW -> {}
                case THERE -> row.refuse(column, "an earlier row tells this moment already");
                case TOO_MANY ->
                        row.refuse(
                                column,
                                "a curve has at most %,d moments"
                                        .formatted(RetentionCurve.MOST_POINTS));
            }
        }
    }

    private static String column(Row row, Map<String, Unit> names) {
        return row.first(List.copyOf(names.keySet()));
    }

    private static Unit unit(Map<String, Unit> names, String column) {
        return names.getOrDefault(column, Unit.RATIO);
    }

    /// A cell as a fraction or in seconds, also as `50 %` and `0:15`; absent where it is empty.
    private static @Nullable Double value(Row row, String column, Unit unit) {
        Double value = unit == Unit.SECONDS ? row.seconds(column) : row.share(column);
        return value == null ? null : (Double) unit.of(value);
    }
}
