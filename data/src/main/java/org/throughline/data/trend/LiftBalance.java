package org.throughline.data.trend;

/// How alike two sides are in everything but what is compared: standardized mean differences, 0 =
/// alike.
///
/// @param method how they were made alike
/// @param before the largest difference as the posts are
/// @param after the largest difference once they are weighted
/// @param worst where the largest difference after weighting is, such as `format how-to`
/// @param leftOut posts whose like is missing on the other side, or which have a trait that is not
///   among the commonest
public record LiftBalance(Method method, double before, double after, String worst, int leftOut) {

    /// No number is told beyond this.
    public static final double MOST = 0.1;

    /// How two sides are made alike.
    public enum Method {
        /// Only posts of the same account, platform, topic, market, format and month are compared.
        STRATA("strata"),
        /// Such strata are too thin: posts are weighted by how likely the other side is for them.
        OVERLAP_WEIGHTS("overlap-weights");

        private final String key;

        Method(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
