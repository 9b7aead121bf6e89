package org.throughline.rules.tag;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Questions and answers of the vocabulary that no brief or story holds yet. A row that asks for
/// one would never speak, so it is refused.
public final class Unheld {

    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "joke-travels", "no reviewer is asked whether a joke travels",
                    "reviewer-role", "reviewers are asked with ask");

    private static final Map<String, Set<String>> ANSWERS = Map.of("shown-as", Set.of("picture"));

    private Unheld() {}

    /// Why a question is never answered; empty where it can be.
    public static Optional<String> why(String dimension) {
        return Optional.ofNullable(QUESTIONS.get(dimension));
    }

    /// Whether an answer is never given, though its question is.
    public static boolean isUnheld(String dimension, String answer) {
        return ANSWERS.getOrDefault(dimension, Set.of()).contains(answer);
    }
}
