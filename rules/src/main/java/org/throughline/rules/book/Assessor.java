package org.throughline.rules.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Lane;
import org.throughline.data.assessment.Note;
import org.throughline.data.assessment.Sensitivity;
import org.throughline.data.assessment.StepTable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.register.Circumstances;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.When;
import org.throughline.rules.counterfactual.Counterfactuals;
import org.throughline.rules.counterfactual.Verdict;
import org.throughline.rules.delegation.Answer;
import org.throughline.rules.delegation.Breaks;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Found;
import org.throughline.rules.delegation.Levels;
import org.throughline.rules.delegation.Place;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.delegation.Standing;
import org.throughline.rules.reason.Answers;
import org.throughline.rules.reason.Phrases;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.requirement.Requirements;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.Sight;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.FieldPaths;
import org.throughline.rules.tag.TagReader;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;
import org.throughline.rules.voice.VoiceReport;

/// Assesses versions of one brief of one campaign under one rulebook. Confined to one assessment.
final class Assessor {

    private final Supplier<Delegation> delegation;
    private final CompiledRulebook rulebook;
    private final Telling telling;
    private final Sentences sentences;
    private final Campaign campaign;
    private final TagReader reader;
    private final List<Answer> answers;
    private final Circumstances around;
    private final Map<Seen, Verdict> verdicts = new HashMap<>();

    /// How much is told of a brief.
    enum Telling {
        /// Decisions, each with the rules that made it so.
        RULES,
        /// The same with sentences, and what is said beside decisions.
        REASONS,
        /// The same with what would flip it.
        FLIPS
    }

    /// What a decision depends on.
    private record Seen(List<Sight> sights, Breaks breaks) {}

    Assessor(
            Supplier<Delegation> delegation,
            Phrases phrases,
            Telling telling,
            CompiledRulebook rulebook,
            Campaign campaign,
            Brief brief,
            Circumstances around) {
        this.delegation = delegation;
        this.rulebook = rulebook;
        this.telling = telling;
        this.sentences = new Sentences(phrases, telling != Telling.RULES);
        this.campaign = campaign;
        this.around = around;
        this.reader =
                new TagReader(
                        campaign, brief, rulebook.calendar(brief), rulebook.wordings(), around);
        this.answers =
                campaign.answers().stream()
                        .filter(answer -> answer.brief().equals(brief.id()))
                        .filter(LocalAnswer::lifts)
                        .flatMap(answer ->
                                roles(answer)
                                        .map(role ->
                                                new Answer(answer.rule(), answer.market(), role)))
                        .toList();
    }

    /// For whom somebody answered: for every role they have, and for the local reviewer where
    /// nobody on the team is called so.
    private Stream<String> roles(LocalAnswer answer) {
        List<String> roles =
                campaign.team().approvers().stream()
                        .filter(member -> member.isCalled(answer.by()))
                        .map(Member::role)
                        .toList();
        return roles.isEmpty() ? Stream.of("local-market") : roles.stream();
    }

    /// What would flip a level or a hold; nothing where nobody asked.
    private record Flips(
            Function<Place, List<Flip>> ofLevel, Function<Verdict.Waiting, List<Flip>> ofHold) {

        static final Flips NONE = new Flips(place -> List.of(), hold -> List.of());

        static Flips of(Counterfactuals counterfactuals) {
            return new Flips(counterfactuals::ofLevel, counterfactuals::ofHold);
        }
    }

    private Findings find(Brief brief) {
        return delegation.get().run(rulebook, reader.read(brief), answers);
    }

