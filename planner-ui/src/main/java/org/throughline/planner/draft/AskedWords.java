package org.throughline.planner.draft;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.wordWithin;

import org.throughline.data.brief.Market;
import org.throughline.data.plan.SealScope;
import org.throughline.data.review.GuestRequest.Asked;

/// What a guest is asked for, in words.
public final class AskedWords {

    private AskedWords() {}

    /// Such as `the claims in DE, as legal counsel`.
    public static String of(Asked asked) {
        return switch (asked) {
            case Asked.OfSeal(String role, SealScope scope, var market, _) ->
                    text(
                            market == null ? "guests.ask.seal" : "guests.ask.seal.market",
                            wordWithin("seal", scope.key()),
                            role(role),
                            market == null ? "" : market.code());
            case Asked.OfHold(Market market, String rule) ->
                    text("guests.ask.hold", market.code(), rule);
        };
    }

    /// The request as the guest reads it first.
    public static String request(Asked asked) {
        return switch (asked) {
            case Asked.OfSeal(_, SealScope scope, var market, _) ->
                    text(
                            market == null ? "guest.ask.seal" : "guest.ask.seal.market",
                            wordWithin("seal", scope.key()),
                            market == null ? "" : market.code());
            case Asked.OfHold(Market market, _) -> text("guest.ask.hold", market.code());
        };
    }
}
