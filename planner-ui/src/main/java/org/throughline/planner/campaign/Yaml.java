package org.throughline.planner.campaign;

import java.util.List;
import java.util.Map;

/// One value of a YAML file and the line on which it stands, counted from 1.
sealed interface Yaml {

    int line();

    /// What a plain value is under the core schema of YAML 1.2. `NO` is a text.
    enum Kind {
        TEXT("a text"),
        WHOLE("a whole number"),
        DECIMAL("a number"),
        FLAG("true or false"),
        NOTHING("empty");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    record Scalar(int line, String value, Kind kind) implements Yaml {}

    record Items(int line, List<Yaml> items) implements Yaml {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Keys in the order of the file.
    record Keys(int line, Map<String, Yaml> values) implements Yaml {}

    /// What this is, for a sentence.
    default String says() {
        return switch (this) {
            case Scalar(int line, String value, Kind kind) when kind == Kind.NOTHING -> "empty";
            case Scalar(int line, String value, Kind kind) ->
                    kind.says() + " (" + Findings.shortened(value) + ")";
            case Items items -> "a list";
            case Keys keys -> "a group of keys";
        };
    }
}
