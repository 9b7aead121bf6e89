package org.throughline.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.rules.sample.Briefs.DE;
import static org.throughline.rules.sample.Briefs.JP;
import static org.throughline.rules.sample.Briefs.US;
import static org.throughline.rules.sample.Stories.beat;
import static org.throughline.rules.sample.Stories.line;
import static org.throughline.rules.sample.Stories.story;
import static org.throughline.rules.sample.Stories.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Release;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.time.FrameRange;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

class RequirementsTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final LocalDate LATER = LocalDate.of(2027, 6, 20);

    private static Stream<Need> needs(Briefs briefs, String what) {
        return RULES.decide(briefs.campaign(), briefs.brief(), RuleBook.sample()).needs().stream()
                .filter(need -> need.what().equals(what));
    }

    private static Release release(List<Market> markets, LocalDate until) {
        return new Release("signed", List.of("organic"), markets, false, List.of(), true, until);
    }

    private static Claim claim(LocalDate until) {
        return new Claim(
                new ClaimId("c1"),
                "it lasts",
                "comparative",
                null,
                new Evidence("attached-and-checked", null, null, until),
                List.of(),
                "See the terms.");
    }

    private static List<List<String>> subsets(List<String> words) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (String word : words) {
            List.copyOf(subsets)
                    .forEach(subset ->
                            subsets.add(Stream.concat(subset.stream(), Stream.of(word)).toList()));
        }
        return subsets;
    }

    /// Otherwise a plan would be approved of which no draft can be rendered.
    @Test
    void a_release_is_enough_exactly_where_it_covers_every_use_of_the_brief() {
        List<String> words = List.of("organic", "boosted", "paid-ad");
        for (List<String> signed : subsets(words)) {
            Release release = new Release("signed", signed, List.of(), true, List.of(), true, null);
            for (List<String> uses : subsets(words)) {
                Briefs briefs = Briefs.aBrief();
                briefs.people = List.of(Briefs.person("agnes", release));
                briefs.placements = uses;
                Brief brief = briefs.brief();
                boolean covered =
                        !signed.isEmpty()
                                && uses.stream()
                                        .allMatch(use ->
                                                release.covers(
                                                        use,
                                                        US,
                                                        brief.platforms().getFirst(),
                                                        briefs.day));

                assertThat(needs(briefs, "release"))
                        .as("%s for %s", signed, uses)
                        .extracting(Need::market, Need::met)
                        .containsExactly(tuple(null, covered));
            }
        }
    }

    @Test
    void a_release_for_some_markets_is_missing_in_the_others_alone() {
        Briefs briefs = Briefs.aBrief();
        briefs.people = List.of(Briefs.person("agnes", release(List.of(US, DE), null)));

        assertThat(needs(briefs, "release"))
                .extracting(Need::market, Need::met, Need::missing)
                .containsExactlyInAnyOrder(
                        tuple(US, true, ""),
                        tuple(DE, true, ""),
                        tuple(JP, false, "Agnes Hollinder: the release does not cover JP."));
    }

    @Test
    void a_release_that_ends_before_one_market_sees_it_is_missing_there_alone() {
        Briefs briefs = Briefs.aBrief();
        briefs.dayIn = Map.of(DE, LATER);
        briefs.people =
                List.of(Briefs.person("agnes", release(briefs.markets, LATER.minusDays(1))));

        assertThat(needs(briefs, "release"))
                .extracting(Need::market, Need::met, Need::missing)
                .containsExactlyInAnyOrder(
                        tuple(US, true, ""),
                        tuple(
                                DE,
                                false,
                                "Agnes Hollinder: the release ends on 19 Jun 2027, before DE sees"
                                        + " it on 20 Jun 2027."),
                        tuple(JP, true, ""));
    }

    @Test
    void evidence_that_ends_before_one_market_sees_it_is_missing_there_alone() {
        Briefs briefs = Briefs.aBrief();
        briefs.dayIn = Map.of(DE, LATER);
        briefs.claims = List.of(claim(LATER.minusDays(1)));

        assertThat(needs(briefs, "evidence"))
                .extracting(Need::market, Need::met)
                .containsExactlyInAnyOrder(tuple(US, true), tuple(DE, false), tuple(JP, true));
    }

    @Test
    void a_qualifier_is_there_for_the_markets_that_see_it() {
        Beat plain = beat("hook", List.of(), List.of());
        Beat qualified = beat("hook-b", List.of(), List.of(text("qualifier", "c1")));
        Briefs briefs = Briefs.aBrief();
        briefs.claims = List.of(claim(null));

        briefs.stories.add(story(List.of(plain), List.of(qualified), Map.of(US, "hook-b")));
        assertThat(needs(briefs, "qualifier"))
                .extracting(Need::market, Need::met)
                .containsExactlyInAnyOrder(tuple(US, true), tuple(DE, false), tuple(JP, false));
        assertThat(needs(briefs, "qualifier"))
                .filteredOn(need -> !need.met())
                .extracting(Need::missing)
                .first()
                .asString()
                .startsWith("The qualifier of the claim “it lasts” is on screen for 0.0 s in ");

        briefs.stories.clear();
        briefs.stories.add(story(List.of(plain), List.of(qualified), Map.of()));
        assertThat(needs(briefs, "qualifier"))
                .extracting(Need::market, Need::met)
                .containsExactly(tuple(null, false));
    }

    @Test
    void a_qualifier_is_there_all_the_time_in_which_its_claim_is() {
        assertThat(bankSays(List.of(at("number", 60, 240), at("qualifier", 60, 240)))).isEmpty();
        assertThat(
                        bankSays(
                                List.of(
                                        at("number", 60, 240),
                                        at("qualifier", 30, 180),
                                        at("qualifier", 180, 240))))
                .isEmpty();
        assertThat(bankSays(List.of(at("number", 60, 240), at("qualifier", 60, 210))))
                .isEqualTo(
                        "The claim \u201cit lasts\u201d is on screen or spoken at 00:00:07:00 (hours,"
                                + " minutes, seconds, frames) without its qualifier.");
        assertThat(bankSays(List.of(at("number", 60, 240), at("qualifier", 60, 200))))
                .contains("for 4.667 s, not 5.0 s");
    }

    @Test
    void a_claim_that_is_spoken_at_no_given_time_is_qualified_through_its_beat() {
        assertThat(bankSays(List.of(at("qualifier", 30, 300)), line("c1")))
                .contains("spoken at 00:00:00:00");
        assertThat(bankSays(List.of(at("qualifier", 0, 300)), line("c1"))).isEmpty();
    }

    @Test
    void a_label_that_a_rule_wants_first_begins_the_post_text_of_its_market() {
        assertThat(labelled(null))
                .containsExactlyInAnyOrder(
                        "DE The post text of DE is not written; it has to begin with “Werbung”.",
                        "US The post text of US is not written; it has to begin with “#ad”.");
        assertThat(labelled("#AD: cared for.", "  Werbung – gepflegt.")).isEmpty();
        assertThat(labelled("#ad", "WERBUNG")).isEmpty();
        assertThat(labelled("#ad_2027 lamp", "Werbung"))
                .containsExactly("US The post text of US has to begin with “#ad”.");
        assertThat(labelled("#advice for skin", "Gepflegt. Werbung"))
                .containsExactlyInAnyOrder(
                        "DE The post text of DE has to begin with “Werbung”.",
                        "US The post text of US has to begin with “#ad”.");
    }

    @Test
    void a_label_stands_first_on_every_platform() {
        PostText post =
                new PostText(Localized.of("#ad Cared for."), List.of())
                        .with(
                                Platform.TIKTOK,
                                PlatformText.NONE.withText(Localized.of("Cared for. #ad")));

        assertThat(labelled(post, List.of(US)))
                .containsExactly("US The post text of US on tiktok has to begin with “#ad”.");
        assertThat(
                        labelled(
                                post.with(
                                        Platform.TIKTOK,
                                        PlatformText.NONE.withTitle(Localized.of("Cared for"))),
                                List.of(US)))
                .isEmpty();
    }

    /// What is missing of the labels of a video that somebody pays for; German texts stand second.
    private static List<String> labelled(@Nullable String source, String... german) {
        Map<Market, LocalText> local =
                Stream.of(german)
                        .collect(
                                Collectors.toMap(_ -> DE, says -> new LocalText(says, null, null)));
        return labelled(
                source == null ? null : new PostText(new Localized(source, local), List.of()),
                List.of(DE, US));
    }

    private static List<String> labelled(@Nullable PostText post, List<Market> markets) {
        Briefs briefs = Briefs.aBrief();
        briefs.markets = markets;
        briefs.commercial = List.of("paid-partnership");
        briefs.stories.add(
                story(List.of(beat("hook", List.of(), List.of())), List.of(), Map.of())
                        .withPostText(post));
        return RULES
                .decide(briefs.campaign(), briefs.brief(), RuleBook.templates().get("cosmetics"))
                .needs()
                .stream()
                .filter(need -> need.what().equals("label") && !need.met())
                .map(need -> need.market() + " " + need.missing())
                .toList();
    }

    private static ScreenText at(String role, long from, long to) {
        return new ScreenText(
                role,
                Localized.of("It lasts"),
                new FrameRange(from, to),
                List.of(new ClaimId("c1")));
    }

    /// What is missing of the qualifier of a claim about money.
    private static String bankSays(List<ScreenText> texts, Line... lines) {
        Briefs briefs = Briefs.aBrief();
        briefs.claims =
                List.of(
                        new Claim(
                                new ClaimId("c1"),
                                "it lasts",
                                "financial-return",
                                null,
                                new Evidence("attached-and-checked", null, null, null),
                                List.of(),
                                "See the terms."));
        Beat beat =
                new Beat(
                        "hook",
                        BeatKind.HOOK,
                        null,
                        null,
                        new FrameRange(0, 300),
                        List.of(),
                        List.of(lines),
                        texts,
                        List.of(),
                        false);
        briefs.stories.add(story(List.of(beat), List.of(), Map.of()));
        return RULES
                .decide(briefs.campaign(), briefs.brief(), RuleBook.templates().get("bank"))
                .needs()
                .stream()
                .filter(need -> need.what().equals("qualifier"))
                .findFirst()
                .orElseThrow()
                .missing();
    }
}
