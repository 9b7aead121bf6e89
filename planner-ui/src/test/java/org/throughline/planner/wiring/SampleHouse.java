package org.throughline.planner.wiring;

import static org.throughline.planner.Told.accepted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.brief.Brief;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.sample.SampleCampaign;
import org.throughline.planner.access.Actor;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.rules.book.RuleBook;

/// The sample campaign in an empty house.
final class SampleHouse {

    private static final Actor LEAD = Actor.member("Ruben Castellow", "brand-lead");

    private SampleHouse() {}

    /// Enters the campaign under the sample's rules and proposes every plan; all but one are sealed
    /// and approved.
    ///
    /// @param folder where the campaign's file is written
    /// @return everybody on its team, the author first
    static List<Seat> enter(House house, Path folder) {
        Campaign campaign = campaign(folder);
        enter(house, campaign);
        seal(house, campaign);
        return seats(campaign);
    }

    /// The campaign as its file says it.
    ///
    /// @param folder where the file is written
    static Campaign campaign(Path folder) {
        Path file = SampleCampaign.writeTo(folder);
        return accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
    }

    /// Enters the campaign under the sample's rules; no plan is proposed.
    static void enter(House house, Campaign campaign) {
        accepted(house.publishRulebook().publish(RuleBook.sample(), LEAD));
        accepted(house.enterCampaign().enter(campaign, author(campaign)));
    }

    /// Proposes every plan of a campaign that was entered; all but one are sealed and approved.
    static void seal(House house, Campaign campaign) {
        for (Brief brief : campaign.briefs()) {
            ProductionPlan plan =
                    accepted(
                            house.proposePlan()
                                    .propose(campaign.id(), brief.id(), author(campaign)));
            if (!brief.id().value().equals("fifteen-years")) {
                campaign.team()
                        .approvers()
                        .forEach(each ->
                                SealAll.of(
                                        house, plan.id(), Actor.member(each.name(), each.role())));
                accepted(house.approvePlan().approve(plan.id(), LEAD));
            }
        }
    }

    private static Actor author(Campaign campaign) {
        Member author = campaign.team().author();
        return Actor.member(author.name(), author.role());
    }

    /// Everybody on the team, the author first.
    static List<Seat> seats(Campaign campaign) {
        Member author = campaign.team().author();
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(author.name(), author.role()));
        campaign.team().approvers().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        campaign.team().others().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        return seats;
    }
}
