package org.throughline.planner.shell;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Numbers for what went wrong on our side, so that a person can name what the log explains.
/// Thread-safe.
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final LongSupplier random;

    public Incidents(LongSupplier random) {
        this.random = random;
    }

    /// Logs the failure and gives the number to show.
    public String record(Throwable failure) {
        String number = number(random.getAsLong());
        LOG.error("incident {}", number, failure);
        return number;
    }

    private static String number(long bits) {
        StringBuilder number = new StringBuilder();
        long rest = bits >>> 1;
        for (int place = 0; place < 8; place++) {
            number.append(place == 4 ? "-" : "");
            number.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return number.toString();
    }
}
