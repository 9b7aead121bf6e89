package org.throughline.analytics.kernel;

/// What the detector takes for granted.
///
/// @param falseDiscoveryRate promised share of false alarms among the flags of a day
/// @param leastLift a smaller rise is of no use to anybody, however sure it is
/// @param leastOneDayLift the same for a rise that rests on one day
/// @param baselineDays of which a series' own level, weekdays and spread are learnt
/// @param windowDays the longest window of the scan; so many days stand between the baseline and
///   the day judged, so that a rise is not part of its own usual
/// @param nullDays of which is learnt how surprising days look when nothing happens
public record DetectorSettings(
        double falseDiscoveryRate,
        double leastLift,
        double leastOneDayLift,
        int baselineDays,
        int windowDays,
        int nullDays) {

    private static final int FIRST_BASELINE_DAYS = 21;

    /// A null of fewer days than this may rest on one odd day.
    private static final int FEWEST_NULL_DAYS = 14;

    public DetectorSettings {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "a false discovery rate lies between 0 and 1: " + falseDiscoveryRate);
        }
    }

    /// The settings that were measured.
    public static DetectorSettings standard() {
        return new DetectorSettings(0.10, 1.5, 2.0, 56, 5, 84);
    }

    public DetectorSettings withFalseDiscoveryRate(double rate) {
        return new DetectorSettings(
                rate, leastLift, leastOneDayLift, baselineDays, windowDays, nullDays);
    }

    /// How surprising a day is can be said from this day on, counted from 0: three weeks of a
    /// baseline lie behind it.
    int firstScoredDay() {
        return FIRST_BASELINE_DAYS + windowDays;
    }

    /// Whether it is more than chance, from this day on: two weeks of a null lie behind its
    /// windows.
    int firstJudgedDay() {
        return firstScoredDay() + FEWEST_NULL_DAYS + windowDays - 1;
    }
}
