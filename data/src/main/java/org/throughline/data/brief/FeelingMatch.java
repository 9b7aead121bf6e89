package org.throughline.data.brief;

import java.util.Optional;

/// How near what a video left somebody feeling comes to what it is meant to leave.
public enum FeelingMatch {
    /// The same word.
    MATCH("match"),
    /// Another word of the same family.
    NEAR("near"),
    /// Neither.
    MISS("miss");

    private static final Dimension FEELINGS = Vocabulary.shipped().dimension("feeling");

    private final String key;

    FeelingMatch(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// How near one feeling comes to another. A word that a brand put below a listed one is held
    /// for the listed one.
    ///
    /// @param felt what somebody said
    /// @param meant what a brief says
    /// @return empty where what is meant is no feeling of the list, such as `other`
    public static Optional<FeelingMatch> of(String felt, String meant) {
        String family = FEELINGS.groupOf(listed(meant)).orElse("");
        if (family.isEmpty()) {
            return Optional.empty();
        }
        if (listed(felt).equals(listed(meant))) {
            return Optional.of(MATCH);
        }
        boolean near = FEELINGS.groupOf(listed(felt)).filter(family::equals).isPresent();
        return Optional.of(near ? NEAR : MISS);
    }

    private static String listed(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? word : word.substring(0, slash);
    }
}
