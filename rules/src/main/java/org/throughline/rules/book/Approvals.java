package org.throughline.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.PersonId;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.delegation.Approval;
import org.throughline.rules.delegation.Asked;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.tag.Tags;

/// Who is asked for what, and how long their answers usually take.
final class Approvals {

    private static final int WORKING_HOURS_A_DAY = 8;

    private Approvals() {}

    static List<Ask> asks(Findings findings, Sentences sentences) {
        Map<Asked, SequencedSet<Because>> asks = new LinkedHashMap<>();
        for (Approval approval : findings.approvals()) {
            List<Because> because =
                    approval.asks().stream()
                            .map(ask -> because(ask, findings, sentences))
                            .distinct()
                            .toList();
            everyone(approval.asked(), findings)
                    .forEach(asked ->
                            asks.computeIfAbsent(asked, any -> new LinkedHashSet<>())
                                    .addAll(because));
        }
        List<Ask> all = new ArrayList<>();
        asks.forEach((asked, because) -> all.add(ask(asked, List.copyOf(because))));
        return all;
    }

    private static Because because(Ruling.Ask ask, Findings findings, Sentences sentences) {
        Asked asked = ask.asked();
        return sentences.because(
                ask.rule(),
                new RuleOutcome.Ask(asked.role(), asked.seal(), asked.stage()),
                findings.sheet().brief(),
                ask.tags());
    }

    /// The person shown is everybody who is shown.
    private static Stream<Asked> everyone(Asked asked, Findings findings) {
        return asked.role().equals("person-shown") && asked.person() == null
                ? findings.sheet().items().stream()
                        .filter(item -> item.kind() == ItemKind.PERSON)
                        .map(Tags::id)
                        .map(person ->
                                new Asked(
                                        asked.role(),
                                        asked.market(),
                                        person,
                                        asked.seal(),
                                        asked.stage()))
                : Stream.of(asked);
    }

    private static Ask ask(Asked asked, List<Because> because) {
        String person = asked.person();
        return new Ask(
                asked.role(),
                asked.market(),
                person == null ? null : new PersonId(person),
                asked.seal(),
                asked.stage(),
                because);
    }

    /// Working days until all have answered: within a stage they work side by side, stages follow
    /// each other.
    static int workingDays(List<Ask> asks) {
        int hours =
                Stream.of("plan", "draft", "release")
                        .mapToInt(stage ->
                                asks.stream()
                                        .filter(ask -> ask.stage().equals(stage))
                                        .mapToInt(Approvals::hours)
                                        .max()
                                        .orElse(0))
                        .sum();
        return Math.ceilDiv(hours, WORKING_HOURS_A_DAY);
    }

    private static int hours(Ask ask) {
        return ReviewerRole.find(ask.role()).map(ReviewerRole::workingHours).orElse(0);
    }
}
