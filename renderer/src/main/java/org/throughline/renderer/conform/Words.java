package org.throughline.renderer.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as reports write them, the same in every locale.
final class Words {
    private Words() {}

    /// As it was written, without zeros at its end.
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
