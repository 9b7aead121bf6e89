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

    private SampleHouse() {}

    /// Enters the campaign under the sample's rules and proposes every plan; all but one are sealed
    /// and approved.
    ///
    /// @param folder where the campaign's file is written
    /// @return everybody on its team, the author first
    static List<Seat> enter(House house, Path folder) {
        Path file = SampleCampaign.writeTo(folder);
        Campaign campaign = accepted(CampaignFile.read(file, CampaignFile.Wanted.WHOLE)).campaign();
        Member author = campaign.team().author();
        Actor ida = Actor.member(author.name(), author.role());
        Actor lead = Actor.member("Ruben Castellow", "brand-lead");
        accepted(house.publishRulebook().publish(RuleBook.sample(), lead));
        accepted(house.enterCampaign().enter(campaign, ida));
        for (Brief brief : campaign.briefs()) {
            ProductionPlan plan =
                    accepted(house.proposePlan().propose(campaign.id(), brief.id(), ida));
            if (!brief.id().value().equals("fifteen-years")) {
                campaign.team()
                        .approvers()
                        .forEach(each ->
                                SealAll.of(
                                        house, plan.id(), Actor.member(each.name(), each.role())));
                accepted(house.approvePlan().approve(plan.id(), lead));
            }
        }
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(author.name(), author.role()));
        campaign.team().approvers().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        campaign.team().others().forEach(each -> seats.add(new Seat(each.name(), each.role())));
        return seats;
    }
}
