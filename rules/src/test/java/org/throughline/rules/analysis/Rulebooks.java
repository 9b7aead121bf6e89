package org.throughline.rules.analysis;

import java.util.Map;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;
import tools.jackson.databind.json.JsonMapper;

/// Rulebooks written in a test.
final class Rulebooks {

    private Rulebooks() {}

    /// The given rules beside the shipped library.
    static RulebookVersion rulebook(String rules) {
        return rulebook(rules, "");
    }

    /// @param more further keys of the file, each followed by a comma
    static RulebookVersion rulebook(String rules, String more) {
        Object tree =
                JsonMapper.shared()
                        .readValue(
                                """
                                {"rulebook": 1, "name": "Tried", "version": 1, %s
                                 "setBy": "Ruben Castellow", "rules": [%s]}
                                """
                                        .formatted(more, rules),
                                Map.class);
        return switch (RulebookReader.read(tree, RuleBook.library())) {
            case Outcome.Accepted<RulebookVersion>(RulebookVersion read) -> read;
            case Outcome.Refused<RulebookVersion> refused ->
                    throw new IllegalStateException(refused.toString());
        };
    }
}
