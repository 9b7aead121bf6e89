package org.throughline.planner.result;

import java.time.Duration;

/// How much may be handed in before it is taken.
///
/// @param fileBytes of one file
/// @param files of one person
/// @param bytes of one person
/// @param filesOfAll of all people together
/// @param bytesOfAll of all people together
/// @param age after which what nobody took is put away
public record HandedLimits(
        long fileBytes, int files, long bytes, int filesOfAll, long bytesOfAll, Duration age) {

    static final long MEGABYTE = 1 << 20;

    /// Years of daily rows of one account in a file, a team's month in all.
    public static final HandedLimits SHIPPED =
            new HandedLimits(
                    256 * MEGABYTE,
                    50,
                    1024 * MEGABYTE,
                    200,
                    4096 * MEGABYTE,
                    Duration.ofHours(24));
}
