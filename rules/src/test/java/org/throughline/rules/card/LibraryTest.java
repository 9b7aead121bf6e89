package org.throughline.rules.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.Rule;
import org.throughline.rules.delegation.Delegation;
import org.throughline.rules.delegation.Findings;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.tag.TagSheet;
import org.throughline.rules.tag.Tags;

class LibraryTest {

    private static final Delegation RULES = Delegation.open();
    private static final CompiledRulebook LIBRARY = new CompiledRulebook(Library.shipped());

    static Stream<Rule> cards() {
        return Library.shipped().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_fires_with_its_example_and_not_with_the_other(Rule rule) {
        Card card = rule.card();

        assertThat(rulesHolding(card.fires())).contains(rule.id());
        if (!card.spares().isEmpty()) {
            assertThat(rulesHolding(card.spares())).doesNotContain(rule.id());
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_says_what_it_claims_and_where_it_comes_from(Rule rule) {
        assertThat(rule.card().claim()).endsWith(".");
        assertThat(rule.card().why()).endsWith(".");
        assertThat(rule.card().source()).endsWith(".");
        boolean always = rule.when().brief().isEmpty() && rule.when().item() == null;
        assertThat(rule.card().spares().isEmpty()).isEqualTo(always);
    }

    private static List<String> rulesHolding(Map<String, List<String>> answers) {
        Findings findings = RULES.run(LIBRARY, sheet(answers), List.of());
        List<String> ids = new ArrayList<>();
        findings.steps().forEach(ruling -> ids.add(ruling.rule().id()));
        findings.holds().forEach(ruling -> ids.add(ruling.rule().id()));
        findings.others().forEach(ruling -> ids.add(ruling.rule().id()));
        findings.approvals()
                .forEach(approval -> approval.asks().forEach(ask -> ids.add(ask.rule().id())));
        return ids;
    }

    /// Answers about an item go to one item of that kind, the others to the brief.
    private static TagSheet sheet(Map<String, List<String>> answers) {
        Map<String, List<String>> brief = new HashMap<>(answers);
        Map<ItemKind, Map<String, List<String>>> items = new EnumMap<>(ItemKind.class);
        answers.forEach((question, words) -> {
            Dimension dimension = Vocabulary.shipped().dimension(question);
            if (dimension.item() != null) {
                items.computeIfAbsent(dimension.item(), kind -> new HashMap<>())
                        .put(question, words);
            }
        });
        List<Tags> things = new ArrayList<>();
        items.forEach((kind, words) -> things.add(tags(kind, words)));
        return new TagSheet(tags(null, brief), things);
    }

    private static Tags tags(ItemKind kind, Map<String, List<String>> answers) {
        String id = kind == ItemKind.MARKET ? "DE" : "one";
        return new Tags(kind, id, id, answers, Map.of(), List.of(), List.of(), Map.of(), Map.of());
    }
}
