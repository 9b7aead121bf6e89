package org.throughline.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import tools.jackson.databind.json.JsonMapper;

/// Ten rules that real brands have, as a brand lead would enter them. What the grammar cannot say
/// yet is refused by name; nothing is taken and then ignored.
class AcceptanceRulesTest {

    private static final RulebookVersion LIBRARY = RuleBook.library();

    private static Arguments row(String what, String row, String... refused) {
        return Arguments.of(what, row, List.of(refused));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "COS-1 before and after only with a study of the same claim",
                        """
                        {"for": {"claim": {"claim-kind": "before-after-result"}},
                         "then": [{"need": "evidence"}, {"note": "same light"}]}
                        """),
                row(
                        "COS-1 never a retouch, and regulatory affairs sees it",
                        """
                        {"when": {"technique": "before-after"}, "for": "person",
                         "then": [{"never": {"likeness-edit": ["retouch", "beauty-filter"]}},
                          {"ask": {"role": "regulatory-affairs", "seal": "claims", "stage": "plan"}}]}
                        """),
                row(
                        "COS-2 wording replaced",
                        """
                        {"when": {"wording": {"contains": "death"}},
                         "then": [{"never": {"wording": "flawless"}}]}
                        """,
                        "'wording' is not known here"),
                row(
                        "COS-3 a label from the first frame",
                        """
                        {"when": {"commercial-relation": ["paid-partnership", "gifted"]},
                         "for": {"market": {"market": "DE"}}, "then": [{"need": "label"}]}
                        """,
                        "'label' is no known need"),
                row(
                        "COS-4 regulatory affairs of the same market, no fast lane",
                        """
                        {"when": {"topic": "sun-protection"}, "for": "market",
                         "then": [{"who": {"script": "PERSON_ONLY"}}, {"lane": {"lead-days": 2}},
                          {"ask": {"role": "regulatory-affairs", "seal": "claims", "stage": "plan"}},
                          {"ask": {"role": "scientific", "seal": "claims", "stage": "plan"}}]}
                        """),
                row(
                        "COS-4 within two days",
                        """
                        {"when": {"topic": "sun-protection"},
                         "then": [{"ask": {"role": "scientific", "seal": "claims", "stage": "plan",
                          "within": "2 d"}}]}
                        """,
                        "'within' is not known here"),
                row(
                        "BANK-1 a representative example for five seconds",
                        """
                        {"for": {"claim": {"claim-kind": ["financial-cost", "financial-return"]}},
                         "then": [{"need": {"what": "qualifier", "seconds": 5}}]}
                        """),
                row(
                        "BANK-1 of the same size",
                        """
                        {"for": {"claim": {"claim-kind": "financial-cost"}},
                         "then": [{"need": {"what": "qualifier", "seconds": 5, "size": "same"}}]}
                        """,
                        "'size' is not known here"),
                row(
                        "BANK-2 people write and speak, no trending sound, a reader is asked",
                        """
                        {"when": {"topic": ["money-trouble", "job-loss", "credit-and-debt"]},
                         "then": [{"who": {"script": "PERSON_ONLY", "voice": "PERSON_ONLY"}},
                          {"never": {"trend-use": "sound"}},
                          {"ask": {"role": "community-reader", "seal": "story", "stage": "plan"}}]}
                        """),
                row(
                        "BANK-2 never humor",
                        """
                        {"when": {"topic": "money-trouble"}, "then": [{"never": {"humour": "irony"}}]}
                        """,
                        "'humour' is not known here"),
                row(
                        "BANK-3 compliance seals the finished file",
                        """
                        {"for": {"person": {"person-kind": {"is-not": "licensed-adviser"}}},
                         "then": [{"ask":
                          {"role": "compliance", "seal": "whole-file", "stage": ["draft", "release"]}}]}
                        """),
                row(
                        "TOY-1 a child on camera",
                        """
                        {"for": {"person": {"person-age": {"at-most": "16-17"}}},
                         "then": [{"need": "release"}, {"never": {"placement": "boosted",
                          "likeness-edit": ["face-synthetic", "de-aged"]}},
                          {"ask": {"role": "person-shown", "seal": "own-scenes", "stage": "draft"}}]}
                        """),
                row(
                        "TOY-1 never name, school or home",
                        """
                        {"for": {"person": {"identifying-detail": ["full-name", "home"]}},
                         "then": [{"note": "Leave it out."}]}
                        """,
                        "'identifying-detail' is not supported yet"),
                row(
                        "TOY-2 Sweden",
                        """
                        {"when": {"age-band": "under-13"}, "for": {"market": {"market": "SE"}},
                         "then": [{"never": {"placement": ["boosted", "paid-ad"]}}]}
                        """),
                row(
                        "TOY-3 a warning sign, and stock confirmed from October",
                        """
                        {"when": {"product-attribute": "small-parts"},
                         "for": {"market": {"publish-date": {"on": "1 Oct - 31 Dec"}}},
                         "then": [{"need": "sign"}, {"hold": {"until": "stock-confirmed"}}]}
                        """,
                        "'product-attribute' is not supported yet",
                        "'sign' is no known need",
                        "one value is expected, not '{until}'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_rule_works_or_is_refused_by_name(String what, String row, List<String> refused) {
        String json =
                "{\"rulebook\": 1, \"name\": \"Tried\", \"version\": 1, \"setBy\": \"Ruben Castellow\","
                        + " \"rules\": [{\"id\": \"X\", \"kind\": \"hard\", "
                        + row.strip().substring(1)
                        + "]}";
        Object tree = JsonMapper.shared().readValue(json, Map.class);

        List<String> said =
                switch (RulebookReader.read(tree, LIBRARY)) {
                    case Outcome.Accepted<RulebookVersion> _ -> List.of();
                    case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                            problems.stream().map(Problem::says).toList();
                };

        assertThat(said.isEmpty()).as("%s: %s", what, said).isEqualTo(refused.isEmpty());
        assertThat(refused)
                .allSatisfy(each -> assertThat(said).anyMatch(problem -> problem.contains(each)));
    }
}
