package org.throughline.planner.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Actor;

/// Enters a campaign that came as one document: the campaign itself, and the first version of each
/// of its videos.
public final class EnterCampaign {

    private final Store store;
    private final Clock clock;

    public EnterCampaign(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Why a campaign would not be entered; empty where it would.
    public List<Problem> refusals(Campaign campaign, Actor actor) {
        return store.inTransaction(kept -> refusals(kept, campaign, actor));
    }

    private static List<Problem> refusals(Repositories kept, Campaign campaign, Actor actor) {
        List<Problem> problems = new ArrayList<>(authorApproves(campaign));
        if (kept.campaigns().find(campaign.id()).isPresent()) {
            problems.add(
                    new Problem(
                            "CAMPAIGN-010",
                            campaign.id(),
                            "a campaign of this name is there already",
                            "Maybe give this one another name."));
        }
        campaign.briefs().stream()
                .map(Brief::id)
                .flatMap(brief -> takenElsewhere(kept, campaign.id(), brief).stream())
                .forEach(problems::add);
        if (actor.signedIn() && !actor.isAdministrator()) {
            problems.addAll(notTheirs(kept, campaign, actor));
        }
        return problems;
    }

    /// Rights on a brand's rules come with its campaigns, so nobody takes a brand over by its name.
    private static List<Problem> notTheirs(Repositories kept, Campaign campaign, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (!campaign.team().has(actor.name())) {
            problems.add(
                    new Problem(
                            "CAMPAIGN-016",
                            "team",
                            actor.name() + " is not on its team, and would not see it",
                            "Write the name into the team, or ask one of them to enter it."));
        }
        List<Campaign> ofBrand =
                kept.campaigns().all().stream()
                        .filter(each -> each.brand().name().equals(campaign.brand().name()))
                        .toList();
        if (!ofBrand.isEmpty()
                && ofBrand.stream().noneMatch(each -> each.team().has(actor.name()))) {
            problems.add(
                    new Problem(
                            "CAMPAIGN-017",
                            "brand.name",
                            "other people work for the brand '%s' here"
                                    .formatted(campaign.brand().name()),
                            "Ask one of them, or an administrator, to enter it."));
        }
        return problems;
    }

    public Outcome<Campaign> enter(Campaign campaign, Actor actor) {
        return store.inTransaction(kept -> {
            kept.campaigns().lockEntry();
            List<Problem> problems = refusals(kept, campaign, actor);
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            kept.campaigns().keep(campaign);
            for (Brief brief : campaign.briefs()) {
                kept.videos()
                        .keep(
                                new Video(
                                        campaign.id(),
                                        1,
                                        brief,
                                        campaign.findStory(brief.id()).orElse(null),
                                        actor.name(),
                                        clock.instant()));
            }
            kept.audit()
                    .add(
                            clock.instant(),
                            actor.name(),
                            "enter campaign",
                            campaign.id(),
                            campaign.briefs().size() + " briefs");
            return Outcome.accepted(campaign);
        });
    }

    /// A brief is addressed by its id alone.
    private static Optional<Problem> takenElsewhere(
            Repositories kept, String campaign, BriefId brief) {
        return kept.videos()
                .campaignOf(brief)
                .filter(other -> !other.equals(campaign))
                .map(_ ->
                        new Problem(
                                "CAMPAIGN-015",
                                "briefs",
                                "another campaign has a brief '%s' already".formatted(brief),
                                "Give this one another id, such as %s-%s."
                                        .formatted(campaign, brief)));
    }

    /// The author never approves; a team that says otherwise is not taken.
    static List<Problem> authorApproves(Campaign campaign) {
        String author = campaign.team().author().name();
        return campaign.team().approvers().stream()
                .filter(member -> member.isCalled(author))
                .map(Member::name)
                .distinct()
                .map(name ->
                        new Problem(
                                "CAMPAIGN-011",
                                "team.approvers",
                                name + " is the author and cannot approve",
                                "Name somebody else as approver."))
                .toList();
    }
}
