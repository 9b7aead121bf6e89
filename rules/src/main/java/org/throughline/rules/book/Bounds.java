package org.throughline.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Limit;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Note;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.requirement.Requirements;
import org.throughline.rules.tag.Tags;

/// What a brief must have, must not do and must keep to: the outcomes that no phase weighs, each
/// said once with every rule that says it.
final class Bounds {

    private final Findings findings;
    private final Sentences sentences;
    private final Requirements requirements;

    Bounds(Findings findings, Sentences sentences, Requirements requirements) {
        this.findings = findings;
        this.sentences = sentences;
        this.requirements = requirements;
    }

    Because because(Ruling.Plain ruling) {
        return sentences.because(
                ruling.rule(), ruling.outcome(), findings.sheet().brief(), ruling.tags());
    }

    private <T extends RuleOutcome> Stream<Ruling.Plain> of(Class<T> kind) {
        return findings.others().stream().filter(ruling -> kind.isInstance(ruling.outcome()));
    }

    private <K> Map<K, List<Ruling.Plain>> grouped(
            Class<? extends RuleOutcome> kind, Function<Ruling.Plain, K> key) {
        Map<K, List<Ruling.Plain>> grouped = new LinkedHashMap<>();
        of(kind).forEach(ruling ->
                grouped.computeIfAbsent(key.apply(ruling), any -> new ArrayList<>()).add(ruling));
        return grouped;
    }

    private List<Because> because(List<Ruling.Plain> rulings) {
        return rulings.stream().map(this::because).distinct().toList();
    }

    /// Needs of one kind, told apart from others of their item by what exactly is needed.
    private record Needed(
            String what,
            @Nullable List<String> of,
            @Nullable Showing showing,
            @Nullable ItemKind kind,
            String item) {}

