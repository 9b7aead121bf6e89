package org.throughline.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.WordingList;
import org.throughline.rules.book.RuleBook;
import tools.jackson.databind.json.JsonMapper;

class RulebookPageTest {

    /// Run with `-Dgolden=write` to write the page anew.
    @Test
    void the_page_in_the_docs_is_the_one_the_rows_give() throws IOException {
        Path committed = Path.of("..", "docs", "rulebook.md");
        String page = RulebookPage.of(RuleBook.sample());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(committed, page);
        }

        assertThat(committed).hasContent(page);
    }

    @Test
    void every_row_stands_on_the_page() {
        String page = RulebookPage.of(RuleBook.sample());

        assertThat(RuleBook.sample().rules())
                .allSatisfy(rule -> assertThat(page).contains(rule.id()));
        assertThat(RuleBook.sample().sensitivities())
                .allSatisfy(row -> assertThat(page).contains(row.id()));
    }

    @Test
    void a_masked_list_is_on_the_page_and_none_of_its_phrases() {
        var masked =
                RuleBook.library().wordings().stream()
                        .filter(WordingList::isMasked)
                        .flatMap(list ->
                                list.phrases().values().stream()
                                        .flatMap(phrases -> phrases.stream()))
                        .toList();

        assertThat(masked).isNotEmpty();
        assertThat(RulebookPage.of(RuleBook.library()))
                .contains("### insults")
                .doesNotContain(masked);
    }

    @Test
    void the_days_that_a_row_allows_stand_on_the_page() {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow",
                                 "rules": [{"id": "X1", "then": [{"lane": {"lead-days": 3}}]}]}
                                """,
                                Map.class);
        RulebookVersion rulebook =
                ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, RuleBook.library()))
                        .value();

        assertThat(RulebookPage.of(rulebook)).contains("no fast lane, at least 3 working days");
    }
}
