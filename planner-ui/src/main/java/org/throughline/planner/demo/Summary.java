package org.throughline.planner.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.engagement.FileImport;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealState;
import org.throughline.data.post.Post;
import org.throughline.data.post.PostResult;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Draft;
import org.throughline.data.trend.TooEarly;
import org.throughline.data.trend.TrendFlag;
import org.throughline.data.trend.TrendReport;
import org.throughline.planner.campaign.TriedEdit;
import org.throughline.planner.plan.CaptionFinding;

/// What a demo leaves as `summary.json`. Paths are relative to its folder. Confined.
final class Summary {

    private final List<Map<String, @Nullable Object>> plans = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> drafts = new ArrayList<>();
    private Map<String, Object> imported = Map.of("taken", 0L, "refused", 0L);
    private Map<String, Object> trends =
            Map.of("flags", List.of(), "tooEarly", List.of(), "notEnough", true);
    private final List<Map<String, @Nullable Object>> hints = new ArrayList<>();
    private @Nullable Map<String, Object> outside;
    private @Nullable Map<String, Object> later;
    private final List<Map<String, @Nullable Object>> tries = new ArrayList<>();

    void plan(PlanId id, String file, @Nullable ApprovedPlan approved) {
        Map<String, @Nullable Object> plan = new LinkedHashMap<>();
        plan.put("id", id.toString());
        plan.put("brief", id.brief().value());
        plan.put("fingerprint", approved == null ? null : approved.fingerprint().sha256());
        plan.put("approved", approved != null);
        plan.put("markets", approved == null ? List.of() : codes(approved.markets()));
        plan.put("file", approved == null ? null : file);
        plan.put(
                "seals",
                approved == null
                        ? List.of()
                        : approved.seals().stream().map(Summary::seal).toList());
        plans.add(plan);
    }

    private static List<String> codes(List<Market> markets) {
        return markets.stream().map(Market::code).toList();
    }

    private static Map<String, @Nullable Object> seal(Seal seal) {
        Market market = seal.market();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scope", seal.scope().key());
        one.put("market", market == null ? null : market.code());
        one.put("by", seal.by());
        one.put("sha256", seal.sha256());
        return one;
    }

