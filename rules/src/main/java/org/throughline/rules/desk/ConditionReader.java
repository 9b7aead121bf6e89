package org.throughline.rules.desk;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.DayRange;
import org.throughline.data.rulebook.Operator;
import org.throughline.data.rulebook.When;
import org.throughline.rules.tag.Unheld;

/// Reads when a row holds. Thread-safe.
final class ConditionReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /// Where a wording may be looked for.
    private static final List<String> WORDING_PLACES = RowWords.WORDING_PLACES;

    private static final int MOST_DAYS = 60;

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final List<String> wordings;

    /// @param wordings names of the wording lists that rows may use
    ConditionReader(List<String> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    /// Reads the keys `when`, `for` and `except` of a row.
    When read(Node row) {
        List<Condition> brief = conditions(row.child("when"), null);
        Node about = row.child("for");
        @Nullable ItemKind item = null;
        List<Condition> onItem = List.of();
        for (Map.Entry<String, Node> entry : named(about).entrySet()) {
            item = itemKind(entry.getKey(), entry.getValue()).orElse(null);
            onItem = about.isMap() ? conditions(entry.getValue(), item) : List.of();
        }
        List<Condition> except = conditions(row.child("except"), null);
        if (brief.size() > When.MOST_CONDITIONS
                || onItem.size() > When.MOST_CONDITIONS
                || except.size() > When.MOST_EXCEPTIONS) {
            row.problem(
                    Node.TOO_MANY,
                    "a row has up to 4 conditions on the brief, 4 on an item and 2 exceptions",
                    "Maybe make two rules of it.");
            return When.always();
        }
        return item == null && !onItem.isEmpty()
                ? When.always()
                : new When(brief, item, onItem, except);
    }

    /// `for: person` is short for `for: {person: {}}`.
    private static Map<String, Node> named(Node about) {
        if (about.isMissing()) {
            return Map.of();
        }
        Map<String, Node> named = about.isMap() ? about.entries() : Map.of(about.text(""), about);
        if (named.size() > 1) {
            about.problem(Node.SHAPE, "a row is about one kind of item", "Maybe make two rules.");
        }
        return named;
    }

    private static Optional<ItemKind> itemKind(String word, Node node) {
        Optional<ItemKind> kind = ItemKind.find(word);
        if (kind.isEmpty()) {
            node.problem(
                    Node.UNKNOWN_WORD,
                    Node.shown(word) + " is no kind of item",
                    new KnownWords(Arrays.stream(ItemKind.values()).map(ItemKind::key).toList())
                            .hint(word));
        }
        return kind;
    }

    private List<Condition> conditions(Node node, @Nullable ItemKind item) {
        List<Condition> conditions = new ArrayList<>();
        node.entries()
                .forEach((key, value) -> condition(key, value, item).ifPresent(conditions::add));
        return conditions;
    }

    private Optional<Condition> condition(String key, Node node, @Nullable ItemKind item) {
        Optional<Dimension> dimension = vocabulary.find(key);
        if (dimension.isEmpty()) {
            node.problem(
                    Node.UNKNOWN_KEY,
                    Node.shown(key) + " is no question of the brief",
                    vocabulary.keys().hint(key));
            return Optional.empty();
        }
        if (item != null && dimension.get().item() != item) {
            node.problem(
                    Node.SHAPE,
                    "'" + key + "' is not asked of a " + item.key(),
                    "Maybe it belongs under when.");
            return Optional.empty();
        }
        if (!node.isMap()) {
            return compared(dimension.get(), Operator.IS, node);
        }
        Map<String, Node> entries = node.entries();
        boolean withPlaces = entries.remove("at") != null;
        if (entries.size() != 1) {
            node.problem(Node.SHAPE, "one comparison is expected here", "");
            return Optional.empty();
        }
        Map.Entry<String, Node> entry = entries.entrySet().iterator().next();
        Optional<Operator> operator = Operator.find(entry.getKey());
        if (operator.isEmpty()) {
            entry.getValue()
                    .problem(
                            Node.UNSUPPORTED,
                            "the comparison " + Node.shown(entry.getKey()) + " is not supported",
                            new KnownWords(
                                            Arrays.stream(Operator.values())
                                                    .map(Operator::key)
                                                    .toList())
                                    .hint(entry.getKey()));
            return Optional.empty();
        }
        if (withPlaces && operator.get() != Operator.CONTAINS) {
            node.child("at").problem(Node.SHAPE, "only contains looks at places", "");
        }
        return switch (operator.get()) {
            case WITHIN -> within(dimension.get(), entry.getValue());
            case CONTAINS -> contains(dimension.get(), entry.getValue(), node.child("at"));
            case NO_ITEM -> noItem(dimension.get(), entry.getValue(), item);
            default -> compared(dimension.get(), operator.get(), entry.getValue());
        };
    }

    /// `calendar: {within: {days: 7, of: mourning-day}}`.
    private Optional<Condition> within(Dimension dimension, Node node) {
        node.entries(List.of("days", "of"));
        Node of = node.child("of");
        int days = node.child("days").number(1, MOST_DAYS);
        if (!fitting(node, dimension.key().equals("calendar"), "calendar")) {
            return Optional.empty();
        }
        return compared(dimension, Operator.IS, of)
                .map(words -> Condition.within(days, words.values()));
    }

    /// `wording: {contains: superlatives, at: [hook, caption]}`.
    private Optional<Condition> contains(Dimension dimension, Node lists, Node at) {
        for (Node place : at.elements()) {
            if (!WORDING_PLACES.contains(place.text(""))) {
                place.problem(
                        Node.UNKNOWN_WORD,
                        Node.shown(place.text("")) + " is no place of a wording",
                        new KnownWords(WORDING_PLACES).hint(place.text("")));
                return Optional.empty();
            }
        }
        return compared(dimension, Operator.CONTAINS, lists)
                .map(condition ->
                        new Condition(
                                condition.dimension(),
                                condition.operator(),
                                condition.values(),
                                null,
                                at.texts()));
    }

    /// `person-kind: {no-item: licensed-adviser}`, or `{no-item: any}` where there is none at all.
    private Optional<Condition> noItem(Dimension dimension, Node node, @Nullable ItemKind about) {
        if (!fitting(node, dimension.item() != null, "a question that is asked of items")
                || !fitting(node, about == null, "when, where the whole video is looked at")) {
            return Optional.empty();
        }
        return node.texts().equals(List.of("any"))
                ? Optional.of(new Condition(dimension.key(), Operator.NO_ITEM, List.of()))
                : compared(dimension, Operator.NO_ITEM, node);
    }

    private Optional<Condition> compared(Dimension dimension, Operator operator, Node node) {
        Optional<String> never = Unheld.why(dimension.key());
        if (never.isPresent()) {
            node.problem(
                    Node.UNSUPPORTED,
                    "'" + dimension.key() + "' is not supported yet: " + never.get(),
                    "");
            return Optional.empty();
        }
        boolean bare = operator == Operator.ANSWERED || operator == Operator.UNANSWERED;
        if (!bare && node.elements().isEmpty()) {
            node.problem(Node.SHAPE, "nothing to compare " + dimension.key() + " with", "");
            return Optional.empty();
        }
        boolean fits =
                switch (operator) {
                    case ANSWERED, UNANSWERED ->
                            fitting(node, node.text("true").equals("true"), "true");
                    case ON -> areDays(dimension, node);
                    case CONTAINS ->
                            fitting(node, dimension.key().equals("wording"), "wording")
                                    && areKnown(new KnownWords(wordings), wordings, node);
                    case AT_LEAST, AT_MOST -> isRanked(dimension, node);
                    case IS, IS_NOT, NO_ITEM -> areWords(dimension, node);
                    case WITHIN -> fitting(node, false, "days and of");
                };
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(
                new Condition(dimension.key(), operator, bare ? List.of() : node.texts()));
    }

    private static boolean fitting(Node node, boolean fits, String wanted) {
        if (!fits) {
            node.problem(Node.SHAPE, "this comparison goes with " + wanted, "");
        }
        return fits;
    }

    private static boolean isRanked(Dimension dimension, Node node) {
        boolean fits =
                fitting(node, dimension.ordered(), "an ordered question")
                        && fitting(node, node.elements().size() == 1, "one answer")
                        && areWords(dimension, node);
        return fits
                && fitting(node, dimension.rank(node.texts().getFirst()) >= 0, "a listed answer");
    }

    private static boolean areWords(Dimension dimension, Node node) {
        boolean known = true;
        for (Node element : node.elements()) {
            String word = element.text("");
            Optional<String> fault = fault(dimension, word);
            fault.ifPresent(
                    says -> element.problem(Node.UNKNOWN_WORD, says, dimension.words().hint(word)));
            known &= fault.isEmpty();
        }
        return known;
    }

    /// What is wrong with a word as an answer that is looked for.
    private static Optional<String> fault(Dimension dimension, String word) {
        String key = dimension.key();
        if (!dimension.knows(word)) {
            return Optional.of(Node.shown(word) + " is no answer to " + key);
        }
        if (Unheld.isUnheld(key, word)) {
            return Optional.of("no brief answers " + key + " with '" + word + "' yet");
        }
        return switch (key) {
            case "market" ->
                    isMarket(word)
                            ? Optional.empty()
                            : Optional.of("'" + word + "' is no country code such as DE");
            case "language" ->
                    LANGUAGE.matcher(word).matches()
                            ? Optional.empty()
                            : Optional.of("'" + word + "' is no language tag such as de");
            case "publish-date" -> Optional.of("days are compared with on, not with is");
            case "wording" -> Optional.of("wording is compared with contains, not with is");
            case "situation", "for-them" ->
                    Optional.of("a sentence is answered or not, it is not compared");
            default -> Optional.empty();
        };
    }

    private static boolean isMarket(String word) {
        return Arrays.asList(Locale.getISOCountries()).contains(word);
    }

    private static boolean areKnown(KnownWords words, List<String> known, Node node) {
        boolean all = true;
        for (Node element : node.elements()) {
            if (!known.contains(element.text(""))) {
                element.problem(
                        Node.UNKNOWN_WORD,
                        "there is no wording list '" + element.text("") + "'",
                        words.hint(element.text("")));
                all = false;
            }
        }
        return all;
    }

    private static boolean areDays(Dimension dimension, Node node) {
        boolean days = fitting(node, dimension.key().equals("publish-date"), "publish-date");
        for (Node element : node.elements()) {
            try {
                DayRange.parse(element.text(""));
            } catch (DateTimeException notADay) {
                element.problem(
                        Node.BAD_DAY,
                        Node.shown(element.text("")) + " is no day",
                        "Days read like 11 Mar, 18 Mar - 24 Mar or 2027-03-11.");
                days = false;
            }
        }
        return days;
    }
}
