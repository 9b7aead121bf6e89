package org.throughline.data.brief;

import java.util.List;

/// What kind of joke is made, about what. `none` is an answer; an empty list is not.
public record Humour(List<String> kinds, List<String> about) {

    public Humour {
        kinds = Keys.distinct(kinds);
        about = Keys.distinct(about);
    }
}
