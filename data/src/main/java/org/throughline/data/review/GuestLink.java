package org.throughline.data.review;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Vouched;
import org.throughline.data.plan.PlanId;

/// A link by which somebody outside the team looks at one draft, or at one version of a plan, for
/// some days. It opens as often as it is used, until it runs out or is revoked.
///
/// @param id names it where its key must not stand
/// @param draft what it opens; absent where that is a plan
/// @param guest name of the person it was made for
/// @param sha256 of its key; the key itself is not kept
/// @param by who made it
/// @param role the one in which they did
/// @param opened when the guest first opened it; absent until then
/// @param used when it last let the guest do something, to some minutes; absent until it is opened
/// @param revoked by whom and when; absent: it was not
/// @param plan what it opens; absent where that is a draft. With a request it opens whichever
///   version of that plan is the latest
/// @param request what the guest is asked for; absent where they are asked for nothing
public record GuestLink(
        UUID id,
        @Nullable DraftId draft,
        String guest,
        String sha256,
        String by,
        String role,
        Instant made,
        Instant until,
        @Nullable Instant opened,
        @Nullable Instant used,
        @Nullable Revoked revoked,
        @Nullable PlanId plan,
        @Nullable GuestRequest request) {

    /// What stands behind a guest's name.
    public static final String MARK = " (guest)";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}]+");
    private static final Pattern AS_GUEST =
            Pattern.compile(
                    "[(\\[{][\\s\\p{Z}]*guest[\\s\\p{Z}]*[)\\]}][\\s\\p{Z}]*$",
                    Pattern.CASE_INSENSITIVE);

    public GuestLink {
        if ((draft == null) == (plan == null)) {
            throw new IllegalArgumentException(
                    "a link opens a draft or a plan, not " + draft + " and " + plan);
        }
        if (draft != null && request != null) {
            throw new IllegalArgumentException("a guest of " + draft + " is asked for nothing");
        }
    }

    /// A link that asks for nothing.
    public GuestLink(
            UUID id,
            @Nullable DraftId draft,
            String guest,
            String sha256,
            String by,
            String role,
            Instant made,
            Instant until,
            @Nullable Instant opened,
            @Nullable Instant used,
            @Nullable Revoked revoked,
            @Nullable PlanId plan) {
        this(id, draft, guest, sha256, by, role, made, until, opened, used, revoked, plan, null);
    }

    /// A link to a draft.
    public GuestLink(
            UUID id,
            DraftId draft,
            String guest,
            String sha256,
            String by,
            String role,
            Instant made,
            Instant until,
            @Nullable Instant opened,
            @Nullable Instant used,
            @Nullable Revoked revoked) {
        this(id, draft, guest, sha256, by, role, made, until, opened, used, revoked, null);
    }

    /// The version of a plan that it opens, or that the draft was rendered from.
    public PlanId version() {
        return draft == null ? Objects.requireNonNull(plan) : draft.plan();
    }

    /// Id of what it opens.
    public String thing() {
        return draft == null ? version().toString() : draft.toString();
    }

    /// Whether a name ends as those of guests do, however that is written; nobody else has such a
    /// one.
    public static boolean isOfGuest(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return AS_GUEST.matcher(UNSEEN.matcher(folded).replaceAll("")).find();
    }

    /// Who took a link back, and when.
    public record Revoked(String by, Instant at) {}

    /// The guest as everything names them that they write: told apart from everybody of the team.
    public String signature() {
        return guest + MARK;
    }

    /// Whether it was neither revoked nor has run out.
    public boolean stands(Instant now) {
        return revoked == null && now.isBefore(until);
    }

    /// The same, used at a moment; the first time opens it.
    public GuestLink used(Instant now) {
        Instant first = opened == null ? now : opened;
        return new GuestLink(
                id, draft, guest, sha256, by, role, made, until, first, now, revoked, plan,
                request);
    }

    /// The same, taken back.
    public GuestLink revoked(Revoked by) {
        return new GuestLink(
                id, draft, guest, sha256, this.by, role, made, until, opened, used, by, plan,
                request);
    }

    /// The same with what came of its request.
    public GuestLink asking(GuestRequest now) {
        return new GuestLink(
                id, draft, guest, sha256, by, role, made, until, opened, used, revoked, plan, now);
    }

    /// Whoever made it stands for the guest.
    ///
    /// @throws NullPointerException where the guest is asked for nothing
    public Vouched vouched() {
        return new Vouched(guest, Objects.requireNonNull(request).as(), by);
    }
}
