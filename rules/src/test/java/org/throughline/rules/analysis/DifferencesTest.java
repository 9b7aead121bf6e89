package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import org.junit.jupiter.api.Test;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;

class DifferencesTest {

    private static final Desk DESK = new Desk(RuleBook.open());

    @Test
    void a_version_differs_from_itself_in_nothing() {
        assertThat(DESK.differences(RuleBook.sample(), RuleBook.sample())).isEmpty();
    }

    @Test
    void every_field_that_changed_is_a_sentence_of_its_own() {
        RulebookVersion from =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "illness", "format": "skit"},
                         "then": [{"who": {"script": "PERSON_LEADS", "hook": "PERSON_ONLY"}}]},
                        {"id": "B", "then": [{"lane": "not-fast"}]}
                        """);
        RulebookVersion to =
                rulebook(
                        """
                        {"id": "C", "then": [{"note": "Ask first."}]},
                        {"id": "A", "kind": "hard", "when": {"topic": ["illness", "disability"]},
                         "except": {"goal": "service"},
                         "then": [{"who": {"script": "PERSON_ONLY"}},
                                  {"never": {"synthetic": "voice"}}]}
                        """);

        assertThat(DESK.differences(from, to))
                .extracting(Difference::says)
                .containsExactly(
                        "Rule C is new: guideline; note: Ask first.",
                        "Rule A, kind: was guideline, is hard.",
                        "Rule A, when topic: was *topic* is illness, is *topic* is any of illness,"
                                + " disability.",
                        "Rule A, except goal: *goal* is service is new.",
                        "Rule A, who script: was *script* is person leads, is *script* is person"
                                + " only.",
                        "Rule A, never synthetic: never synthetic voice is new.",
                        "Rule A, when format: *format* is skit is gone.",
                        "Rule A, who hook: *hook* is person only is gone.",
                        "Rule B is gone. It said: guideline; no fast lane.");
    }

    @Test
    void the_order_of_rows_and_of_conditions_is_no_difference() {
        String one = "{\"id\": \"A\", \"then\": [{\"lane\": \"not-fast\"}]}";
        String other = "{\"id\": \"B\", \"then\": [{\"note\": \"Look twice\"}]}";

        assertThat(DESK.differences(rulebook(one + "," + other), rulebook(other + "," + one)))
                .isEmpty();
    }
}
