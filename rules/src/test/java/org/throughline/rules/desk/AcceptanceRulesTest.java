package org.throughline.rules.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Briefs.DE;
import static org.throughline.rules.sample.Briefs.US;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Release;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.Stories;

/// Ten rules that real brands have, each with a brief that it speaks of and one that it leaves
/// alone.
class AcceptanceRulesTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final Map<String, RulebookVersion> TEMPLATES = RuleBook.templates();

    private static Arguments rule(
            String industry,
            String id,
            Consumer<Briefs> fires,
            Consumer<Briefs> spares,
            String... says) {
        return Arguments.of(industry, id, fires, spares, List.of(says));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "cosmetics",
                        "COS-1",
                        briefs ->
                                briefs.claims = List.of(proven("before-after-result", "lab-test")),
                        briefs -> briefs.claims = List.of(proven("cosmetic-effect", "lab-test")),
                        "missing need evidence claim c1",
                        "ask regulatory-affairs null claims plan",
                        "note"),
                rule(
                        "cosmetics",
                        "COS-1-skin",
                        briefs -> {
                            briefs.techniques = List.of("before-after");
                            briefs.people =
                                    List.of(person("customer", "adult", List.of("retouch")));
                        },
                        briefs ->
                                briefs.people =
                                        List.of(person("customer", "adult", List.of("retouch"))),
                        "broken never likeness-edit retouch"),
                rule(
                        "cosmetics",
                        "COS-2",
                        briefs -> says(briefs, null, "Flawless by Friday."),
                        briefs -> {
                            briefs.people = List.of(person("customer", "adult", List.of()));
                            says(briefs, "agnes", "I feel flawless.");
                        },
                        "broken never wording flawless-skin, say cared-for"),
                rule(
                        "cosmetics",
                        "COS-3-DE",
                        briefs -> briefs.commercial = List.of("gifted"),
                        briefs -> briefs.commercial = List.of("own-employee"),
                        "need label DE Werbung [screen, post-text] first-frame"),
                rule(
                        "cosmetics",
                        "COS-3-US",
                        briefs -> briefs.commercial = List.of("paid-partnership"),
                        briefs -> {
                            briefs.commercial = List.of("paid-partnership");
                            briefs.markets = List.of(DE);
                        },
                        "need label US #ad [post-text] null"),
                rule(
                        "cosmetics",
                        "COS-4",
                        briefs -> briefs.topics = List.of("sun-protection"),
                        briefs -> briefs.topics = List.of("cosmetics"),
                        "script PERSON_ONLY",
                        "ask scientific null claims plan within 2",
                        "slow"),
                rule(
                        "cosmetics",
                        "COS-4-market",
                        briefs -> briefs.topics = List.of("sun-protection"),
                        briefs -> briefs.topics = List.of("cosmetics"),
                        "ask regulatory-affairs US claims plan within 2",
                        "ask regulatory-affairs DE claims plan within 2"),
                rule(
                        "bank",
                        "BANK-1",
                        briefs -> briefs.claims = List.of(proven("financial-return", null)),
                        briefs -> briefs.claims = List.of(proven("price", null)),
                        "missing need qualifier claim c1 same with-claim 5000"),
                rule(
                        "bank",
                        "BANK-2",
                        briefs -> {
                            briefs.topics = List.of("money-trouble");
                            briefs.trendUse = "sound";
                        },
                        briefs -> {
                            briefs.topics = List.of("money-basics");
                            briefs.trendUse = "sound";
                        },
                        "broken never trend-use sound",
                        "never humour any",
                        "voice PERSON_ONLY",
                        "ask community-reader null story plan"),
                rule(
                        "bank",
                        "BANK-2-audience",
                        briefs -> briefs.vulnerability = List.of("fraud-victims"),
                        briefs -> briefs.vulnerability = List.of("low-literacy"),
                        "never humour any",
                        "script PERSON_ONLY"),
                rule(
                        "bank",
                        "BANK-3",
                        briefs -> briefs.claims = List.of(proven("expert-endorsement", null)),
                        briefs -> {
                            briefs.claims = List.of(proven("expert-endorsement", null));
                            briefs.people = List.of(person("licensed-adviser", "adult", List.of()));
                        },
                        "broken never claim-kind expert-endorsement"),
                rule(
                        "bank",
                        "BANK-3-file",
                        briefs -> briefs.topics = List.of("investment"),
                        briefs -> briefs.topics = List.of("money-basics"),
                        "ask compliance null whole-file draft",
                        "ask compliance null whole-file release"),
                rule(
                        "toys",
                        "TOY-1",
                        briefs -> {
                            briefs.people =
                                    List.of(person("child", "13-15", List.of("beauty-filter")));
                            briefs.placements = List.of("boosted");
                        },
                        briefs -> briefs.people = List.of(person("customer", "adult", List.of())),
                        "missing need release person agnes",
                        "broken never identifying-detail home",
                        "broken never placement boosted",
                        "broken never likeness-edit beauty-filter",
                        "ask person-shown null own-scenes draft"),
                rule(
                        "toys",
                        "TOY-2-SE",
                        briefs -> {
                            briefs.markets = List.of(new Market("SE"));
                            briefs.ages = List.of("under-13");
                            briefs.placements = List.of("paid-ad");
                        },
                        briefs -> {
                            briefs.markets = List.of(new Market("SE"));
                            briefs.ages = List.of("13-15");
                            briefs.placements = List.of("paid-ad");
                        },
                        "broken never placement paid-ad"),
                rule(
                        "toys",
                        "TOY-2-EU",
                        briefs -> {
                            briefs.ages = List.of("under-13");
                            says(briefs, null, "Buy now!");
                        },
                        briefs -> {
                            briefs.ages = List.of("under-13");
                            briefs.markets = List.of(US);
                            says(briefs, null, "Buy now!");
                        },
                        "broken never wording buy-now, say find out more"),
                rule(
                        "toys",
                        "TOY-3",
                        briefs -> briefs.productAttributes = List.of("small-parts"),
                        briefs -> briefs.productAttributes = List.of("flammable"),
                        "need sign null Not for children under 3: small parts null first-appearance"),
                rule(
                        "toys",
                        "TOY-3-season",
                        briefs -> {
                            briefs.productAttributes = List.of("small-parts");
                            briefs.day = LocalDate.of(2031, 11, 2);
                        },
                        briefs -> {
                            briefs.productAttributes = List.of("small-parts");
                            briefs.day = LocalDate.of(2031, 11, 2);
                            briefs.prerequisites = List.of("stock-confirmed");
                        },
                        "hold DE until stock-confirmed"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void a_rule_speaks_of_one_brief_and_leaves_another_alone(
            String industry,
            String id,
            Consumer<Briefs> fires,
            Consumer<Briefs> spares,
            List<String> says) {
        assertThat(said(industry, id, fires)).containsAll(says);
        assertThat(said(industry, id, spares)).doesNotContainAnyElementsOf(says);
    }

    /// What one rule says of a brief, in short.
    private static List<String> said(String industry, String id, Consumer<Briefs> made) {
        Briefs briefs = Briefs.aBrief();
        made.accept(briefs);
        Assessment found = RULES.decide(briefs.campaign(), briefs.brief(), TEMPLATES.get(industry));
        List<String> said = new ArrayList<>();
        found.decisions().stream()
                .filter(each -> isOf(id, each.because()))
                .forEach(each -> said.add(each.step().key() + " " + each.level()));
        found.asks().stream()
                .filter(each -> isOf(id, each.because()))
                .forEach(each ->
                        said.add(
                                "ask %s %s %s %s%s"
                                        .formatted(
                                                each.role(),
                                                each.market(),
                                                each.seal(),
                                                each.stage(),
                                                each.how() == null
                                                        ? ""
                                                        : " within " + each.how().withinDays())));
        found.needs().stream()
                .filter(each -> isOf(id, each.because()))
                .forEach(each -> {
                    String start = (each.met() ? "" : "missing ") + "need " + each.what() + " ";
                    var showing = each.showing();
                    said.add(
                            start
                                    + (each.item() != null
                                            ? each.item()
                                                    + (showing == null
                                                            ? ""
                                                            : " %s %s %d"
                                                                    .formatted(
                                                                            showing.size(),
                                                                            showing.from(),
                                                                            each.leastMillis()))
                                            : "%s %s %s %s"
                                                    .formatted(
                                                            each.market(),
                                                            showing.text(),
                                                            showing.where(),
                                                            showing.from())));
                });
        found.never().stream()
                .filter(each -> isOf(id, each.because()))
                .forEach(each ->
                        said.add(
                                (each.broken() ? "broken " : "")
                                        + "never "
                                        + each.what()
                                        + " "
                                        + each.value()
                                        + (each.replacement() == null
                                                ? ""
                                                : ", say " + each.replacement())));
        found.holds().stream()
                .filter(each -> isOf(id, each.because()))
                .forEach(each -> said.add("hold " + each.market() + " until " + each.until()));
        if (isOf(id, found.lane().because())) {
            said.add("slow");
        }
        if (found.notes().stream().anyMatch(each -> isOf(id, each.because()))) {
            said.add("note");
        }
        return said;
    }

    private static boolean isOf(String id, List<Because> because) {
        return because.stream().anyMatch(each -> each.rule().equals(id));
    }

    private static Claim proven(String kind, String evidence) {
        return new Claim(
                new ClaimId("c1"),
                "it lasts",
                kind,
                null,
                new Evidence("attached", evidence, null, null),
                List.of(),
                null);
    }

    private static Person person(String kind, String age, List<String> edits) {
        return new Person(
                new PersonId("agnes"),
                "Agnes Hollinder",
                kind,
                age,
                "face-and-voice",
                "none",
                edits,
                new Release(
                        "signed",
                        List.of("organic", "boosted"),
                        List.of(),
                        true,
                        List.of(),
                        true,
                        null),
                List.of("home"));
    }

    private static void says(Briefs briefs, String by, String words) {
        briefs.stories.add(
                Stories.story(
                        List.of(
                                Stories.beat(
                                        "hook",
                                        List.of(
                                                new Line(
                                                        by == null ? null : new PersonId(by),
                                                        Localized.of(words),
                                                        null,
                                                        null,
                                                        Map.of(),
                                                        List.of())),
                                        List.of())),
                        List.of(),
                        Map.of()));
    }
}
