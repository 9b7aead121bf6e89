package org.throughline.planner.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.planner.Told.accepted;
import static org.throughline.planner.Told.codes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Team;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.HandClock;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.AnswerTimes;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.deadline.WorkingDays;
import org.throughline.planner.inbox.Waiting;
import org.throughline.planner.inbox.Waiting.Kind;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.wiring.House;
import org.throughline.planner.wiring.Programs;
import org.throughline.rules.book.RuleBook;

/// Where seals wait, who is told, and when it is brought before the brand lead.
class MeasureWaitsTest {

    private static final BriefId FIFTEEN = new BriefId("fifteen-years");
    private static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    private static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");
    private static final Actor WILMA = Actor.member("Wilma Tarrendorf", "legal");
    private static final Actor STRANGER = Actor.member("Nobody Here", "brand-lead");

    @TempDir Path folder;

    private final HandClock hands = new HandClock(Instant.parse("2027-02-15T09:00:00Z"));
    private House house;
    private Campaign campaign;

    @BeforeEach
    void enter() {
        house =
                House.open(
                        folder.resolve("data"),
                        new Programs(folder.resolve("none"), folder.resolve("java")),
                        hands);
        Path file = SampleCampaign.writeTo(folder.resolve("campaign"));
        campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        accepted(house.publishRulebook().publish(RuleBook.sample(), RUBEN));
        accepted(house.enterCampaign().enter(campaign, IDA));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_seal_that_is_late_enough_also_waits_for_the_brand_lead_with_the_names() {
        propose();
        LocalDate due =
                house.waitsFor().list(WILMA).stream()
                        .filter(each -> each.kind() == Kind.SEAL_PLAN)
                        .map(Waiting::due)
                        .min(LocalDate::compareTo)
                        .orElseThrow();

        on(WorkingDays.after(due, 2));
        assertThat(lateLegal()).isEmpty();
        on(WorkingDays.after(due, 3));
        assertThat(lateLegal())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.says()).isEqualTo("Wilma Tarrendorf");
                    assertThat(each.due()).isEqualTo(due);
                });
        assertThat(house.waitsFor().list(IDA)).noneMatch(each -> each.kind() == Kind.SEE_LATE);

        accepted(house.setEscalation().set(campaign.brand().name(), 3, RUBEN));
        assertThat(lateLegal()).isEmpty();
    }

    @Test
    void only_who_leads_the_brand_says_how_late_is_too_late() {
        String brand = campaign.brand().name();

        assertThat(codes(house.setEscalation().set(brand, 1, IDA))).containsExactly("ROUTE-001");
        assertThat(codes(house.setEscalation().set(brand, 1, STRANGER)))
                .containsExactly("ROUTE-001");
        assertThat(codes(house.setEscalation().set("Other", 1, RUBEN)))
                .containsExactly("ROUTE-001");
        assertThat(codes(house.setEscalation().set(brand, 31, RUBEN))).containsExactly("ROUTE-002");
        assertThat(house.setEscalation().afterDays(RUBEN)).containsEntry(brand, 2);
        assertThat(house.setEscalation().afterDays(STRANGER)).isEmpty();
    }

    @Test
    void what_waits_is_counted_for_each_seal_and_each_of_those_who_may_give_it() {
        ProductionPlan plan = propose();
        WaitReport report = house.measureWaits().of(null, RUBEN);

        assertThat(report.open()).isEqualTo(open(plan).size());
        assertThat(report.bySeal().stream().mapToInt(WaitLine::open).sum())
                .isEqualTo(report.open());
        assertThat(report.byPerson())
                .filteredOn(line -> line.person().equals("Wilma Tarrendorf"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.open())
                            .isEqualTo(
                                    (int)
                                            open(plan).stream()
                                                    .filter(each -> each.waitsFor(WILMA.name()))
                                                    .count());
                    assertThat(line.oldest()).isNotNull();
                    assertThat(line.times().isKnown()).isFalse();
                });
        assertThat(WaitTable.of(report)).contains("person,,legal,Wilma Tarrendorf,");
    }

    @Test
    void a_seal_also_waits_for_the_guest_who_is_asked_for_it_until_their_link_is_over() {
        ProductionPlan plan = propose();
        RequiredSeal claims =
                open(plan).stream()
                        .map(OpenSeal::required)
                        .filter(each -> each.role().equals("legal"))
                        .findFirst()
                        .orElseThrow();
        KeepGuestLinks links = house.keepGuestLinks();
        GuestLink link =
                accepted(
                                links.ask(
                                        plan.id(),
                                        "Mara Quist",
                                        new KeepGuestLinks.Wanted(
                                                "legal, Client Ltd",
                                                GuestRequest.Asked.OfSeal.of(claims)),
                                        3,
                                        RUBEN))
                        .link();
        WaitReport report = house.measureWaits().of(null, RUBEN);
        assertThat(report.byPerson())
                .filteredOn(line -> line.person().equals("Mara Quist (guest)"))
                .singleElement()
                .satisfies(line -> assertThat(line.open()).isEqualTo(1));
        assertThat(report.open()).isEqualTo(open(plan).size());

        accepted(links.revoke(link.id(), RUBEN));
        assertThat(house.measureWaits().of(null, RUBEN).byPerson())
                .noneMatch(line -> line.person().equals("Mara Quist (guest)"));
    }

    @Test
    void a_campaign_that_somebody_may_not_see_is_not_counted() {
        propose();
        Campaign other =
                new Campaign(
                        "other",
                        "Other",
                        null,
                        null,
                        campaign.brand(),
                        List.of(),
                        new Team(
                                new Member("Olaf", "strategist", null, List.of()),
                                List.of(new Member("Nobody Here", "brand-lead", null, List.of())),
                                List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        house.store().useTransaction(kept -> kept.campaigns().keep(other));

        for (String asked : List.of("other", campaign.id())) {
            WaitReport report = house.measureWaits().of(asked, STRANGER);
            assertThat(report.campaigns()).containsOnlyKeys("other");
            assertThat(report.isEmpty()).isTrue();
            assertThat(report.byPerson()).isEmpty();
            assertThat(report.open()).isZero();
        }
        assertThat(house.measureWaits().of(null, WILMA).campaigns()).isEmpty();
        assertThat(house.measureWaits().of(null, Actor.local()).campaigns()).isEmpty();
    }

    @Test
    void how_long_seals_took_is_known_from_approved_plans() {
        BriefId twenty = new BriefId("twenty-seconds");
        ProductionPlan plan = accepted(house.proposePlan().propose(campaign.id(), twenty, IDA));
        hands.now = hands.now.plus(Duration.ofHours(36));
        List<Seal> given = new ArrayList<>();
        for (RequiredSeal required : plan.requiredSeals()) {
            Member by = plan.signers(required).getFirst();
            given.add(
                    accepted(
                            house.sealPlan()
                                    .seal(
                                            plan.id(),
                                            required,
                                            Actor.member(by.name(), by.role()))));
        }
        assertThat(house.measureWaits().of(null, IDA).bySeal()).isEmpty();

        accepted(house.approvePlan().approve(plan.id(), RUBEN));
        WaitReport report = house.measureWaits().of(campaign.id(), IDA);

        assertThat(report.open()).isZero();
        assertThat(report.bySeal().stream().mapToInt(line -> line.times().n()).sum())
                .isEqualTo(given.size());
        assertThat(report.bySeal())
                .allSatisfy(line -> assertThat(line.times().most()).isEqualTo(1.5));
    }

    @Test
    void half_and_four_of_five_are_numbers_that_were_seen() {
        AnswerTimes times = AnswerTimes.of(Stream.of(5, 1, 4, 2, 3).map(Duration::ofDays).toList());

        assertThat(times).isEqualTo(new AnswerTimes(5, 3, 4));
        assertThat(times.isKnown()).isTrue();
        assertThat(AnswerTimes.of(List.of())).isEqualTo(new AnswerTimes(0, 0, 0));
    }

    private List<OpenSeal> open(ProductionPlan plan) {
        return OpenSeal.onPlan(plan, List.of()).stream()
                .filter(each -> each.since() != null)
                .toList();
    }

    private List<Waiting> lateLegal() {
        return house.waitsFor().list(RUBEN).stream()
                .filter(each -> each.kind() == Kind.SEE_LATE)
                .filter(each -> each.about().startsWith("legal,"))
                .toList();
    }

    private void on(LocalDate day) {
        hands.now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private ProductionPlan propose() {
        return accepted(house.proposePlan().propose(campaign.id(), FIFTEEN, IDA));
    }
}
