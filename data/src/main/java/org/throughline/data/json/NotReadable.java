package org.throughline.data.json;

import org.throughline.data.problem.Problem;

/// A document that is not what it should be: no JSON, an unknown or missing key, a value of another
/// kind. Its problem names the place and the value.
public final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public NotReadable(String place, String message, String hint) {
        super(place.isEmpty() ? message : place + ": " + message);
        this.problem = new Problem("JSON-001", place, message, hint);
    }

    NotReadable(String place, String message, Throwable cause) {
        super(place.isEmpty() ? message : place + ": " + message, cause);
        this.problem = new Problem("JSON-001", place, message, "");
    }

    public Problem problem() {
        return problem;
    }
}
