package org.throughline.data.review;

/// What a reviewer answered to one of the questions that are asked before a verdict.
///
/// @param says in their own words; empty where they gave none
public record ReviewAnswer(ReviewQuestion question, Reply reply, String says) {

    /// An answer.
    public enum Reply {
        YES("yes"),
        NO("no"),
        CANNOT_TELL("cannot-tell");

        private final String key;

        Reply(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public ReviewAnswer {
        says = says.strip();
    }
}
