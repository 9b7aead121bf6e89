package org.throughline.rules.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.RuleOutcome;

/// Reads what must be there. Thread-safe.
final class NeedReader {

    private static final List<String> KEYS =
            List.of("what", "seconds", "of", "text", "where", "from", "size");

    /// What can be needed, and of what kind of item; of a label, a sign and a prerequisite: of the
    /// video or of one market.
    private static final Map<String, ItemKind> ITEMS =
            Map.of(
                    "evidence", ItemKind.CLAIM,
                    "qualifier", ItemKind.CLAIM,
                    "release", ItemKind.PERSON,
                    "licence", ItemKind.SOUND);

    private static final List<String> WHATS = RowWords.NEEDS;

    private static final Set<String> SHOWN = Set.of("label", "sign", "qualifier");
    private static final int MOST_SECONDS = 600;
    private static final Pattern SHARE = Pattern.compile("([1-9]|1[0-9]|20)%");

    private NeedReader() {}

    static List<RuleOutcome> read(Node node, @Nullable ItemKind about) {
        Node what = node.isMap() ? node.child("what") : node;
        if (node.isMap()) {
            node.entries(KEYS);
        }
        return OutcomeReader.listed(what, "need", WHATS).stream()
                .<RuleOutcome>map(need -> read(need, what, node, about))
                .toList();
    }

    private static RuleOutcome read(String need, Node what, Node node, @Nullable ItemKind about) {
        ItemKind item = ITEMS.get(need);
        Set<ItemKind> fitting = EnumSet.noneOf(ItemKind.class);
        fitting.add(item == null ? ItemKind.MARKET : item);
        if (about == null ? item != null : !fitting.contains(about)) {
            what.problem(
                    Node.UNSUPPORTED,
                    "'%s' is needed of a %s, and this row is not about one"
                            .formatted(need, item == null ? "video or market" : item.key()),
                    "Maybe for: " + (item == null ? "market" : item.key()) + ".");
        }
        return new RuleOutcome.Need(
                need, least(need, node.child("seconds")), of(need, node), showing(need, node));
    }

    private static int least(String need, Node seconds) {
        if (seconds.isMissing()) {
            return 0;
        }
        if (!SHOWN.contains(need)) {
            seconds.problem(
                    Node.UNSUPPORTED,
                    "seconds say how long a qualifier, label or sign is on screen, not a " + need,
                    "");
        }
        return seconds.number(1, MOST_SECONDS) * 1000;
    }

    private static @Nullable List<String> of(String need, Node node) {
        Node of = node.child("of");
        List<String> known = RowWords.kindsOf(need);
        if (of.isMissing()) {
            if (need.equals("prerequisite")) {
                node.problem(
                        Node.SHAPE,
                        "which prerequisite is needed?",
                        "Maybe need: {what: prerequisite, of: stock-confirmed}.");
            }
            return null;
        }
        if (known.isEmpty()) {
            of.problem(Node.UNSUPPORTED, "there are no kinds of " + need, "");
            return null;
        }
        return OutcomeReader.listed(of, "kind of " + need, known);
    }

    private static @Nullable Showing showing(String need, Node node) {
        Node text = node.child("text");
        boolean worded = need.equals("label") || need.equals("sign");
        if (worded && text.isMissing()) {
            node.problem(
                    Node.SHAPE,
                    "which words does the %s have?".formatted(need),
                    "Maybe need: {what: %s, text: ...}.".formatted(need));
        }
        for (String key : List.of("text", "where", "from", "size")) {
            if (!node.child(key).isMissing()
                    && (!SHOWN.contains(need) || (key.equals("text") && !worded))) {
                node.child(key)
                        .problem(
                                Node.UNSUPPORTED,
                                "'%s' says nothing of a %s".formatted(key, need),
                                "");
            }
        }
        Showing showing =
                new Showing(
                        text.isMissing() ? null : text.said(""),
                        where(node.child("where")),
                        from(need, node.child("from")),
                        size(need, node.child("size")));
        return Stream.of(showing.text(), showing.where(), showing.from(), showing.size())
                        .allMatch(Objects::isNull)
                ? null
                : showing;
    }

    private static @Nullable List<String> where(Node node) {
        return node.isMissing() ? null : OutcomeReader.listed(node, "place", RowWords.SHOWN);
    }

    private static @Nullable String from(String need, Node node) {
        List<String> known = RowWords.moments(need);
        return node.isMissing()
                ? null
                : OutcomeReader.listed(node, "moment", known).stream().findFirst().orElse(null);
    }

    private static @Nullable String size(String need, Node node) {
        if (node.isMissing()) {
            return null;
        }
        String size = node.text("");
        boolean same = size.equals(Showing.SAME_SIZE) && need.equals("qualifier");
        if (!same && !SHARE.matcher(size).matches()) {
            node.problem(
                    Node.SHAPE,
                    Node.shown(size) + " is no size",
                    need.equals("qualifier")
                            ? "It is same, or a share of the picture's height from 1% to 20%."
                            : "It is a share of the picture's height from 1% to 20%.");
        }
        return size;
    }
}
