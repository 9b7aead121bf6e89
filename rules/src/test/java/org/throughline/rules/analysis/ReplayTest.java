package org.throughline.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.analysis.Rulebooks.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.register.Circumstances;
import org.throughline.data.register.LevelBreak;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.GeneratedBriefs;

class ReplayTest {

    private static final Desk DESK = new Desk(RuleBook.open());
    private static final RulebookVersion NOTHING = rulebook("");

    private static Replayed brief(Replayed.State state, String... topics) {
        Briefs briefs = Briefs.aBrief();
        briefs.topics = List.of(topics);
        return new Replayed(briefs.campaign(), briefs.brief(), state);
    }

    private static BlastRadius radius(
            RulebookVersion now, RulebookVersion then, Replayed... briefs) {
        return DESK.blastRadius(now, then, Stream.of(briefs).iterator());
    }

    @Test
    void a_version_compared_with_itself_changes_nothing() {
        BlastRadius radius =
                DESK.blastRadius(
                        RuleBook.sample(),
                        RuleBook.sample(),
                        LongStream.range(0, 30)
                                .mapToObj(GeneratedBriefs::of)
                                .map(each ->
                                        new Replayed(
                                                each.campaign(), each.brief(), Replayed.State.PAST))
                                .iterator());

        assertThat(radius.briefs()).isEqualTo(30);
        assertThat(radius.changedBriefs()).isZero();
        assertThat(radius.details()).isEmpty();
        assertThat(radius.askedOtherwise()).isEmpty();
    }

    @Test
    void decisions_without_sentences_change_like_those_with_them() {
        RuleBook rules = RuleBook.open();
        for (long seed = 0; seed < 60; seed++) {
            Briefs briefs = GeneratedBriefs.of(seed);
            var campaign = briefs.campaign();
            var brief = briefs.brief();

            assertThat(
                            Desk.changes(
                                    rules.outline(campaign, brief, RuleBook.library()),
                                    rules.outline(campaign, brief, RuleBook.sample())))
                    .as("brief %d", seed)
                    .isEqualTo(
                            Desk.changes(
                                    rules.decide(campaign, brief, RuleBook.library()),
                                    rules.decide(campaign, brief, RuleBook.sample())));
        }
    }

