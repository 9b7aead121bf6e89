package org.throughline.planner.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.forecast.Outlook;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.engagement.LoneDays;
import org.throughline.data.engagement.RefusedRow;
import org.throughline.data.problem.Problem;
import org.throughline.data.trend.Forecast;
import org.throughline.data.trend.Interval;
import org.throughline.data.trend.PlanFact;
import org.throughline.data.trend.SeriesFlag;
import org.throughline.data.trend.SeriesKey;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;

/// Imports and trends as the JSON that commands print and summaries hold.
public final class TrendDocument {

    private TrendDocument() {}

    /// `import`: one entry a file.
    public static Map<String, @Nullable Object> of(List<FileImport> files) {
        return fields("files", files.stream().map(TrendDocument::of).toList());
    }

    /// `trends`.
    public static Map<String, @Nullable Object> of(TrendReport report) {
        Map<String, @Nullable Object> fields =
                fields(
                        "asOf", report.asOf().toString(),
                        "manifest", report.manifest(),
                        "falseDiscoveryRate", report.falseDiscoveryRate(),
                        "samples", report.samples(),
                        "posts", report.posts());
        fields.put("loneDays", of(report.loneDays()));
        fields.put("flags", flags(report));
        fields.put("tooEarly", report.tooEarly().stream().map(TrendDocument::of).toList());
        fields.put("forecasts", report.forecasts().stream().map(TrendDocument::of).toList());
        fields.put("lifts", LiftDocument.of(report.lifts()));
        fields.put("liftPosts", LiftDocument.posts(report.lifts()));
        fields.putAll(OwnPostsDocument.of(report.ownPosts()));
        fields.put(
                "markets",
                report.markets().stream()
                        .map(each ->
                                fields(
                                        "market", each.market().code(),
                                        "series", each.series(),
                                        "tooThin", each.tooThin(),
                                        "flags", each.flags(),
                                        "tooEarly", each.tooEarly(),
                                        "signal", !each.isSilent()))
                        .toList());
        fields.put(
                "commonDays",
                report.commonDays().stream()
                        .map(each -> fields("day", each.day().toString(), "factor", each.factor()))
                        .toList());
        fields.put(
                "leftOut",
                report.leftOut().stream()
                        .map(each ->
                                fields(
                                        "post", each.post().id(),
                                        "platform", each.post().platform().key(),
                                        "reason", each.reason(),
                                        "reachMultiple", each.reachMultiple()))
                        .toList());
        fields.put(
                "lifetimeExports",
                report.cadences().stream()
                        .map(each ->
                                fields(
                                        "platform", each.platform().key(),
                                        "account", each.account(),
                                        "exports", each.snapshots(),
                                        "first", each.first().toString(),
                                        "last", each.last().toString(),
                                        "posts", each.posts(),
                                        "engagements", each.engagements()))
                        .toList());
        return fields;
    }

    private static @Nullable Map<String, @Nullable Object> of(@Nullable LoneDays lone) {
        return lone == null
                ? null
                : fields(
                        "first", lone.first().toString(),
                        "last", lone.last().toString(),
                        "before", lone.before().toString());
    }

    /// The flags alone.
    public static List<Map<String, @Nullable Object>> flags(TrendReport report) {
        return report.flags().stream()
                .map(flag -> {
                    Map<String, @Nullable Object> fields = of(flag);
                    fields.put("behind", PostsDocument.of(report.behind(), flag.series()));
                    return fields;
                })
                .toList();
    }

    /// What is too early to tell, alone.
    public static List<Map<String, @Nullable Object>> tooEarly(TrendReport report) {
        return report.tooEarly().stream().map(TrendDocument::of).toList();
    }

    /// `forecast`: what is expected of each series, by its name; `low` and `high` are null where
    /// the series is too short to tell.
    public static Map<String, @Nullable Object> ofForecasts(Map<String, Outlook> outlooks) {
        var series = new LinkedHashMap<String, @Nullable Object>();
        outlooks.forEach((name, outlook) ->
                series.put(
                        name,
                        fields(
                                "mean",
                                outlook.mean(),
                                "low",
                                outlook.hasIntervals() ? outlook.low() : null,
                                "high",
                                outlook.hasIntervals() ? outlook.high() : null,
                                "naive",
                                outlook.mean().stream().map(_ -> outlook.naive()).toList())));
        return fields("series", series);
    }

