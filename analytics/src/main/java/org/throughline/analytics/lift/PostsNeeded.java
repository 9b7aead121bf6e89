package org.throughline.analytics.lift;

/// About how many posts the smaller side of a comparison lacks before it can be told. Posts to come
/// are taken to scatter as those there are, and to fill the smaller side first; so it is about
/// right and no promise.
final class PostsNeeded {

    /// On either side, before any number is told.
    static final int FEWEST = 20;

    /// Beyond this many the answer is only that more is needed than anybody will publish.
    static final int MOST = 100_000;

    /// The deviate that leaves a lift unseen once in five times: power 80 %.
    private static final double POWER = 0.8416;

    private PostsNeeded() {}

    /// @param smaller posts there are on the smaller side
    /// @param variance of the outcome of one post, once all else is taken out
    /// @param shift difference worth having
    /// @param needed evidence at which a difference counts
    /// @param stake spread of the bet
    static int more(
            int smaller, int larger, double variance, double shift, double needed, double stake) {
        int enough = Math.max(smaller, FEWEST);
        while (enough < MOST
                && !told(enough, Math.max(larger, enough), variance, shift, needed, stake)) {
            enough += Math.max(1, enough / 50);
        }
        return Math.min(enough, MOST) - smaller;
    }

    private static boolean told(
            int smaller, int larger, double variance, double shift, double needed, double stake) {
        double error = Math.sqrt(variance * (1.0 / smaller + 1.0 / larger));
        return error <= 0 || shift / error >= Evidence.bar(error, needed, stake) + POWER;
    }
}
