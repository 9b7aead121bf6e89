package org.throughline.planner.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.planner.access.Actor;

/// The team of a campaign as those who act in its walk.
record Cast(Campaign campaign) {

    Actor author() {
        return actor(campaign.team().author());
    }

    List<Actor> approvers() {
        return campaign.team().approvers().stream().map(Cast::actor).toList();
    }

    /// The brand lead; absent where the team names none.
    Optional<Actor> brandLead() {
        return approvers().stream().filter(each -> each.role().equals("brand-lead")).findFirst();
    }

    /// Who says the last word: the brand lead, else the first approver.
    Actor lead() {
        return brandLead().orElseGet(() -> approvers().getFirst());
    }

    /// Somebody by name; the author where the team has nobody of that name.
    Actor named(String name) {
        return Stream.concat(
                        campaign.team().approvers().stream(), campaign.team().others().stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(Cast::actor)
                .orElseGet(this::author);
    }

    private static Actor actor(Member member) {
        return Actor.member(member.name(), member.role());
    }
}
