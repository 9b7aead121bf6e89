package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Showing;

/// Says what must be there, and how it must stand in the file.
public final class NeedSentence {

    private NeedSentence() {}

    /// Whether it is about words in the film rather than about papers.
    public static boolean isShown(Need need) {
        return need.what().equals("label") || need.what().equals("sign");
    }

    public static String of(Need need) {
        List<String> parts = new ArrayList<>(List.of(what(need)));
        Showing showing = need.showing();
        if (showing != null) {
            if (showing.isOnScreen() && showing.from() != null) {
                parts.add(text("need.from." + showing.from()));
            }
            if (showing.isOnScreen() && isShown(need) && need.leastMillis() == 0) {
                parts.add(text("need.to-the-end"));
            }
        }
        if (need.leastMillis() > 0) {
            parts.add(text("need.seconds", need.leastMillis() / 1000.0));
        }
        if (showing != null) {
            if (showing.size() != null) {
                parts.add(
                        showing.size().equals(Showing.SAME_SIZE)
                                ? text("need.size.same")
                                : text("need.size", showing.size()));
            }
            if (showing.isInPostText()) {
                parts.add(text("need.post-text"));
            }
        }
        return String.join(", ", parts);
    }

    private static String what(Need need) {
        Showing showing = need.showing();
        String words = showing == null || showing.text() == null ? "" : showing.text();
        String what =
                isShown(need)
                        ? text("need." + need.what(), words)
                        : text(
                                "contract.need",
                                word("need", need.what()) + kinds(need),
                                need.item() == null ? "" : need.item());
        return need.market() == null ? what : text("need.in", what, need.market().code());
    }

    private static String kinds(Need need) {
        List<String> of = need.of() == null ? List.of() : need.of();
        return of.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ", of.stream().map(each -> word(need.what(), each)).toList())
                        + ")";
    }
}
