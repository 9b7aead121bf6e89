package org.throughline.data.rulebook;

import java.util.List;
import java.util.Map;

/// Phrases of one meaning, by language tag. Matched literally, whatever their case.
public record WordingList(String name, Map<String, List<String>> phrases) {

    public WordingList {
        phrases = Map.copyOf(phrases);
    }
}
