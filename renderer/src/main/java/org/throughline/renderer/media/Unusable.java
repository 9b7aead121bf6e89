package org.throughline.renderer.media;

import org.throughline.renderer.timeline.Container;

/// Says why a file from outside is not taken in, in words for whoever brought it.
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    Unusable(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    static Unusable broken(Container container, String reason) {
        return new Unusable(
                "MEDIA-006",
                "The file begins like %s but cannot be read (%s)."
                        .formatted(container.label(), reason),
                "Maybe it was cut off; copy or export it anew.");
    }

    String code() {
        return code;
    }

    String hint() {
        return hint;
    }
}