    /// Ids of the rules that hold.
    SortedSet<String> holding(Brief brief) {
        Findings findings = find(brief);
        Stream<Ruling> asks = findings.approvals().stream().flatMap(each -> each.asks().stream());
        return Stream.of(
                        findings.steps().stream(),
                        findings.holds().stream(),
                        findings.others().stream(),
                        asks)
                .flatMap(rulings -> rulings)
                .map(ruling -> ruling.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Decides a version of the brief; what no row can tell apart is run once.
    private Verdict decide(Brief changed) {
        TagSheet sheet = reader.read(changed);
        List<View> views = rulebook.views(sheet);
        Breaks breaks = Breaks.of(around.breaks(), changed);
        return verdicts.computeIfAbsent(
                new Seen(CompiledRulebook.sights(views), breaks),
                any -> Verdict.of(delegation.get().run(rulebook, sheet, views, answers), breaks));
    }

    Assessment assess(Brief brief) {
        boolean whole = telling != Telling.RULES;
        Findings findings = find(brief);
        Breaks breaks = Breaks.of(around.breaks(), brief);
        Flips flips =
                telling == Telling.FLIPS
                        ? Flips.of(
                                new Counterfactuals(
                                        brief,
                                        rulebook,
                                        findings,
                                        Verdict.of(findings, breaks),
                                        !around.breaks().isEmpty(),
                                        this::decide))
                        : Flips.NONE;
        Bounds bounds =
                new Bounds(findings, sentences, new Requirements(campaign, brief, sentences));
        List<Ask> asks = Approvals.asks(findings, sentences);
        List<Because> slow = bounds.slow();
        int leadDays = Math.max(bounds.leadDays(), Approvals.workingDays(asks));
        return new Assessment(
                brief.id(),
                rulebook.source().name(),
                rulebook.source().version(),
                whole ? sensitivities(findings) : List.of(),
                Levels.of(findings, breaks).values().stream()
                        .map(standing -> decision(standing, findings, flips))
                        .toList(),
                asks,
                bounds.needs(),
                bounds.nevers(),
                holds(findings, flips),
                bounds.limits(),
                new Lane(slow.isEmpty(), leadDays, slow),
                whole
                        ? Stream.concat(bounds.notes().stream(), voiceNotes(findings)).toList()
                        : List.of(),
                whole ? unanswered(brief, findings) : List.of(),
                rulebook.source().library(),
                delegation.get().version());
    }

    /// What does not sound like the brand, at its place.
    private Stream<Note> voiceNotes(Findings findings) {
        RulebookVersion source = rulebook.source();
        return rulebook.voice().listen(findings.sheet()).findings().stream()
                .map(found ->
                        new Note(
                                found.place(),
                                found.says(),
                                List.of(
                                        new Because(
                                                "voice",
                                                source.version(),
                                                source.name(),
                                                found.says()))));
    }

    /// How the story of a brief sounds beside the brand's voice.
    VoiceReport voice(Brief brief) {
        return rulebook.voice().listen(reader.read(brief));
    }

    /// Who is seen counts as a question too, where a hard rule asks something of each person.
    private List<String> unanswered(Brief brief, Findings findings) {
        boolean nobodySaidWho = brief.people() == null && rulebook.asksOfPeople();
        return Stream.concat(
                        nobodySaidWho ? Stream.of("people") : Stream.empty(),
                        rulebook.unanswered(findings.sheet()).stream().map(FieldPaths::of))
                .distinct()
                .toList();
    }

    private record Kind(String kind, @Nullable Market market) {}

    private List<Sensitivity> sensitivities(Findings findings) {
        Map<Kind, List<Found>> kinds = new LinkedHashMap<>();
        for (Found found : findings.sensitivities()) {
            Tags tags = found.view().tags();
            String kind = kind(found.row().source());
            Market market = tags.kind() == ItemKind.MARKET ? new Market(tags.id()) : null;
            kinds.computeIfAbsent(new Kind(kind, market), any -> new ArrayList<>()).add(found);
        }
        List<Sensitivity> all = new ArrayList<>();
        kinds.forEach((kind, found) ->
                all.add(
                        new Sensitivity(
                                kind.kind(),
                                kind.market(),
                                found.stream()
                                        .map(one -> one.row().source().severity())
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow(),
                                found.stream()
                                        .map(one ->
                                                sentences.sensitive(
                                                        one.row().source(), one.view().tags()))
                                        .distinct()
                                        .toList())));
        return all;
    }

    /// `topic grief-and-loss`, `wording death`, or the kind alone.
    private static String kind(SensitivityRow row) {
        return Stream.concat(row.when().brief().stream(), row.when().onItem().stream())
                .filter(condition -> condition.dimension().equals(row.kind()))
                .findFirst()
                .map(condition -> row.kind() + " " + String.join(", ", condition.values()))
                .orElse(row.kind());
    }

    private Decision decision(Standing standing, Findings findings, Flips flips) {
        Place place = standing.place();
        return new Decision(
                place.step(),
                place.market(),
                standing.level(),
                StepTable.shipped().row(place.step()).floor(),
                because(standing, findings),
                flips.ofLevel().apply(place),
                facts(standing, findings));
    }

    /// What was broken on purpose stays, and who broke it is said after it.
    private List<Because> because(Standing standing, Findings findings) {
        return Stream.concat(
                        asked(standing, findings).stream(),
                        standing.broken().stream().map(sentences::broken))
                .toList();
    }

    private List<Because> asked(Standing standing, Findings findings) {
        Place place = standing.place();
        if (standing.by().isEmpty()) {
            return List.of(sentences.byDefault(place.step(), standing.ruled(), place.market()));
        }
        if (standing.broken().isEmpty() && standing.isAtFloor()) {
            return standing.by().stream()
                    .map(ruling -> sentences.byFloor(ruling.rule(), place.step(), standing.level()))
                    .distinct()
                    .toList();
        }
        return standing.by().stream()
                .map(ruling ->
                        sentences.because(
                                ruling.rule(),
                                new RuleOutcome.Who(place.step(), ruling.level()),
                                findings.sheet().brief(),
                                ruling.tags()))
                .distinct()
                .toList();
    }

    /// The answers that made a decision so and are no choices.
    private List<String> facts(Standing standing, Findings findings) {
        var facts = new LinkedHashSet<String>();
        for (Ruling.Step ruling : standing.by()) {
            When when = ruling.rule().when();
            when.brief().forEach(condition -> addFacts(facts, condition, findings.sheet().brief()));
            when.onItem().forEach(condition -> addFacts(facts, condition, ruling.tags()));
        }
        return List.copyOf(facts);
    }

    private static void addFacts(Set<String> facts, Condition condition, Tags tags) {
        if (!Vocabulary.shipped().dimension(condition.dimension()).isChoice()) {
            Answers.to(condition, tags)
                    .forEach(answer -> facts.add(condition.dimension() + "=" + answer));
        }
    }

    private static String until(RuleOutcome.Until until) {
        return switch (until) {
            case RuleOutcome.Until.Answer(String role) -> Hold.answerOf(role);
            case RuleOutcome.Until.Day(LocalDate day) -> day.toString();
            case RuleOutcome.Until.There(String prerequisite) -> prerequisite;
        };
    }

    private List<Hold> holds(Findings findings, Flips flips) {
        Map<Verdict.Waiting, List<Because>> waits = new LinkedHashMap<>();
        for (Ruling.Hold hold : findings.held()) {
            waits.computeIfAbsent(
                            new Verdict.Waiting(hold.market(), hold.outcome()),
                            any -> new ArrayList<>())
                    .add(
                            sentences.because(
                                    hold.rule(),
                                    hold.outcome(),
                                    findings.sheet().brief(),
                                    hold.tags()));
        }
        return waits.entrySet().stream()
                .map(wait ->
                        new Hold(
                                wait.getKey().market(),
                                until(wait.getKey().hold().until()),
                                wait.getValue(),
                                flips.ofHold().apply(wait.getKey()),
                                wait.getKey().hold().platform()))
                .toList();
    }
}
