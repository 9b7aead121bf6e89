package org.throughline.data.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

/// How fast a source runs, as an exact ratio of its own time to the time it is seen for: 2/1 is
/// twice as fast, 1/2 is slow motion. From 1/4 to 4, in lowest terms, of numbers up to 1000.
public record Speed(int numerator, int denominator) {

    public static final Speed AS_FILMED = new Speed(1, 1);

    private static final int MOST = 4;
    private static final int LARGEST = 1000;

    public Speed {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "a speed is positive, not " + numerator + "/" + denominator);
        }
        int divisor =
                BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
        numerator /= divisor;
        denominator /= divisor;
        if (numerator > (long) MOST * denominator || denominator > (long) MOST * numerator) {
            throw new IllegalArgumentException(
                    "a speed lies between 1/4 and 4, not at " + numerator + "/" + denominator);
        }
        if (numerator > LARGEST || denominator > LARGEST) {
            throw new IllegalArgumentException(
                    "a speed is a ratio of numbers up to 1000, not "
                            + numerator
                            + "/"
                            + denominator);
        }
    }

    /// Reads `2`, `0.5` or `2/3`.
    public static Speed parse(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash >= 0) {
                return new Speed(
                        Integer.parseInt(text.substring(0, slash).strip()),
                        Integer.parseInt(text.substring(slash + 1).strip()));
            }
            var decimal = new BigDecimal(text.strip());
            if (decimal.precision() > 6 || decimal.scale() > 3 || decimal.scale() < 0) {
                throw new IllegalArgumentException(
                        "a speed has at most three decimals, not '" + text + "'");
            }
            int of = BigInteger.TEN.pow(decimal.scale()).intValueExact();
            return new Speed(decimal.movePointRight(decimal.scale()).intValueExact(), of);
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "a speed reads like 2, 0.5 or 2/3, not '" + text + "'", notNumbers);
        }
    }

    public boolean isAsFilmed() {
        return numerator == denominator;
    }

    /// How much of the source's own time passes while it is seen for so long.
    public Duration ofSource(Duration seen) {
        return seen.multipliedBy(numerator).dividedBy(denominator);
    }

    /// How long so much of the source's own time is seen.
    public Duration seen(Duration source) {
        return source.multipliedBy(denominator).dividedBy(numerator);
    }

    /// How many samples or frames of the source pass during so many, rounded up.
    public long ofSource(long seen) {
        return Math.ceilDiv(Math.multiplyExact(seen, (long) numerator), (long) denominator);
    }

    public double ratio() {
        return numerator / (double) denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
