package org.throughline.planner.route;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.review.GuestLink;
import org.throughline.data.review.GuestRequest;
import org.throughline.data.review.GuestRequest.Asked;

/// The guests for whom a seal waits beside the team. Where each of the team must give it, a guest
/// comes in place of nobody; they are waited for only where the team has nobody of that role.
final class AskedGuests {

    private AskedGuests() {}

    /// @param guests links that stand
    static List<Member> of(ProductionPlan plan, OpenSeal open, List<GuestLink> guests) {
        RequiredSeal required = open.required();
        if (required.isOfAll() && !open.signers().isEmpty()) {
            return List.of();
        }
        return guests.stream()
                .filter(link ->
                        open.signers().stream().noneMatch(each -> each.isCalled(link.guest())))
                .flatMap(link -> {
                    GuestRequest request = link.request();
                    return request != null
                                    && request.asked() instanceof Asked.OfSeal asked
                                    && asked.is(required)
                                    && !request.isLocked()
                                    && !request.isRefusedOn(plan.id())
                                    && plan.notForGuest(required, link.vouched()).isEmpty()
                            ? Stream.of(
                                    new Member(
                                            link.signature(),
                                            required.role(),
                                            required.market(),
                                            List.of()))
                            : Stream.<Member>empty();
                })
                .toList();
    }
}
