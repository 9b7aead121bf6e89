package org.throughline.analytics.lift;

import java.util.List;
import org.throughline.analytics.lift.Weighing.Weighed;

/// What one account's posts say of a comparison, once all else is taken out.
///
/// @param first place of one of its posts among those compared
/// @param shift difference of mean outcomes
/// @param error standard error of it
record OneAccount(int first, int with, int without, double shift, double error) {

    static OneAccount of(List<Integer> posts, Weighed.Alike alike, Contrast contrast) {
        Mean side = mean(posts, alike, contrast, true);
        Mean other = mean(posts, alike, contrast, false);
        return new OneAccount(
                posts.getFirst(),
                side.posts,
                other.posts,
                side.value - other.value,
                Math.sqrt(Math.max(side.variance + other.variance, 1e-18)));
    }

    /// The same as a log lift, where this is what is left at a lift.
    ///
    /// @param log of that lift
    /// @param slope by how much mean outcomes rise with it
    OneAccount onLogScale(double log, double slope) {
        return new OneAccount(first, with, without, log + shift / slope, error / slope);
    }

    int smaller() {
        return Math.min(with, without);
    }

    private record Mean(int posts, double value, double variance) {}

    private static Mean mean(
            List<Integer> posts, Weighed.Alike alike, Contrast contrast, boolean side) {
        double total = 0;
        double sum = 0;
        int count = 0;
        for (int k : posts) {
            if (alike.isWith(k) == side) {
                total += alike.weight(k);
                sum += alike.weight(k) * contrast.adjusted(k);
                count++;
            }
        }
        if (total == 0) {
            return new Mean(0, 0, 0);
        }
        double mean = sum / total;
        double squares = 0;
        for (int k : posts) {
            if (alike.isWith(k) == side) {
                double off = alike.weight(k) * (contrast.adjusted(k) - mean);
                squares += off * off;
            }
        }
        return new Mean(
                count, mean, squares / (total * total) * count / Math.max(1.0, count - 1.0));
    }
}
