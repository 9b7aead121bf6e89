package org.throughline.data.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.SealScope;

/// What a guest is asked for by their link: one seal of a plan, or the answer that a market is held
/// for.
///
/// @param as what the guest is, in the words of whoever made the link
/// @param code SHA-256 of the code that the guest was told another way, together with the id of the
///   link; the code itself is not kept
/// @param wrongCount how many wrong codes were typed
/// @param shown hash of what was last shown to the guest to decide about; absent until then
/// @param said what they said last; absent until then
public record GuestRequest(
        String as,
        Asked asked,
        String code,
        int wrongCount,
        @Nullable String shown,
        @Nullable Said said) {

    /// How many wrong codes a request takes; it is answered no more after them.
    public static final int MOST_WRONG = 5;

    /// What is asked for.
    public sealed interface Asked {

        /// One seal, as the rules ask for it.
        record OfSeal(
                String role, SealScope scope, @Nullable Market market, @Nullable PersonId person)
                implements Asked {

            public static OfSeal of(RequiredSeal required) {
                return new OfSeal(
                        required.role(), required.scope(), required.market(), required.person());
            }

            /// Whether it is this one that the rules ask for.
            public boolean is(RequiredSeal required) {
                return required.isOnPlan() && equals(of(required));
            }
        }

        /// The answer to a rule that holds a market.
        record OfHold(Market market, String rule) implements Asked {}
    }

    /// What a guest said.
    ///
    /// @param yes whether they gave the seal, or let the market go on
    /// @param says in their words; empty with a seal
    /// @param plan the version of the plan they said it of
    public record Said(boolean yes, String says, Instant at, PlanId plan) {}

    /// Whether too many wrong codes were typed.
    public boolean isLocked() {
        return wrongCount >= MOST_WRONG;
    }

    /// Whether the guest refused it on this version of the plan.
    public boolean isRefusedOn(PlanId version) {
        return said != null && !said.yes && said.plan.equals(version);
    }

    /// The same after one more wrong code.
    public GuestRequest withWrongCode() {
        return new GuestRequest(as, asked, code, wrongCount + 1, shown, said);
    }

    /// The same once something else was shown.
    public GuestRequest showing(String hash) {
        return new GuestRequest(as, asked, code, wrongCount, hash, said);
    }

    /// The same once they have said something.
    public GuestRequest saying(Said now) {
        return new GuestRequest(as, asked, code, wrongCount, shown, now);
    }
}
