package org.throughline.data.trend;

/// An estimate with its 80 % interval. All three are in the unit of what is estimated.
public record Interval(double value, double low, double high) {

    public Interval {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate lies in its interval: " + low + " .. " + value + " .. " + high);
        }
    }
}
