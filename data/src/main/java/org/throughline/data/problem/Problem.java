package org.throughline.data.problem;

/// Something that a person can put right.
///
/// @param code stable, such as `STORY-003`; the page in `docs/problems` is found by it
/// @param field where it is, as the person wrote it: `briefs[1].publish.date`, `beat 2`, `line 14`
/// @param message what was wrong, with the value
/// @param hint what would help, beginning with "Maybe" where it is a guess; may be empty
public record Problem(String code, String field, String message, String hint) {

    public Problem {
        if (code.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a problem has a code and a message: " + field);
        }
    }

    /// The same, with the larger place that it was found in before its own.
    public Problem in(String place) {
        return new Problem(code, field.isBlank() ? place : place + " " + field, message, hint);
    }

    /// One line for a terminal or a log of refusals.
    public String says() {
        String place = field.isBlank() ? "" : field + ": ";
        return place + message + (hint.isBlank() ? "" : "\n  " + hint) + " [" + code + "]";
    }
}
