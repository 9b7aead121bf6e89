package org.throughline.rules.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.PersonId;
import org.throughline.rules.delegation.Approval;
import org.throughline.rules.delegation.Asked;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.delegation.Ruling;
import org.throughline.rules.reason.Sentences;
import org.throughline.rules.tag.Tags;

/// Who is asked for what, and how long their answers usually take.
final class Approvals {

    private Approvals() {}

    static List<Ask> asks(Findings findings, Sentences sentences) {
        Map<Asked, SequencedSet<Because>> asks = new LinkedHashMap<>();
        Map<Asked, @Nullable Asking> ways = new HashMap<>();
        for (Approval approval : findings.approvals()) {
            List<Because> because =
                    approval.asks().stream()
                            .map(ask -> because(ask, findings, sentences))
                            .distinct()
                            .toList();
            Asking how = how(approval);
            everyone(approval.asked(), findings)
                    .forEach(asked -> {
                        asks.computeIfAbsent(asked, any -> new LinkedHashSet<>()).addAll(because);
                        ways.put(asked, Asking.both(ways.get(asked), how));
                    });
        }
        List<Ask> all = new ArrayList<>();
        asks.forEach(
                (asked, because) -> all.add(ask(asked, List.copyOf(because), ways.get(asked))));
        return all;
    }

    /// What keeps to every rule that asks.
    private static @Nullable Asking how(Approval approval) {
        Asking how = null;
        for (Ruling.Ask ask : approval.asks()) {
            how = Asking.both(how, ask.outcome().how());
        }
        return how;
    }

    private static Because because(Ruling.Ask ask, Findings findings, Sentences sentences) {
        return sentences.because(ask.rule(), ask.outcome(), findings.sheet().brief(), ask.tags());
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

    private static Ask ask(Asked asked, List<Because> because, @Nullable Asking how) {
        String person = asked.person();
        return new Ask(
                asked.role(),
                asked.market(),
                person == null ? null : new PersonId(person),
                asked.seal(),
                asked.stage(),
                because,
                how);
    }

    /// Working days until all have answered: within a stage they work side by side, stages follow
    /// each other.
    static int workingDays(List<Ask> asks) {
        return Math.ceilDiv(Ask.workingHours(asks, "plan", "draft", "release"), Ask.HOURS_A_DAY);
    }
}
