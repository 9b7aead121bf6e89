package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Showing;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.desk.RowWords;

/// What must be there; for what is shown its words, where, from when, how large and how long.
final class NeedFields implements OutcomeFields {

    private static final int MOST_SECONDS = 600;
    private static final int MOST_PERCENT = 20;

    private final ComboBox<String> what;
    private final MultiSelectComboBox<String> of;
    private final TextField words;
    private final MultiSelectComboBox<String> where;
    private final ComboBox<String> from;
    private final ComboBox<String> size;
    private final IntegerField seconds;
    private final Div rest = new Div();

    NeedFields(String id, DeskFields fields) {
        what = fields.one(id + "-what", "desk.need.what", RowWords.NEEDS, key -> word("need", key));
        of = fields.many(id + "-of", "desk.need.of", List.of(), this::kind);
        words = fields.words(id + "-text", "desk.need.text");
        where =
                fields.many(
                        id + "-where",
                        "desk.need.where",
                        RowWords.SHOWN,
                        key -> text("desk.need.where." + key));
        from =
                fields.one(
                        id + "-from",
                        "desk.need.from",
                        List.of(),
                        key -> text("desk.need.from." + key));
        from.setClearButtonVisible(true);
        size = fields.one(id + "-size", "desk.need.size", List.of(), NeedFields::size);
        size.setClearButtonVisible(true);
        seconds = fields.number(id + "-seconds", "desk.need.seconds", 1, MOST_SECONDS);
        rest.addClassName("desk-rest");
        what.addValueChangeListener(change -> needed(change.getValue()));
    }

    private static String size(String key) {
        return key.equals(Showing.SAME_SIZE) ? text("desk.need.size.same") : key;
    }

    private String kind(String key) {
        return switch (what.getValue()) {
            case "release" -> word("release-state", key);
            case "evidence" -> word("evidence-kind", key);
            case null, default -> word("prerequisite", key);
        };
    }

    private void needed(@Nullable String need) {
        rest.removeAll();
        if (need == null) {
            return;
        }
        List<String> kinds = RowWords.kindsOf(need);
        of.setItems(kinds);
        from.setItems(RowWords.moments(need));
        List<String> sizes =
                new ArrayList<>(need.equals("qualifier") ? List.of("same") : List.of());
        IntStream.rangeClosed(1, MOST_PERCENT).forEach(percent -> sizes.add(percent + "%"));
        size.setItems(sizes);
        if (!kinds.isEmpty()) {
            rest.add(of);
        }
        if (isWorded(need)) {
            rest.add(words);
        }
        if (isShown(need)) {
            rest.add(where, from, size, seconds);
        }
    }

    private static boolean isWorded(String need) {
        return need.equals("label") || need.equals("sign");
    }

    private static boolean isShown(String need) {
        return isWorded(need) || need.equals("qualifier");
    }

    @Override
    public List<Component> fields() {
        return List.of(what, rest);
    }

    @Override
    public void set(RuleOutcome outcome) {
        if (!(outcome instanceof RuleOutcome.Need need)) {
            return;
        }
        what.setValue(need.what());
        of.setValue(need.of() == null ? Set.of() : Set.copyOf(need.of()));
        seconds.setValue(need.leastMillis() == 0 ? null : need.leastMillis() / 1000);
        Showing showing = need.showing();
        if (showing != null) {
            words.setValue(Objects.requireNonNullElse(showing.text(), ""));
            where.setValue(showing.where() == null ? Set.of() : Set.copyOf(showing.where()));
            from.setValue(showing.from());
            size.setValue(showing.size());
        }
    }

    @Override
    public List<RuleOutcome> outcomes() {
        String need = what.getValue();
        if (need == null
                || (isWorded(need) && words.getValue().isBlank())
                || (need.equals("prerequisite") && of.isEmpty())) {
            return List.of();
        }
        boolean shown = isShown(need);
        Integer least = shown ? seconds.getValue() : null;
        List<String> kinds =
                RowWords.kindsOf(need).stream().filter(of.getValue()::contains).toList();
        return List.of(
                new RuleOutcome.Need(
                        need,
                        least == null ? 0 : least * 1000,
                        kinds,
                        shown ? showing(isWorded(need)) : null));
    }

    private @Nullable Showing showing(boolean worded) {
        List<String> places = RowWords.SHOWN.stream().filter(where.getValue()::contains).toList();
        Showing showing =
                new Showing(
                        worded ? words.getValue().strip() : null,
                        places,
                        from.getValue(),
                        size.getValue());
        return Stream.of(showing.text(), showing.where(), showing.from(), showing.size())
                        .allMatch(Objects::isNull)
                ? null
                : showing;
    }
}
