package org.throughline.planner.access;

/// A place at the planner: a named person in one role.
///
/// @param word the role as the team list says it, such as `brand-lead` or `local-market`
public record Seat(String name, String word) {

    public static final Seat ADMINISTRATOR = new Seat("Administrator", "administrator");

    public Seat {
        if (name.isBlank() || word.isBlank()) {
            throw new IllegalArgumentException(
                    "a seat has a name and a role: '" + name + "', '" + word + "'");
        }
    }

    /// Who asks the use cases for something from here.
    public Actor actor() {
        return Actor.member(name, word);
    }

    public Role role() {
        return Role.of(word);
    }
}
