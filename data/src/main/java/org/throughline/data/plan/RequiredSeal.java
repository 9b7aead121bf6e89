package org.throughline.data.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Because;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Member;

/// A seal that the rules ask for before a market may go on.
///
/// @param role who must give it, a word of the reviewer roles
/// @param market the market it is for; absent where the scope is not per market
/// @param because the rules that ask for it
public record RequiredSeal(
        String role, SealScope scope, @Nullable Market market, List<Because> because) {

    public RequiredSeal {
        because = List.copyOf(because);
    }

    /// Whether it must be there before this market may go on.
    public boolean concerns(Market market) {
        return this.market == null || this.market.equals(market);
    }

    /// Whether somebody may give it: the role matches, and the market and scope where the member is
    /// bound to some.
    public boolean mayBeGivenBy(Member member) {
        return member.role().equals(role)
                && (member.market() == null || market == null || member.market().equals(market))
                && (member.seals().isEmpty() || member.seals().contains(scope.key()));
    }

    boolean isFor(Seal seal) {
        return seal.role().equals(role)
                && seal.scope() == scope
                && (market == null ? seal.market() == null : market.equals(seal.market()));
    }

    /// `legal: claims, DE`
    public String says() {
        return role + ": " + scope.key() + (market == null ? "" : ", " + market);
    }
}
