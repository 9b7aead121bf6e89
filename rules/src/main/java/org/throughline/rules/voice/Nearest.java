package org.throughline.rules.voice;

import java.util.List;

/// A text beside the lines its brand approved in the past that are most like it, the nearest first.
///
/// @param place where the text stands
/// @param text as written
/// @param approved up to three lines; none where nothing is alike
public record Nearest(String place, String language, String text, List<String> approved) {

    public Nearest {
        approved = List.copyOf(approved);
    }
}
