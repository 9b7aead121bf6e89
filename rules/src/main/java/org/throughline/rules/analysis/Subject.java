package org.throughline.rules.analysis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Person;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.RulebookVersion;

/// Something a brand makes videos about: a topic, a kind of claim, a kind of person.
///
/// @param question `topic`, `claim-kind` or `person-kind`
public record Subject(String question, String value) {

    private static final List<String> QUESTIONS = List.of("topic", "claim-kind", "person-kind");

    /// What the briefs of a brand are about, in the order in which it comes up.
    public static Set<Subject> of(Collection<Brief> briefs) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Brief brief : briefs) {
            brief.topics().forEach(topic -> subjects.add(new Subject("topic", topic)));
            brief.claims().stream()
                    .map(Claim::kind)
                    .forEach(kind -> subjects.add(new Subject("claim-kind", kind)));
            Stream.ofNullable(brief.people())
                    .flatMap(List::stream)
                    .map(Person::kind)
                    .forEach(kind -> subjects.add(new Subject("person-kind", kind)));
        }
        return subjects;
    }

    /// What a brand's own rules name, for want of briefs.
    public static Set<Subject> namedBy(RulebookVersion rulebook) {
        Set<Subject> subjects = new LinkedHashSet<>();
        rulebook.rules().stream()
                .filter(rule -> rule.card() == null)
                .flatMap(rule ->
                        Stream.concat(rule.when().brief().stream(), rule.when().onItem().stream()))
                .filter(Subject::names)
                .forEach(condition ->
                        condition
                                .values()
                                .forEach(value ->
                                        subjects.add(new Subject(condition.dimension(), value))));
        return subjects;
    }

    private static boolean names(Condition condition) {
        return condition.operator() == Operator.IS && QUESTIONS.contains(condition.dimension());
    }
}
