package org.throughline.renderer.interchange;

import java.util.List;

/// A caption as caption files have it, in milliseconds.
public record TimedText(int number, long fromMillis, long toMillis, List<String> lines) {
    public TimedText {
        lines = List.copyOf(lines);
    }
}
