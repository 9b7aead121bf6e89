package org.throughline.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.entry.BeginCampaign.Wanted;
import org.throughline.planner.plan.AddVideo;

/// A campaign and its videos without a file, over a real store.
class ByHandTest {

    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor NOBODY = Actor.member("Nobody Here", "strategist");
    private static final Market US = new Market("US");
    private static final Market DE = new Market("DE");
    private static final Member AUTHOR = member("Ida Fennimar", "strategist");
    private static final Member LEAD = member("Ruben Castellow", "brand-lead");

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        Clock.systemUTC());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Member member(String name, String role) {
        return new Member(name, role, null, List.of());
    }

    private static Wanted wanted(String name, Member... team) {
        return new Wanted(name, "Tindrel", "en", List.of(US, DE), List.of(team));
    }

    @Test
    void a_campaign_is_begun_with_brand_markets_and_team() {
        Campaign begun =
                accepted(
                        house.beginCampaign()
                                .begin(
                                        wanted(
                                                " Winter lamps ",
                                                AUTHOR,
                                                LEAD,
                                                member("Noor Ashgrove", "analyst")),
                                        IDA));

        assertThat(begun.id()).isEqualTo("winter-lamps");
        assertThat(begun.name()).isEqualTo("Winter lamps");
        assertThat(begun.brand().languages()).containsExactly("en", "de");
        assertThat(begun.markets()).extracting(each -> each.market()).containsExactly(US, DE);
        assertThat(begun.team().author()).isEqualTo(AUTHOR);
        assertThat(begun.team().approvers()).containsExactly(LEAD);
        assertThat(begun.team().others()).extracting(Member::role).containsExactly("analyst");
        Optional<Campaign> kept =
                house.store().inTransaction(each -> each.campaigns().find("winter-lamps"));
        assertThat(kept).hasValue(begun);
    }

    @Test
    void a_type_is_kept_with_a_campaign_and_answers_nothing_of_its_videos() {
        var typed =
                new Wanted(
                        "Winter",
                        "Tindrel",
                        "en",
                        List.of(US),
                        List.of(AUTHOR, LEAD),
                        "product-launch");
        assertThat(accepted(house.beginCampaign().begin(typed, IDA)).kind())
                .isEqualTo("product-launch");

        Video added = accepted(add("Twenty", List.of(US), List.of(Platform.X), IDA));
        assertThat(added.brief().goal().main()).isEmpty();
        assertThat(added.brief().topics()).isEmpty();
        assertThat(added.brief().stakes().level()).isNull();
        var unknown =
                new Wanted("B", "Tindrel", "en", List.of(US), List.of(AUTHOR, LEAD), "nonsense");
        assertThat(problems(house.beginCampaign().begin(unknown, IDA)))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-023");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field() {
        Wanted empty = new Wanted(" ", "", "", List.of(), List.of(AUTHOR, member("", "legal")));

        assertThat(problems(house.beginCampaign().begin(empty, IDA)))
                .extracting(Problem::field)
                .containsOnly("name", "brand", "language", "markets", "team");
        assertThat(
                        problems(
                                house.beginCampaign()
                                        .begin(
                                                wanted("A", AUTHOR, member("X", "local-market")),
                                                IDA)))
                .extracting(Problem::code)
                .containsExactly("TEAM-011");
        assertThat(problems(house.beginCampaign().begin(wanted("A", AUTHOR), IDA)))
                .extracting(Problem::code)
                .containsExactly("TEAM-012");
        assertThat(
                        problems(
                                house.beginCampaign()
                                        .begin(
                                                wanted(
                                                        "A",
                                                        AUTHOR,
                                                        member("ida fennimar", "brand-lead")),
                                                IDA)))
                .extracting(Problem::code)
                .containsExactly("CAMPAIGN-011");
    }

    @Test
    void a_name_and_a_brand_are_taken_over_by_nobody() {
        accepted(house.beginCampaign().begin(wanted("Winter", AUTHOR, LEAD), IDA));

        assertThat(problems(house.beginCampaign().begin(wanted("Winter", AUTHOR, LEAD), IDA)))
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("CAMPAIGN-010", "name"));
        assertThat(
                        problems(
                                house.beginCampaign()
                                        .begin(
                                                wanted(
                                                        "Other",
                                                        member("Nobody Here", "strategist"),
                                                        LEAD),
                                                NOBODY)))
                .extracting(Problem::field)
                .containsExactly("brand");
        assertThat(
                        problems(
                                house.beginCampaign()
                                        .begin(
                                                wanted("Other", AUTHOR, LEAD),
                                                Actor.member("Noor Ashgrove", "analyst"))))
                .extracting(Problem::code)
                .containsExactly("ACCESS-003");
    }

    @Test
    void a_video_is_added_with_an_id_of_its_own_and_nothing_answered() {
        accepted(house.beginCampaign().begin(wanted("Winter", AUTHOR, LEAD), IDA));

        Video first = accepted(add("Twenty seconds", List.of(US), List.of(Platform.TIKTOK), IDA));
        Video second = accepted(add("Twenty seconds", List.of(DE), List.of(Platform.X), IDA));

        assertThat(first.brief().id()).isEqualTo(new BriefId("twenty-seconds"));
        assertThat(second.brief().id()).isEqualTo(new BriefId("twenty-seconds-2"));
        assertThat(first.story()).isNull();
        assertThat(first.brief().goal()).extracting(Goal::main).isEqualTo("");
        assertThat(videos()).hasSize(2);
        assertThat(problems(house.proposePlan().propose("winter", first.brief().id(), IDA)))
                .extracting(Problem::code)
                .containsExactly("PLAN-001");
    }

    @Test
    void whoever_is_not_on_the_team_or_reads_along_adds_no_video() {
        accepted(house.beginCampaign().begin(wanted("Winter", AUTHOR, LEAD), IDA));

        assertThat(problems(add("A", List.of(US), List.of(Platform.X), NOBODY))).hasSize(1);
        assertThat(
                        problems(
                                add(
                                        "A",
                                        List.of(US),
                                        List.of(Platform.X),
                                        Actor.member("Ruben Castellow", "brand-lead"))))
                .extracting(Problem::code)
                .containsExactly("ACCESS-003");
        assertThat(problems(add(" ", List.of(new Market("FR")), List.of(), IDA)))
                .extracting(Problem::field)
                .containsExactly("title", "markets", "platforms");
        assertThat(videos()).isEmpty();
    }

    private Outcome<Video> add(
            String title, List<Market> markets, List<Platform> platforms, Actor by) {
        AddVideo adds = house.addVideo();
        return adds.add("winter", title, "twenty-seconds", markets, platforms, by);
    }

    private List<Video> videos() {
        return house.store().inTransaction(kept -> kept.videos().of("winter"));
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
    }
}
