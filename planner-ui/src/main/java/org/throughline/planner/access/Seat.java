package org.throughline.planner.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place at the planner: a named person in one role.
///
/// @param word the role as the team list says it, such as `brand-lead` or `local-market`
/// @param link of a guest: the one they came by; absent for everybody else
public record Seat(String name, String word, @Nullable UUID link) {

    public static final Seat ADMINISTRATOR = new Seat("Administrator", "administrator");

    public Seat {
        if (name.isBlank() || word.isBlank()) {
            throw new IllegalArgumentException(
                    "a seat has a name and a role: '" + name + "', '" + word + "'");
        }
    }

    public Seat(String name, String word) {
        this(name, word, null);
    }

    /// A guest's, who came by a link.
    public static Seat guest(String name, UUID link) {
        return new Seat(name, "guest", link);
    }

    public boolean isGuest() {
        return link != null;
    }

    /// Who asks the use cases for something from here. A guest may see nothing of themselves: what
    /// their link opens is asked of the link each time.
    public Actor actor() {
        return isGuest() ? Actor.guest(name, "") : Actor.member(name, word);
    }

    public Role role() {
        return Role.of(word);
    }
}