    @Test
    void tighter_and_looser_are_told_apart_and_turn_round_with_the_versions() {
        RulebookVersion then =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "pets"},
                         "then": [{"who": {"captions": "PERSON_ONLY"}},
                          {"never": {"synthetic": "voice"}}, {"lane": {"lead-days": 9}},
                          {"limit": {"measure": "silence", "at-most": 2, "unit": "s"}}]}
                        """);

        BlastRadius tighter = radius(NOTHING, then, brief(Replayed.State.LIVE, "pets"));
        BlastRadius looser = radius(then, NOTHING, brief(Replayed.State.LIVE, "pets"));

        assertThat(tighter.details().getFirst().changes())
                .extracting(DecisionChange::kind, DecisionChange::subject)
                .extracting(Object::toString)
                .containsExactly(
                        "(LEVEL, \"captions\")",
                        "(NEVER, \"synthetic voice\")",
                        "(LIMIT, \"silence at-most\")",
                        "(LANE, \"fast-lane\")",
                        "(LANE, \"lead-days\")");
        assertThat(tighter.looser()).isZero();
        assertThat(tighter.tighter()).isEqualTo(5);
        assertThat(looser.tighter()).isZero();
        assertThat(looser.looser()).isEqualTo(5);
        assertThat(tighter.details().getFirst().changes())
                .allSatisfy(change -> assertThat(change.rules()).containsExactly("A"));
    }

    @Test
    void a_smaller_number_at_most_is_tighter() {
        String limit =
                "{\"id\": \"A\", \"then\": [{\"limit\": {\"measure\": \"silence\","
                        + " \"at-most\": %s, \"unit\": \"s\"}}]}";

        BlastRadius radius =
                radius(
                        rulebook(limit.formatted("2")),
                        rulebook(limit.formatted("1.5")),
                        brief(Replayed.State.PAST));

        assertThat(radius.details().getFirst().changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.from()).isEqualTo("2 s");
                    assertThat(change.to()).isEqualTo("1.5 s");
                    assertThat(change.tighter()).isTrue();
                });
    }

    @Test
    void live_briefs_come_first_and_every_brief_is_counted() {
        RulebookVersion then =
                rulebook("{\"id\": \"A\", \"then\": [{\"who\": {\"captions\": \"PERSON_ONLY\"}}]}");
        Replayed[] briefs =
                Stream.concat(
                                Stream.generate(() -> brief(Replayed.State.PAST)).limit(600),
                                Stream.of(
                                        brief(Replayed.State.APPROVED), brief(Replayed.State.LIVE)))
                        .toArray(Replayed[]::new);

        BlastRadius radius = radius(NOTHING, then, briefs);

        assertThat(radius.changed())
                .isEqualTo(
                        Map.of(
                                Replayed.State.LIVE, 1,
                                Replayed.State.APPROVED, 1,
                                Replayed.State.PAST, 600));
        assertThat(radius.details())
                .hasSize(Replay.MOST_DETAILS)
                .extracting(BlastRadius.ChangedBrief::state)
                .startsWith(Replayed.State.LIVE, Replayed.State.APPROVED, Replayed.State.PAST);
    }

    @Test
    void who_is_asked_more_often_is_counted_brief_by_brief() {
        RulebookVersion then =
                rulebook(
                        """
                        {"id": "A", "when": {"topic": "pets"},
                         "then": [{"ask": {"role": "legal", "seal": ["claims", "words"],
                                           "stage": "plan"}}]}
                        """);

        BlastRadius radius =
                radius(
                        NOTHING,
                        then,
                        brief(Replayed.State.PAST, "pets"),
                        brief(Replayed.State.PAST, "pets", "home"),
                        brief(Replayed.State.PAST, "home"));

        assertThat(radius.askedOtherwise())
                .containsExactly(new BlastRadius.AskedRole("legal", 0, 2));
        assertThat(radius.askedOtherwise().getFirst().more()).isEqualTo(2);
    }

    @Test
    void how_somebody_is_asked_and_what_waits_where_are_told_apart() {
        RulebookVersion now =
                rulebook(
                        """
                        {"id": "A", "then": [{"ask": {"role": "legal", "seal": "claims", "stage": "plan"}},
                          {"hold": {"until": "stock-confirmed", "platform": "tiktok"}}]}
                        """);
        RulebookVersion then =
                rulebook(
                        """
                        {"id": "A", "then": [{"ask": {"role": "legal", "seal": "claims",
                          "stage": "plan", "all": "true"}},
                          {"hold": {"until": "stock-confirmed", "platform": "youtube"}}]}
                        """);

        BlastRadius radius = radius(now, then, brief(Replayed.State.OPEN));

        assertThat(radius.details().getFirst().changes())
                .extracting(DecisionChange::subject, DecisionChange::to, DecisionChange::tighter)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"legal, claims, plan\", \"all asked\", true)",
                        "(\"stock-confirmed on tiktok\", \"\", false)",
                        "(\"stock-confirmed on youtube\", \"held\", true)");
    }

    /// Who has broken a guideline on purpose is not touched by another that says the same.
    @Test
    void what_a_brief_breaks_on_purpose_stays_broken() {
        String soft =
                """
                {"id": "%s", "kind": "%s", "then": [{"who": {"script": "PERSON_ONLY"}}]}
                """;
        Briefs briefs = Briefs.aBrief();
        Circumstances around =
                new Circumstances(
                        List.of(),
                        List.of(
                                new LevelBreak(
                                        "tried",
                                        new BriefId("tried"),
                                        1,
                                        Step.SCRIPT,
                                        Level.MACHINE_DRAFTS,
                                        null,
                                        null,
                                        "Teo Brandimar",
                                        "It is a list of parts.",
                                        "Two days saved",
                                        LocalDate.of(2030, 1, 1),
                                        Instant.EPOCH,
                                        new LevelBreak.Answer(
                                                "Ruben Castellow", Instant.EPOCH, true, ""))));
        Replayed broken =
                new Replayed(briefs.campaign(), briefs.brief(), Replayed.State.APPROVED, around);
        RulebookVersion guideline = rulebook(soft.formatted("A", "guideline"));

        assertThat(radius(NOTHING, guideline, broken).changedBriefs()).isZero();
        assertThat(radius(NOTHING, guideline, brief(Replayed.State.APPROVED)).tighter()).isOne();
        assertThat(radius(guideline, rulebook(soft.formatted("A", "hard")), broken).tighter())
                .isOne();
    }
}