    List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        grouped(
                        RuleOutcome.Need.class,
                        ruling -> {
                            RuleOutcome.Need need = (RuleOutcome.Need) ruling.outcome();
                            return new Needed(
                                    need.what(),
                                    need.of(),
                                    need.showing(),
                                    ruling.tags().kind(),
                                    ruling.tags().id());
                        })
                .forEach((needed, rulings) -> needs.addAll(needs(needed, rulings)));
        return needs;
    }

    /// One need for all markets where they lack the same, else one for each.
    private List<Need> needs(Needed needed, List<Ruling.Plain> rulings) {
        Tags about = rulings.getFirst().tags();
        ItemKind kind = needed.kind();
        Market own = market(about);
        String item = kind == null || own != null ? null : kind.key() + " " + needed.item();
        int leastMillis =
                rulings.stream()
                        .mapToInt(ruling -> ((RuleOutcome.Need) ruling.outcome()).leastMillis())
                        .max()
                        .orElse(0);
        List<Because> because = because(rulings);
        RuleOutcome.Need need =
                new RuleOutcome.Need(needed.what(), leastMillis, needed.of(), needed.showing());
        return requirements.missing(need, about).stream()
                .map(missing ->
                        new Need(
                                needed.what(),
                                item,
                                own == null ? missing.market() : own,
                                missing.says().isEmpty(),
                                missing.says(),
                                leastMillis,
                                because,
                                needed.of(),
                                needed.showing()))
                .toList();
    }

    private record Refused(RuleOutcome.Never never, @Nullable Market market) {}

    List<Never> nevers() {
        List<Never> nevers = new ArrayList<>();
        grouped(
                        RuleOutcome.Never.class,
                        ruling ->
                                new Refused(
                                        (RuleOutcome.Never) ruling.outcome(),
                                        market(ruling.tags())))
                .forEach((refused, rulings) -> nevers.add(never(refused, rulings)));
        return nevers;
    }

    /// What is broken is as hard as the rules that it breaks.
    private Never never(Refused refused, List<Ruling.Plain> rulings) {
        List<Ruling.Plain> broken =
                rulings.stream()
                        .filter(ruling -> isBroken(refused.never(), ruling.tags()))
                        .toList();
        return new Never(
                refused.never().dimension(),
                refused.never().value(),
                refused.market(),
                !broken.isEmpty(),
                isHard(broken.isEmpty() ? rulings : broken),
                because(rulings),
                refused.never().replacement());
    }

    private static @Nullable Market market(Tags tags) {
        return tags.kind() == ItemKind.MARKET ? new Market(tags.id()) : null;
    }

    /// What is asked of an item is looked for in that item, everything else in the video.
    private boolean isBroken(RuleOutcome.Never never, Tags about) {
        boolean ofItem =
                about.kind() != null
                        && Vocabulary.shipped().dimension(never.dimension()).item() == about.kind();
        if (never.dimension().equals("wording")) {
            boolean isTold = about.kind() == ItemKind.BEAT || about.kind() == ItemKind.MARKET;
            Tags said = isTold ? about : findings.sheet().brief();
            return said.passages().stream()
                    .anyMatch(passage -> passage.says(List.of(never.value())));
        }
        Tags where = ofItem ? about : findings.sheet().brief();
        return where.answers(never.dimension()).stream()
                .anyMatch(answer ->
                        never.value().equals(RuleOutcome.Never.ANY)
                                ? !answer.equals("none")
                                : Dimension.isUnder(answer, never.value()));
    }

    private record Bounded(String measure, String bound, String unit, boolean hard) {}

    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        grouped(
                        RuleOutcome.Limit.class,
                        ruling -> {
                            RuleOutcome.Limit limit = (RuleOutcome.Limit) ruling.outcome();
                            return new Bounded(
                                    limit.measure(),
                                    limit.bound(),
                                    limit.unit(),
                                    ruling.rule().hard());
                        })
                .forEach((bounded, rulings) -> limits.add(limit(bounded, rulings)));
        limits.removeIf(limit -> limits.stream().anyMatch(other -> isIdleBeside(limit, other)));
        return limits;
    }

    /// A guideline says nothing that a hard bound as tight does not say.
    private static boolean isIdleBeside(Limit limit, Limit other) {
        int than = other.number().compareTo(limit.number());
        return !limit.hard()
                && other.hard()
                && other.measure().equals(limit.measure())
                && other.bound().equals(limit.bound())
                && other.unit().equals(limit.unit())
                && (limit.bound().equals("at-most") ? than <= 0 : than >= 0);
    }

    /// The tightest number that any rule of its kind sets.
    private Limit limit(Bounded bounded, List<Ruling.Plain> rulings) {
        var numbers =
                rulings.stream().map(ruling -> ((RuleOutcome.Limit) ruling.outcome()).number());
        return new Limit(
                bounded.measure(),
                bounded.bound(),
                (bounded.bound().equals("at-most")
                                ? numbers.min(BigDecimal::compareTo)
                                : numbers.max(BigDecimal::compareTo))
                        .orElseThrow(),
                bounded.unit(),
                bounded.hard(),
                because(rulings));
    }

    private static boolean isHard(List<Ruling.Plain> rulings) {
        return rulings.stream().anyMatch(ruling -> ruling.rule().hard());
    }

    /// Sentences at their place: notes of rules, and wordings that were found.
    List<Note> notes() {
        Stream<Note> ofRules =
                of(RuleOutcome.Note.class)
                        .map(ruling ->
                                new Note(
                                        place(ruling.tags()),
                                        ((RuleOutcome.Note) ruling.outcome()).says(),
                                        List.of(because(ruling))));
        Stream<Note> ofWordings =
                findings.sensitivities().stream()
                        .filter(found -> found.row().source().kind().equals("wording"))
                        .map(found -> {
                            Because why =
                                    sentences.sensitive(found.row().source(), found.view().tags());
                            return new Note(place(found.view().tags()), why.says(), List.of(why));
                        });
        return Stream.concat(ofRules, ofWordings).toList();
    }

    private static @Nullable String place(Tags tags) {
        return tags.kind() == null ? null : tags.label();
    }

    /// Every rule that closes the fast lane.
    List<Because> slow() {
        return because(of(RuleOutcome.Lane.class).toList());
    }

    /// The most working days that a rule asks to allow.
    int leadDays() {
        return of(RuleOutcome.Lane.class)
                .map(ruling -> ((RuleOutcome.Lane) ruling.outcome()).leadDays())
                .mapToInt(days -> days == null ? 0 : days)
                .max()
                .orElse(0);
    }
}
