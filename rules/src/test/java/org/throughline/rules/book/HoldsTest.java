package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Briefs.JP;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Hold;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.LocalAnswer;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import tools.jackson.databind.json.JsonMapper;

/// An answer lifts what its role was asked, and nothing else.
class HoldsTest {

    private static final RuleBook RULES = RuleBook.open();

    /// One rule that asks two roles about one market.
    private static final RulebookVersion BOTH =
            rulebook(
                    """
                    {"id": "X", "for": {"market": {"market": "JP"}},
                     "then": [{"hold": "local-market"}, {"hold": "legal"}]}
                    """);

    private static RulebookVersion rulebook(String rules) {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow", "rules": [%s]}
                                """
                                        .formatted(rules),
                                Map.class);
        return ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, RuleBook.library()))
                .value();
    }

    private static Briefs asked() {
        Briefs briefs = Briefs.aBrief();
        briefs.approvers =
                List.of(
                        new Member("Haru Minasawa", "local-market", JP, List.of()),
                        new Member("Wilma Tarrendorf", "legal", null, List.of()));
        return briefs;
    }

    private static LocalAnswer answer(String by) {
        return new LocalAnswer(new BriefId("tried"), JP, "X", by, Instant.EPOCH, true, "It fits.");
    }

    private static List<String> waitsFor(Briefs briefs) {
        return RULES.decide(briefs.campaign(), briefs.brief(), BOTH).holds().stream()
                .map(Hold::role)
                .toList();
    }

    @Test
    void an_answer_of_one_role_lifts_no_hold_of_another() {
        Briefs briefs = asked();
        assertThat(waitsFor(briefs)).containsExactlyInAnyOrder("local-market", "legal");

        briefs.answers.add(answer("Haru Minasawa"));
        assertThat(waitsFor(briefs)).containsExactly("legal");

        briefs.answers.add(answer("Wilma Tarrendorf"));
        assertThat(waitsFor(briefs)).isEmpty();
    }

    @Test
    void somebody_who_is_called_nothing_on_the_team_speaks_for_the_market_alone() {
        Briefs briefs = asked();

        briefs.answers.add(answer("A guest"));

        assertThat(waitsFor(briefs)).containsExactly("legal");
    }
}
