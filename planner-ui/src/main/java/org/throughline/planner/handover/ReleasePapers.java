package org.throughline.planner.handover;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Embargo;
import org.throughline.data.export.ReleasePackage.Consent;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.production.Deed;
import org.throughline.data.production.Doer;
import org.throughline.data.production.ToolUse;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.CsvCell;
import org.throughline.planner.plan.PublishTime;
import org.throughline.rules.disclosure.Disclosure;
import org.throughline.rules.disclosure.DisclosureAdvice;
import org.throughline.rules.disclosure.DisclosureAdvice.Reason;

/// The tables of a release package, for people: CSV in UTF-8 with a byte order mark, commas and
/// CRLF; a text that a spreadsheet would take for a formula has an apostrophe in front.
final class ReleasePapers {

    private static final String NO_DAY = "no day yet";

    private ReleasePapers() {}

    /// Each table by its name in the package.
    static Map<String, String> of(
            ProductionPlan plan,
            DraftId draft,
            List<WhoDidWhat.Line> production,
            List<Consent> consents,
            Verdict verdict,
            Campaign campaign) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("decisions.csv", decisions(plan, draft));
        if (!plan.story().allAngles().isEmpty()) {
            tables.put("angles.csv", angles(plan));
        }
        tables.put("production.csv", production(production));
        tables.put("consents.csv", consents(consents));
        tables.put("disclosure.csv", disclosure(plan, draft));
        tables.put("review.csv", review(verdict));
        Embargo embargo = campaign.embargo();
        if (embargo != null) {
            tables.put("embargo.csv", embargo(embargo, campaign, plan, draft));
        }
        return tables;
    }

    /// The instant of the embargo, and when this market is published, each by its clock and UTC.
    private static String embargo(
            Embargo embargo, Campaign campaign, ProductionPlan plan, DraftId draft) {
        return table(
                List.of("what", "local", "zone", "utc"),
                Stream.concat(
                        Stream.of(row("not before", embargo.moment())),
                        plan.brief().publish() == null
                                ? Stream.of(
                                        List.<Object>of(
                                                "publish in " + draft.market(), NO_DAY, "", ""))
                                : PublishTime.of(campaign, plan.brief()).stream()
                                        .filter(time -> time.market().equals(draft.market()))
                                        .map(time ->
                                                row("publish in " + time.market(), time.at()))));
    }

    private static List<Object> row(String what, ZonedDateTime at) {
        return List.of(what, at.toLocalDateTime(), at.getZone(), at.toInstant());
    }

    private static String decisions(ProductionPlan plan, DraftId draft) {
        return table(
                List.of("step", "level", "floor", "rule", "version", "set by", "because"),
                plan.assessment().decisions().stream()
                        .filter(each ->
                                each.equals(
                                        plan.assessment().decision(each.step(), draft.market())))
                        .flatMap(ReleasePapers::reasons));
    }

    private static Stream<List<Object>> reasons(Decision decision) {
        return decision.because().stream()
                .map((Because why) ->
                        List.<Object>of(
                                decision.step().key(),
                                decision.level(),
                                decision.floor(),
                                why.rule(),
                                why.version(),
                                why.setBy(),
                                why.says()));
    }

    private static String angles(ProductionPlan plan) {
        return table(
                List.of("angle", "by", "day", "chosen", "reason"),
                plan.story().allAngles().stream()
                        .map(each ->
                                List.<Object>of(
                                        each.says(),
                                        each.by(),
                                        each.day(),
                                        each.chosen() ? "yes" : "no",
                                        each.reason() == null ? "" : each.reason())));
    }

    private static String production(List<WhoDidWhat.Line> lines) {
        return table(
                List.of(
                        "step",
                        "level",
                        "as planned",
                        "done by",
                        "led by",
                        "tool",
                        "version",
                        "did",
                        "day",
                        "known from"),
                lines.stream().flatMap(ReleasePapers::deeds));
    }

    private static Stream<List<Object>> deeds(WhoDidWhat.Line line) {
        List<Object> step = List.of(line.place().step().key(), line.level(), line.held().key());
        return line.deeds().isEmpty()
                ? Stream.of(with(step, List.of("", "", "", "", "", "", "")))
                : line.deeds().stream().map(deed -> with(step, cells(deed)));
    }

    private static List<Object> with(List<Object> step, List<Object> deed) {
        return Stream.concat(step.stream(), deed.stream()).toList();
    }

    private static List<Object> cells(Deed deed) {
        Object day = deed.day();
        String known = known(deed.source());
        return switch (deed.doer()) {
            case Doer.Person(String name) -> List.of(name, "", "", "", "", day, known);
            case Doer.Tool(ToolUse use) ->
                    List.of("", "", use.tool(), version(use), use.did(), day, known);
            case Doer.Both(String name, ToolUse use, Doer.Lead led) ->
                    List.of(
                            name,
                            led == Doer.Lead.PERSON ? "person" : "tool",
                            use.tool(),
                            version(use),
                            use.did(),
                            day,
                            known);
        };
    }

    private static String version(ToolUse use) {
        String version = use.version();
        return version == null ? "" : version;
    }

    private static String known(Deed.Source source) {
        return switch (source) {
            case Deed.Source.Told(int entry, String by) -> "ledger line " + entry + ", by " + by;
            case Deed.Source.Rendered _ -> "rendering this draft";
            case Deed.Source.Decided _ -> "the decision about this draft";
            case Deed.Source.ThoughtOf _ -> "the chosen angle";
        };
    }

    private static String consents(List<Consent> consents) {
        return table(
                List.of("person", "name", "where", "release", "until"),
                consents.stream()
                        .map(each ->
                                List.<Object>of(
                                        each.person(),
                                        each.name(),
                                        String.join("; ", each.where()),
                                        each.state(),
                                        each.until() == null ? "" : each.until())));
    }

    private static String review(Verdict verdict) {
        return table(
                List.of("question", "answer", "words", "by", "at"),
                verdict.answered().stream()
                        .map(each ->
                                List.<Object>of(
                                        each.question().key(),
                                        each.reply().key(),
                                        each.says(),
                                        verdict.by(),
                                        verdict.at())));
    }

    private static String disclosure(ProductionPlan plan, DraftId draft) {
        return table(
                List.of("question", "advice", "because"),
                Disclosure.shipped().advise(plan.brief(), plan.media(), plan.assessment()).stream()
                        .filter(each -> each.market().equals(draft.market()))
                        .filter(each -> each.platform() == draft.platform())
                        .flatMap(ReleasePapers::answers));
    }

    private static Stream<List<Object>> answers(DisclosureAdvice advice) {
        return Stream.of(
                List.of(
                        "digital source type",
                        advice.sourceTypeUri(),
                        says(advice.sourceTypeReasons())),
                List.of(
                        advice.labelName() == null ? "platform label" : advice.labelName(),
                        advice.label(),
                        says(advice.labelReasons())),
                List.of("EU AI Act, Article 50", advice.duty(), says(advice.dutyReasons())),
                List.of("caution", advice.caution(), ""));
    }

    private static String says(List<Reason> reasons) {
        return reasons.stream().map(Reason::says).collect(Collectors.joining(" "));
    }

    private static String table(List<String> head, Stream<List<Object>> rows) {
        return Stream.concat(Stream.of(List.<Object>copyOf(head)), rows)
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }
}