    /// Adds a draft.
    ///
    /// @param folder the draft's own folder, relative to the demo's
    void draft(Draft draft, String folder) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("plan", draft.id().plan().toString());
        one.put("market", draft.id().market().code());
        one.put("platform", draft.id().platform().key());
        one.put("file", folder + "/" + draft.file());
        one.put(
                "report",
                draft.papers().stream()
                        .filter(paper -> paper.contains("report"))
                        .findFirst()
                        .map(paper -> folder + "/" + paper)
                        .orElse(null));
        one.put("sha256", draft.sha256());
        one.put("seconds", draft.rate().seconds(draft.frames()));
        one.put("width", draft.widthPx());
        one.put("height", draft.heightPx());
        one.put("conformance", conformance(draft.report()));
        drafts.add(one);
    }

    static Map<String, Object> conformance(ConformanceReport report) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("passed", report.with(CheckStatus.PASSED).size());
        one.put("failed", checks(report, CheckStatus.FAILED));
        one.put("brokenOnPurpose", checks(report, CheckStatus.BROKEN_ON_PURPOSE));
        one.put("notMeasured", checks(report, CheckStatus.NOT_MEASURED));
        return one;
    }

    private static List<Map<String, @Nullable Object>> checks(
            ConformanceReport report, CheckStatus status) {
        return report.with(status).stream().map(Summary::check).toList();
    }

    private static Map<String, @Nullable Object> check(Check check) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("check", check.check());
        one.put("at", check.at());
        one.put("timecode", check.timecode());
        one.put("says", check.says());
        return one;
    }

    void outside(String file, ConformanceReport report) {
        outside = Map.of("file", file, "conformance", conformance(report));
    }

    void imported(List<FileImport> files) {
        imported = counts(files);
    }

    private static Map<String, Object> counts(List<FileImport> files) {
        long taken = 0;
        long refused = 0;
        for (FileImport file : files) {
            switch (file) {
                case FileImport.Taken one -> {
                    taken += one.taken();
                    refused += one.refusedCount();
                }
                case FileImport.RefusedWhole one -> refused += one.refused().size();
                case FileImport.AlreadyKnown _ -> {}
            }
        }
        return Map.of("taken", taken, "refused", refused);
    }

    /// Adds an edit that was tried and put back.
    void tried(
            TriedEdit tried,
            String says,
            List<CaptionFinding> faults,
            List<SealState> broken,
            boolean mended) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("brief", tried.brief().value());
        one.put("by", tried.by());
        one.put("says", says);
        one.put("faults", faults.stream().map(Summary::fault).toList());
        one.put("broken", broken.stream().map(Summary::broken).toList());
        one.put("mended", mended);
        tries.add(one);
    }

    private static Map<String, Object> fault(CaptionFinding fault) {
        return Map.of(
                "code",
                fault.problem().code(),
                "market",
                fault.market().code(),
                "says",
                fault.problem().message());
    }

    private static Map<String, @Nullable Object> broken(SealState state) {
        Market market = state.required().market();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scope", state.required().scope().key());
        one.put("market", market == null ? null : market.code());
        one.put("role", state.required().role());
        return one;
    }

    /// Adds what was read weeks later.
    ///
    /// @param data the data folder that goes by the later clock, relative to the demo's folder
    void later(LocalDate on, String data, List<FileImport> files, List<PostResult> results) {
        later =
                Map.of(
                        "on",
                        on.toString(),
                        "data",
                        data,
                        "import",
                        counts(files),
                        "posts",
                        results.stream().map(Summary::result).toList());
    }

    private static Map<String, @Nullable Object> result(PostResult result) {
        Post post = result.post();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("draft", post.draft().toString());
        one.put("plan", post.draft().plan().toString());
        one.put("market", post.draft().market().code());
        one.put("platform", post.draft().platform().key());
        one.put("post", post.postId());
        one.put("account", post.account());
        one.put("placement", post.placement());
        one.put("publishedAt", post.publishedAt().toString());
        one.put("recordedBy", post.recordedBy());
        one.put("sha256", post.sha256());
        one.put("from", result.from().toString());
        one.put("to", result.to().toString());
        one.put("rows", result.rows());
        one.put("goal", goal(result.goal()));
        return one;
    }

    private static @Nullable Map<String, @Nullable Object> goal(
            PostResult.@Nullable GoalReading goal) {
        if (goal == null) {
            return null;
        }
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("metric", goal.metric());
        one.put("rate", goal.rate());
        one.put("low", goal.low());
        one.put("high", goal.high());
        one.put("n", goal.trials());
        one.put("baseline", goal.baseline());
        one.put("target", goal.target());
        one.put("reached", goal.reached().orElse(null));
        one.put("addedUp", goal.addedUp());
        return one;
    }

    void trends(TrendReport report) {
        trends = new LinkedHashMap<>();
        trends.put("asOf", report.asOf().toString());
        trends.put("flags", report.flags().stream().map(Summary::flag).toList());
        trends.put("tooEarly", report.tooEarly().stream().map(Summary::tooEarly).toList());
        trends.put(
                "noSignal",
                report.markets().stream()
                        .filter(one -> one.isSilent())
                        .map(one -> one.market().code())
                        .toList());
        trends.put("notEnough", report.samples() == 0);
    }

    /// Adds what the form of a brief shows.
    ///
    /// @param use `uses`, `offers` or absent: what its plan has to do with the series
    void hint(BriefId brief, TrendFlag flag, String use, @Nullable LocalDate until) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("brief", brief.value());
        one.put("series", flag.series().key());
        one.put("kind", flag.series().kind().key());
        one.put("market", flag.series().market().code());
        one.put("use", use);
        one.put("until", until == null ? null : until.toString());
        hints.add(one);
    }

    private static Map<String, @Nullable Object> flag(TrendFlag flag) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("series", flag.series().key());
        one.put("kind", flag.series().kind().key());
        one.put("market", flag.series().market().code());
        one.put("since", flag.since().toString());
        one.put("lift", flag.lift().value());
        one.put("low", flag.lift().low());
        one.put("high", flag.lift().high());
        one.put("q", flag.q());
        one.put("halfLifeDays", flag.halfLifeDays() == null ? null : flag.halfLifeDays().value());
        one.put("plans", flag.plans().stream().map(fact -> fact.plan()).distinct().toList());
        return one;
    }

    private static Map<String, @Nullable Object> tooEarly(TooEarly early) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("series", early.series().key());
        one.put("kind", early.series().kind().key());
        one.put("market", early.series().market().code());
        one.put("since", early.since().toString());
        one.put("reason", early.reason());
        return one;
    }

    Map<String, @Nullable Object> document(String key) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("key", key);
        document.put("plans", plans);
        document.put("tries", tries);
        document.put("drafts", drafts);
        document.put("outsideEdit", outside);
        document.put("import", imported);
        document.put("trends", trends);
        document.put("hints", hints);
        document.put("later", later);
        return document;
    }
}
