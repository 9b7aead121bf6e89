package org.throughline.planner.access;

import org.jspecify.annotations.Nullable;

/// Who asks a use case for something. Every use case takes one, and guards itself.
///
/// @param name as in the team of the campaign
/// @param role the word of the team list, such as `strategist` or `brand-lead`
/// @param signedIn false for somebody at the command line of this machine
/// @param only of a guest: id of the one draft that they may look at, empty where they may at none;
///   absent for everybody else
public record Actor(String name, String role, boolean signedIn, @Nullable String only) {

    private static final Actor LOCAL = new Actor("local", "local", false, null);

    public Actor {
        if (name.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException(
                    "an actor has a name and a role: '" + name + "', '" + role + "'");
        }
    }

    /// Whoever sits at the command line: may read and write, never approve or publish.
    public static Actor local() {
        return LOCAL;
    }

    /// A member of the team in one role.
    public static Actor member(String name, String role) {
        return new Actor(name, role, true, null);
    }

    /// Somebody whom a link lets look at one draft.
    ///
    /// @param draft its id; empty: at none
    public static Actor guest(String name, String draft) {
        return new Actor(name, "guest", true, draft);
    }

    /// Whoever a name and a role stand for that were kept.
    public static Actor of(String name, String role) {
        return LOCAL.name.equals(name) && LOCAL.role.equals(role) ? LOCAL : member(name, role);
    }

    public boolean isGuest() {
        return only != null;
    }

    /// Whether this may approve or publish at all; whether exactly this, the use case decides.
    public boolean mayDecide() {
        return signedIn && !isGuest();
    }

    /// Whether this may let somebody outside the team look at a draft.
    public boolean mayLetGuestsIn() {
        return signedIn
                && (role.equals("strategist") || role.equals("brand-lead") || isAdministrator());
    }

    /// Whether this may write briefs and stories. Who approves does not write what is approved; a
    /// reviewer reads along and does what is asked.
    public boolean mayWrite() {
        return !signedIn
                || role.equals("strategist")
                || role.equals("creator")
                || isAdministrator();
    }

    /// Whether this may bring results in and search them for trends.
    public boolean mayBringResults() {
        return !signedIn
                || role.equals("analyst")
                || role.equals("brand-lead")
                || isAdministrator();
    }

    /// Whether this decides for the brand: who runs the planner does not.
    public boolean isBrandLead() {
        return signedIn && role.equals("brand-lead");
    }

    /// Whether this decides in a review what is done about results: who runs the planner does not.
    public boolean mayReviewResults() {
        return isBrandLead() || (signedIn && role.equals("analyst"));
    }

    public boolean isAdministrator() {
        return role.equals("administrator");
    }
}
