package org.throughline.analytics.lift;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.throughline.analytics.kernel.Estimate;

/// Estimates of several accounts, each drawn to what all show, the more the less it knows itself. A
/// normal model of accounts around a common mean; how far accounts differ is not one best guess,
/// which with three accounts would be too sure of itself, but every value by how likely it is.
///
/// Rubin, *Estimation in parallel randomized experiments*, Journal of Educational Statistics 6
/// (1981); Gelman, *Prior distributions for variance parameters in hierarchical models*, Bayesian
/// Analysis 1 (2006).
final class PartialPooling {

    private static final int STEPS = 60;
    private static final double LOWER = 0.1;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private PartialPooling() {}

    /// One estimate with its 80 % interval an account, in the same order; of two accounts or more.
    ///
    /// @param apart by how much accounts are taken to differ at most, as a rule (half normal)
    static List<Estimate> of(double[] estimates, double[] errors, double apart) {
        double[][] centers = new double[STEPS][estimates.length];
        double[][] spreads = new double[STEPS][estimates.length];
        double[] likely = new double[STEPS];
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            double steps = 4 * (step + 0.5) / STEPS;
            likely[step] =
                    at(steps * apart, estimates, errors, centers[step], spreads[step])
                            - steps * steps / 2;
            most = Math.max(most, likely[step]);
        }
        double total = 0;
        for (int step = 0; step < STEPS; step++) {
            likely[step] = Math.exp(likely[step] - most);
            total += likely[step];
        }
        List<Estimate> pooled = new ArrayList<>();
        for (int account = 0; account < estimates.length; account++) {
            double mean = 0;
            for (int step = 0; step < STEPS; step++) {
                likely[step] /= account == 0 ? total : 1;
                mean += likely[step] * centers[step][account];
            }
            Mixture mixture = new Mixture(likely, centers, spreads, account);
            pooled.add(new Estimate(mean, mixture.quantile(LOWER), mixture.quantile(1 - LOWER)));
        }
        return pooled;
    }

    /// Fills what each account is known to be if accounts differ so much, and returns the log of
    /// how likely that is.
    private static double at(
            double apart, double[] estimates, double[] errors, double[] centers, double[] spreads) {
        double known = 0;
        double mean = 0;
        for (int i = 0; i < estimates.length; i++) {
            double weight = 1 / (apart * apart + errors[i] * errors[i]);
            known += weight;
            mean += weight * estimates[i];
        }
        mean /= known;
        double likely = -Math.log(known) / 2;
        for (int i = 0; i < estimates.length; i++) {
            double variance = apart * apart + errors[i] * errors[i];
            double off = estimates[i] - mean;
            likely -= (Math.log(variance) + off * off / variance) / 2;
            double common = errors[i] * errors[i] / variance;
            centers[i] = common * mean + (1 - common) * estimates[i];
            spreads[i] = Math.sqrt((1 - common) * errors[i] * errors[i] + common * common / known);
        }
        return likely;
    }

    /// What is known of one account over all the values that accounts may differ by.
    private static final class Mixture {

        private final double[] weights;
        private final double[][] centers;
        private final double[][] spreads;
        private final int account;

        Mixture(double[] weights, double[][] centers, double[][] spreads, int account) {
            this.weights = weights;
            this.centers = centers;
            this.spreads = spreads;
            this.account = account;
        }

        double quantile(double chance) {
            double low = -10;
            double high = 10;
            for (int step = 0; step < 60; step++) {
                double middle = (low + high) / 2;
                if (below(middle) < chance) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }

        private double below(double value) {
            double below = 0;
            for (int i = 0; i < weights.length; i++) {
                double off = (value - centers[i][account]) / spreads[i][account];
                below += weights[i] * NORMAL.cumulativeProbability(off);
            }
            return below;
        }
    }
}
