package org.throughline.data.plan;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Vouched;

/// One approver's yes to one part of a plan, or to a draft made from it, bound to its content by
/// hash. It stays valid in later versions for as long as what it covers reads the same.
///
/// @param market the market it is for; absent where the scope is not per market
/// @param person whose scenes, for that scope only
/// @param by who gave it
/// @param role in which role, a word of the reviewer roles
/// @param plan the version of the plan it was given on
/// @param stage when it was asked for: `plan`, `draft` or `release`
/// @param file SHA-256 of the draft it was given on; absent for one given on the plan
/// @param sha256 over scope, market, person and the parts' hashes; for a whole file, of that file
/// @param parts hash of each part covered, so that one can say what changed since
/// @param rulebookVersion the version whose outcomes it saw; not part of the hash
/// @param vouched of a guest: what they are, and who stands for them; absent for the team
public record Seal(
        SealScope scope,
        @Nullable Market market,
        @Nullable PersonId person,
        String by,
        String role,
        Instant at,
        PlanId plan,
        String stage,
        @Nullable String file,
        String sha256,
        Map<PlanPart, String> parts,
        int rulebookVersion,
        @Nullable Vouched vouched) {

    public Seal {
        parts = Map.copyOf(parts);
    }

    /// One of somebody of the team.
    public Seal(
            SealScope scope,
            @Nullable Market market,
            @Nullable PersonId person,
            String by,
            String role,
            Instant at,
            PlanId plan,
            String stage,
            @Nullable String file,
            String sha256,
            Map<PlanPart, String> parts,
            int rulebookVersion) {
        this(
                scope,
                market,
                person,
                by,
                role,
                at,
                plan,
                stage,
                file,
                sha256,
                parts,
                rulebookVersion,
                null);
    }

    /// Whether it is of somebody of that name, who may have come as a guest.
    boolean isOf(String name) {
        return by.equals(name) || (vouched != null && Member.areOne(vouched.guest(), name));
    }
}
