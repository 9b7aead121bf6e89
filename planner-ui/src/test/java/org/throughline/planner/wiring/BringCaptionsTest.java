package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.plan.BringCaptions;
import org.throughline.planner.plan.CaptionFinding;

class BringCaptionsTest extends InSampleHouse {

    private static final BriefId LAMP = new BriefId("twenty-seconds");
    private static final Market DE = new Market("DE");
    private static final String GOOD = "1\n00:00:00,200 --> 00:00:02,500\nLampe tot?\n";

    private String campaign = "";

    @BeforeEach
    void open() {
        campaign = asEntered().id();
    }

    @Test
    void captions_are_looked_at_taken_handed_in_and_taken_away_again() {
        ProductionPlan before = accepted(house.proposePlan().propose(campaign, LAMP, IDA));
        BringCaptions.Tried tried = accepted(look("C:\\spot\\spot.de.srt", GOOD));
        assertThat(tried.captions().file()).isEqualTo("spot.de.srt");
        assertThat(tried.faults()).isEmpty();
        assertThat(accepted(house.proposePlan().draw(campaign, LAMP)).story())
                .as("looking keeps nothing")
                .isEqualTo(before.story());

        accepted(house.bringCaptions().take(campaign, LAMP, DE, tried.captions(), IDA));
        ProductionPlan with = accepted(house.proposePlan().propose(campaign, LAMP, IDA));
        accepted(house.bringCaptions().take(campaign, LAMP, DE, null, IDA));
        ProductionPlan without = accepted(house.proposePlan().propose(campaign, LAMP, IDA));

        assertThat(with.story().findCaptions(DE)).contains(tried.captions());
        assertThat(with.id().version()).isEqualTo(before.id().version() + 1);
        assertThat(without.story()).isEqualTo(before.story());
    }

    @Test
    void what_could_not_be_sealed_is_told_before_they_are_taken() {
        BringCaptions.Tried tried =
                accepted(look("spot.srt", GOOD.replace("00:00:02,500", "00:00:00,300")));

        assertThat(tried.faults())
                .extracting(CaptionFinding::problem)
                .extracting(Problem::code)
                .contains("CAPTION-002");
    }

    @Test
    void a_file_that_does_not_read_and_a_market_of_others_are_refused() {
        assertThat(refused(look("spot.srt", "no captions at all")))
                .extracting(Problem::code)
                .allMatch(code -> code.startsWith("CAPTION-10"));
        assertThat(
                        refused(
                                house.bringCaptions()
                                        .look(
                                                campaign,
                                                LAMP,
                                                new Market("FR"),
                                                "a.srt",
                                                bytes(GOOD))))
                .extracting(Problem::message)
                .containsExactly("the brief is not for FR");
        assertThat(
                        refused(
                                house.bringCaptions()
                                        .take(
                                                campaign,
                                                LAMP,
                                                DE,
                                                accepted(look("a.srt", GOOD)).captions(),
                                                RUBEN)))
                .as("who approves reads along")
                .isNotEmpty();
    }

    private Outcome<BringCaptions.Tried> look(String name, String text) {
        return house.bringCaptions().look(campaign, LAMP, DE, name, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Problem> refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Problem> problems) ? problems : List.of();
    }
}
