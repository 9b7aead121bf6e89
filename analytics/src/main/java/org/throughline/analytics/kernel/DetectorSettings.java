package org.throughline.analytics.kernel;

/// What the detector takes for granted.
///
/// @param falseDiscoveryRate promised share of false alarms among the flags of a day
/// @param leastLift a smaller rise is of no use to anybody, however sure it is
/// @param leastOneDayLift the same for a rise that rests on one day
/// @param baselineDays of which a series' own level, weekdays and spread are learnt
/// @param guardDays between them and the day judged: the longest window of the scan
/// @param nullDays of which is learnt how surprising days look when nothing happens
public record DetectorSettings(
        double falseDiscoveryRate,
        double leastLift,
        double leastOneDayLift,
        int baselineDays,
        int guardDays,
        int nullDays) {

    public DetectorSettings {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "a false discovery rate lies between 0 and 1: " + falseDiscoveryRate);
        }
    }

    /// The settings that were measured.
    public static DetectorSettings standard() {
        return new DetectorSettings(0.10, 1.5, 2.0, 56, 3, 28);
    }

    public DetectorSettings withFalseDiscoveryRate(double rate) {
        return new DetectorSettings(
                rate, leastLift, leastOneDayLift, baselineDays, guardDays, nullDays);
    }

    /// A series is judged from this day on, counted from 0: half a baseline lies behind it.
    int firstScoredDay() {
        return baselineDays / 2 + guardDays;
    }
}
