package org.throughline.rules.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.wording.Wordings;

/// Finds rows that can hold at once and cannot both be kept: something needed that is never
/// allowed, two needs or two bounds that exclude each other, a need that lasts longer than the
/// video may, two people who each wait for the other. Each is shown on a brief that was decided.
/// Confined to one analysis.
final class Contradictions {

    /// Contradictions that are looked for; a rulebook with more has other troubles.
    static final int MOST = 100;

    private static final Set<String> COVERING =
            Set.of(
                    "own",
                    "commissioned",
                    "licensed-organic",
                    "licensed-paid",
                    "platform-commercial-library");

    /// The question that tells whether a need is met.
    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "evidence", "evidence-kind",
                    "release", "release-state",
                    "licence", "sound-licence",
                    "prerequisite", "prerequisite");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final RuleBook rules;
    private final RulebookVersion rulebook;
    private final Witnesses witnesses;
    private final RowSentences sentences;
    private final Wordings wordings;
    private final List<Contradiction> found = new ArrayList<>();

    Contradictions(
            RuleBook rules, RulebookVersion rulebook, Witnesses witnesses, RowSentences sentences) {
        this.rules = rules;
        this.rulebook = rulebook;
        this.witnesses = witnesses;
        this.sentences = sentences;
        this.wordings = Wordings.of(rulebook.wordings());
    }

    List<Contradiction> find(List<Row> rows) {
        List<Row> needs = of(rows, RuleOutcome.Need.class);
        List<Row> limits = of(rows, RuleOutcome.Limit.class);
        pairs(needs, of(rows, RuleOutcome.Never.class), this::refuses);
        pairs(needs, needs, Contradictions::excludes);
        pairs(limits, limits, Contradictions::boundsExclude);
        pairs(needs, limits, Contradictions::isTooLong);
        List<Row> asks =
                of(rows, RuleOutcome.Ask.class).stream()
                        .filter(row -> !after(row).isEmpty())
                        .toList();
        pairs(asks, asks, Contradictions::waitForEachOther);
        return found;
    }

    private static List<Row> of(List<Row> rows, Class<? extends RuleOutcome> kind) {
        return rows.stream()
                .filter(row -> kind.isInstance(row.outcome()) && !row.reach().isImpossible())
                .toList();
    }

    private void pairs(List<Row> some, List<Row> others, BiPredicate<Row, Row> clash) {
        for (Row one : some) {
            for (Row other : others) {
                boolean twice = isOfOneKind(one, other) && other.order() <= one.order();
                if (found.size() < MOST && !twice && clash.test(one, other)) {
                    shown(one, other).ifPresent(found::add);
                }
            }
        }
    }

    private static boolean isOfOneKind(Row one, Row other) {
        return one.outcome().getClass().equals(other.outcome().getClass());
    }

    /// The contradiction, where a brief shows that both hold at once.
    private Optional<Contradiction> shown(Row one, Row other) {
        Reach both = one.reach().and(other.reach());
        if (both.isImpossible()) {
            return Optional.empty();
        }
        String first = one.rule().id();
        String second = other.rule().id();
        return witnesses
                .of(both, sentences.say("witness.contradiction", first, second))
                .filter(witness -> holding(witness).containsAll(List.of(first, second)))
                .map(witness ->
                        new Contradiction(
                                first,
                                one.outcome(),
                                second,
                                other.outcome(),
                                sentences.say(
                                        "contradiction",
                                        sentences.say(
                                                "row", first, sentences.outcome(one.outcome())),
                                        sentences.say(
                                                "row", second, sentences.outcome(other.outcome()))),
                                witness));
    }

    private Collection<String> holding(Witness witness) {
        return rules.holding(witness.campaign(), witness.brief(), rulebook);
    }

    private boolean refuses(Row needing, Row refusing) {
        RuleOutcome.Need need = (RuleOutcome.Need) needing.outcome();
        RuleOutcome.Never never = (RuleOutcome.Never) refusing.outcome();
        if (never.dimension().equals("wording")) {
            return text(need) != null && isSaid(text(need), never.value());
        }
        String question = QUESTIONS.get(need.what());
        if (question == null || !question.equals(never.dimension())) {
            return false;
        }
        Set<String> refused = refused(refusing, question);
        Set<String> accepted = accepted(need, question);
        return need.what().equals("prerequisite")
                ? accepted.stream().anyMatch(refused::contains)
                : !accepted.isEmpty() && refused.containsAll(accepted);
    }

    private static Set<String> accepted(RuleOutcome.Need need, String question) {
        List<String> of = need.of();
        if (of != null) {
            return Set.copyOf(of);
        }
        return switch (need.what()) {
            case "release" -> Set.of("signed", "signed-by-guardians");
            case "licence" -> COVERING;
            case "evidence" -> Set.copyOf(Vocabulary.shipped().dimension(question).values());
            default -> Set.of();
        };
    }

    /// All that a rule refuses of a question.
    private static Set<String> refused(Row row, String question) {
        Set<String> refused = new HashSet<>();
        for (RuleOutcome outcome : row.rule().outcomes()) {
            if (outcome instanceof RuleOutcome.Never never && never.dimension().equals(question)) {
                if (never.value().equals(RuleOutcome.Never.ANY)) {
                    refused.addAll(Vocabulary.shipped().dimension(question).values());
                    refused.remove("none");
                } else {
                    refused.add(never.value());
                }
            }
        }
        return refused;
    }

    private static @Nullable String text(RuleOutcome.Need need) {
        Showing showing = need.showing();
        return showing == null ? null : showing.text();
    }

    private boolean isSaid(@Nullable String text, String list) {
        return text != null
                && rulebook.wordings().stream()
                        .filter(wording -> wording.name().equals(list))
                        .flatMap(wording -> wording.phrases().keySet().stream())
                        .flatMap(language -> wordings.in(language, text).stream())
                        .anyMatch(found -> found.list().equals(list));
    }

    /// Two needs of one thing that has one answer, with no answer in common.
    private static boolean excludes(Row one, Row other) {
        RuleOutcome.Need need = (RuleOutcome.Need) one.outcome();
        RuleOutcome.Need wanted = (RuleOutcome.Need) other.outcome();
        return need.what().equals(wanted.what())
                && (need.what().equals("evidence") || need.what().equals("release"))
                && one.reach().item() == other.reach().item()
                && need.of() != null
                && wanted.of() != null
                && need.of().stream().noneMatch(wanted.of()::contains);
    }

    private static boolean boundsExclude(Row one, Row other) {
        RuleOutcome.Limit limit = (RuleOutcome.Limit) one.outcome();
        RuleOutcome.Limit bound = (RuleOutcome.Limit) other.outcome();
        boolean same = limit.measure().equals(bound.measure()) && limit.unit().equals(bound.unit());
        if (!same || limit.bound().equals(bound.bound())) {
            return false;
        }
        boolean first = limit.bound().equals("at-most");
        BigDecimal most = first ? limit.number() : bound.number();
        BigDecimal least = first ? bound.number() : limit.number();
        return least.compareTo(most) > 0;
    }

    /// Whether something must be shown for longer than the video may last.
    private static boolean isTooLong(Row needing, Row limiting) {
        RuleOutcome.Need need = (RuleOutcome.Need) needing.outcome();
        RuleOutcome.Limit limit = (RuleOutcome.Limit) limiting.outcome();
        return limit.measure().equals("length")
                && limit.bound().equals("at-most")
                && limit.unit().equals("s")
                && BigDecimal.valueOf(need.leastMillis())
                                .compareTo(limit.number().multiply(THOUSAND))
                        > 0;
    }

    private static List<String> after(Row row) {
        Asking how = ((RuleOutcome.Ask) row.outcome()).how();
        return how == null ? List.of() : how.after();
    }

    private static boolean waitForEachOther(Row one, Row other) {
        return ((RuleOutcome.Ask) one.outcome())
                        .stage()
                        .equals(((RuleOutcome.Ask) other.outcome()).stage())
                && after(one).contains(((RuleOutcome.Ask) other.outcome()).role())
                && after(other).contains(((RuleOutcome.Ask) one.outcome()).role());
    }
}
