package org.throughline.analytics.kernel;

/// A value with its 80 % interval.
public record Estimate(double value, double low, double high) {

    /// The deviate that leaves 10 % on either side.
    static final double Z80 = 1.2816;
}
