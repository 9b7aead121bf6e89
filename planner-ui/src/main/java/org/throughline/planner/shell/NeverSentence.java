package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import org.throughline.data.assessment.Never;
import org.throughline.data.brief.Market;

/// Says what may not be done, and where.
public final class NeverSentence {

    private NeverSentence() {}

    public static String of(Never never) {
        String what = word("dimension", never.what());
        String value = word(never.what(), never.value());
        Market market = never.market();
        String says =
                market == null
                        ? text("contract.never", what, value)
                        : text("contract.never-in", what, value, market.code());
        return never.replacement() == null
                ? says
                : says + text("contract.never.say", never.replacement());
    }
}