    /// `detect`: one entry a flagged series and day.
    public static Map<String, @Nullable Object> ofSeries(List<SeriesFlag> flags) {
        return fields(
                "flags",
                flags.stream()
                        .map(flag ->
                                fields(
                                        "series", flag.series(),
                                        "day", flag.day().toString(),
                                        "since", flag.since().toString(),
                                        "lift", flag.lift().value(),
                                        "low", flag.lift().low(),
                                        "high", flag.lift().high(),
                                        "q", flag.q()))
                        .toList());
    }

    private static Map<String, @Nullable Object> of(FileImport file) {
        return switch (file) {
            case FileImport.Taken taken -> {
                var fields =
                        file(
                                "taken",
                                taken.file(),
                                taken.sha256(),
                                file.platform().map(each -> each.key()).orElse(null),
                                taken.layout().key());
                fields.put(
                        "platforms", taken.platforms().stream().map(each -> each.key()).toList());
                fields.put("asOf", taken.asOf() == null ? null : taken.asOf().toString());
                fields.put("rows", taken.rows());
                fields.put("taken", taken.taken());
                fields.put("passedOver", taken.passedOver());
                fields.put("refusedCount", taken.refusedCount());
                fields.put("refused", taken.refused().stream().map(TrendDocument::of).toList());
                fields.put("refusedFile", taken.refusedFile());
                fields.put("notes", taken.notes());
                yield fields;
            }
            case FileImport.AlreadyKnown known -> {
                var fields =
                        file("known", known.file(), known.sha256(), null, known.layout().key());
                fields.put("rows", 0);
                fields.put("taken", 0);
                fields.put("refused", List.of());
                yield fields;
            }
            case FileImport.RefusedWhole whole -> {
                var fields = file("refused", whole.file(), null, null, null);
                fields.put("rows", 0);
                fields.put("taken", 0);
                fields.put("refused", whole.refused().stream().map(TrendDocument::of).toList());
                fields.put("problems", whole.problems().stream().map(TrendDocument::of).toList());
                yield fields;
            }
        };
    }

    private static Map<String, @Nullable Object> file(
            String state,
            String file,
            @Nullable String sha256,
            @Nullable String platform,
            @Nullable String layout) {
        return fields(
                "file", file,
                "state", state,
                "sha256", sha256,
                "platform", platform,
                "layout", layout);
    }

    private static Map<String, @Nullable Object> of(RefusedRow row) {
        return fields(
                "line", row.line(),
                "column", row.column(),
                "value", row.value(),
                "reason", row.reason());
    }

    private static Map<String, @Nullable Object> of(Problem problem) {
        return fields(
                "code", problem.code(),
                "field", problem.field(),
                "message", problem.message(),
                "hint", problem.hint());
    }

    private static Map<String, @Nullable Object> of(TrendFlag flag) {
        Map<String, @Nullable Object> fields = rise(flag.series(), flag.since().toString());
        lift(fields, flag.lift(), flag.q());
        Interval halfLife = flag.halfLifeDays();
        fields.put("halfLifeDays", halfLife == null ? null : halfLife.value());
        fields.put("halfLifeLow", halfLife == null ? null : halfLife.low());
        fields.put("halfLifeHigh", halfLife == null ? null : halfLife.high());
        fields.put("posts", flag.posts());
        fields.put("plans", flag.plans().stream().map(PlanFact::plan).distinct().toList());
        fields.put(
                "touches",
                flag.plans().stream()
                        .map(fact -> fields("plan", fact.plan(), "offered", fact.offered()))
                        .toList());
        return fields;
    }

    private static Map<String, @Nullable Object> of(TooEarly early) {
        Map<String, @Nullable Object> fields = rise(early.series(), early.since().toString());
        lift(fields, early.lift(), early.q());
        fields.put("posts", early.posts());
        fields.put("reason", early.reason());
        return fields;
    }

    private static Map<String, @Nullable Object> of(Forecast forecast) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("series", forecast.series().key());
        fields.put("kind", forecast.series().kind().key());
        fields.put("market", forecast.series().market().code());
        fields.put("mean", forecast.days().stream().map(Interval::value).toList());
        fields.put("low", forecast.days().stream().map(Interval::low).toList());
        fields.put("high", forecast.days().stream().map(Interval::high).toList());
        fields.put("naive", forecast.days().stream().map(_ -> forecast.naive()).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> rise(SeriesKey series, String since) {
        return fields(
                "series", series.key(),
                "kind", series.kind().key(),
                "market", series.market().code(),
                "since", since);
    }

    private static void lift(Map<String, @Nullable Object> fields, Interval lift, double q) {
        fields.put("lift", lift.value());
        fields.put("low", lift.low());
        fields.put("high", lift.high());
        fields.put("q", q);
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
