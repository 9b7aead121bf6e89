package org.throughline.rules.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.rules.sample.Stories.beat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.data.assessment.Need;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Release;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Music;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRate;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;
import org.throughline.rules.sample.Briefs;
import tools.jackson.databind.json.JsonMapper;

/// What is there, kind by kind, and the sentence that says what is not.
class NeedsTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final RulebookVersion LIBRARY = RuleBook.library();

    private static RulebookVersion needing(String need, String about) {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1,
                                 "setBy": "Ruben Castellow", "rules": [
                                 {"id": "X", "kind": "hard" %s, "then": [{"need": %s}]}]}
                                """
                                        .formatted(about, need),
                                Map.class);
        return ((Outcome.Accepted<RulebookVersion>) RulebookReader.read(tree, LIBRARY)).value();
    }

    /// What is said to be missing; empty where nothing is.
    private static List<String> missing(Briefs briefs, RulebookVersion rulebook, String what) {
        List<Need> needs =
                RULES.decide(briefs.campaign(), briefs.brief(), rulebook).needs().stream()
                        .filter(need -> need.what().equals(what))
                        .toList();
        assertThat(needs).isNotEmpty();
        return needs.stream().filter(need -> !need.met()).map(Need::missing).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "own,                       true,  true",
        "commissioned,              true,  true",
        "licensed-paid,             true,  true",
        "platform-commercial-library, true, true",
        "licensed-organic,          true,  false",
        "platform-personal-library, false, false",
        ",                          false, false"
    })
    void a_sound_is_licensed_for_the_use_that_is_planned(
            @Nullable String licence, boolean organic, boolean paid) {
        Briefs briefs = Briefs.aBrief();
        briefs.media =
                List.of(
                        new MediaItem(
                                new MediaId("bed"),
                                "bed.flac",
                                "b".repeat(64),
                                "own",
                                licence,
                                List.of(),
                                List.of(),
                                false));
        briefs.stories.add(
                new Story(
                        new BriefId("tried"),
                        FrameRate.THIRTY,
                        List.of(beat("hook", List.of(), List.of())),
                        List.of(),
                        Map.of(),
                        new Music(new MediaId("bed"), true, -6),
                        List.of(),
                        null));
        String said = licence == null ? "unknown" : licence;

        assertThat(missing(briefs, LIBRARY, "licence"))
                .isEqualTo(
                        organic
                                ? List.of()
                                : List.of(
                                        "The licence of sound bed (%s) does not cover this use."
                                                .formatted(said)));
        for (String placement : List.of("boosted", "paid-ad")) {
            briefs.placements = List.of("organic", placement);
            assertThat(missing(briefs, LIBRARY, "licence"))
                    .isEqualTo(
                            paid
                                    ? List.of()
                                    : List.of(
                                            "The licence of sound bed (%s) does not cover paid use."
                                                    .formatted(said)));
        }
    }

    @Test
    void of_several_prerequisites_the_first_that_is_not_there_is_named() {
        RulebookVersion rulebook =
                needing(
                        "{\"what\": \"prerequisite\", \"of\": [\"stock-confirmed\", \"price-confirmed\"]}",
                        "");
        Briefs briefs = Briefs.aBrief();
        assertThat(missing(briefs, rulebook, "prerequisite"))
                .containsExactly("It is not confirmed yet that stock is confirmed.");

        briefs.prerequisites = List.of("stock-confirmed");
        assertThat(missing(briefs, rulebook, "prerequisite"))
                .containsExactly("It is not confirmed yet that the price is confirmed.");

        briefs.prerequisites = List.of("price-confirmed", "stock-confirmed");
        assertThat(missing(briefs, rulebook, "prerequisite")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attached             | clinical-study |
                    attached-and-checked | own-record     |
                    not-needed           |                |
                    attached             | lab-test       | The evidence for the claim “it lasts” is of the kind lab test; clinical study or own record is asked for.
                    attached             |                | The evidence for the claim “it lasts” is of the kind ?; clinical study or own record is asked for.
                    promised             | clinical-study | The evidence for the claim “it lasts” is promised, not attached.
                    none                 |                | The claim “it lasts” has no evidence.
                    expired              | clinical-study | The claim “it lasts” has no evidence.
                    """)
    void evidence_is_attached_and_of_a_kind_that_is_asked_for(
            String state, @Nullable String kind, @Nullable String says) {
        Briefs briefs = Briefs.aBrief();
        briefs.claims =
                List.of(
                        new Claim(
                                new ClaimId("c1"),
                                "it lasts",
                                "health",
                                null,
                                new Evidence(state, kind, null, null),
                                List.of(),
                                null));
        RulebookVersion rulebook =
                needing(
                        "{\"what\": \"evidence\", \"of\": [\"clinical-study\", \"own-record\"]}",
                        ", \"for\": \"claim\"");

        assertThat(missing(briefs, rulebook, "evidence"))
                .contains(says == null ? new String[0] : new String[] {says})
                .hasSize(says == null ? 0 : 1);
    }

    @Test
    void each_person_s_own_release_is_looked_at() {
        Briefs briefs = Briefs.aBrief();
        Person signed = Briefs.person("agnes", Briefs.organic());
        Person asked =
                new Person(
                        new PersonId("kofi"),
                        "Kofi Ambrestad",
                        "employee",
                        "adult",
                        "face-and-voice",
                        "employed",
                        List.of(),
                        Release.NONE);
        briefs.people = List.of(signed, asked);

        assertThat(missing(briefs, LIBRARY, "release"))
                .containsExactly("Kofi Ambrestad: no signed release.");
    }
}
