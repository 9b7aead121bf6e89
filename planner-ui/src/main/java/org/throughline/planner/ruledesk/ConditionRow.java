package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.Condition;
import org.throughline.data.rulebook.Operator;
import org.throughline.rules.desk.RowWords;

/// One condition: a question, a comparison, and what it compares with, each from a closed list.
final class ConditionRow extends FormRow {

    /// What every condition of a rule may name, and who is told of changes.
    ///
    /// @param wordings names of the wording lists
    record Setting(DeskFields fields, List<String> wordings, Year year, Runnable changed) {}

    private static final int MOST_DAYS = 60;

    private final String id;
    private final Setting setting;
    private final boolean ofTheBrief;
    private final ComboBox<String> question;
    private final ComboBox<String> operator;
    private @Nullable ComboBox<String> one;
    private @Nullable MultiSelectComboBox<String> many;
    private @Nullable MultiSelectComboBox<String> places;
    private @Nullable IntegerField days;
    private @Nullable DaysField ranges;
    private boolean filling;

    /// @param questions that may be asked here
    /// @param ofTheBrief whether the whole video is looked at, so that an item may be missing
    ConditionRow(
            String id,
            List<Dimension> questions,
            boolean ofTheBrief,
            Setting setting,
            Runnable remove) {
        this(
                id,
                ofTheBrief,
                setting,
                setting.fields()
                        .first(
                                id + "-question",
                                "desk.question",
                                questions.stream().map(Dimension::key).toList(),
                                DeskFields::question),
                setting.fields()
                        .first(
                                id + "-operator",
                                "desk.operator",
                                List.of(),
                                key -> text("desk.operator." + key)),
                remove);
    }

    private ConditionRow(
            String id,
            boolean ofTheBrief,
            Setting setting,
            ComboBox<String> question,
            ComboBox<String> operator,
            Runnable remove) {
        super(id, "desk.condition.remove", question, remove, operator);
        this.id = id;
        this.setting = setting;
        this.ofTheBrief = ofTheBrief;
        this.question = question;
        this.operator = operator;
        question.addValueChangeListener(change -> {
            asked();
            setting.fields().changed();
        });
        operator.addValueChangeListener(change -> {
            compared();
            setting.fields().changed();
        });
    }

    void set(Condition condition) {
        filling = true;
        question.setValue(condition.dimension());
        operator.setValue(condition.operator().key());
        fill(condition);
        filling = false;
    }

    private void asked() {
        Dimension dimension = dimension();
        List<String> fitting = dimension == null ? List.of() : fitting(dimension);
        operator.setItems(fitting);
        operator.setValue(fitting.isEmpty() ? null : fitting.getFirst());
        if (!filling) {
            compared();
        }
    }

    private @Nullable Dimension dimension() {
        return question.getValue() == null
                ? null
                : Vocabulary.shipped().dimension(question.getValue());
    }

    private List<String> fitting(Dimension dimension) {
        List<Operator> fitting = new ArrayList<>();
        switch (dimension.key()) {
            case "publish-date" -> fitting.add(Operator.ON);
            case "wording" -> fitting.add(Operator.CONTAINS);
            case "situation", "for-them" -> {}
            default -> {
                fitting.add(Operator.IS);
                fitting.add(Operator.IS_NOT);
            }
        }
        if (dimension.key().equals("calendar")) {
            fitting.add(Operator.WITHIN);
        }
        if (dimension.ordered()) {
            fitting.add(Operator.AT_LEAST);
            fitting.add(Operator.AT_MOST);
        }
        if (ofTheBrief && dimension.item() != null && !dimension.key().equals("wording")) {
            fitting.add(Operator.NO_ITEM);
        }
        if (dimension.kind() != Dimension.Kind.DERIVED) {
            fitting.add(Operator.ANSWERED);
            fitting.add(Operator.UNANSWERED);
        }
        return fitting.stream().map(Operator::key).toList();
    }

    private void compared() {
        if (!filling) {
            fill(null);
        }
    }

    private void fill(@Nullable Condition condition) {
        ask();
        one = null;
        many = null;
        places = null;
        days = null;
        ranges = null;
        Dimension dimension = dimension();
        Operator comparison = comparison();
        if (dimension == null || comparison == null) {
            return;
        }
        List<String> present = condition == null ? List.of() : condition.values();
        switch (comparison) {
            case ANSWERED, UNANSWERED -> {}
            case AT_LEAST, AT_MOST -> ask(one(dimension, present));
            case ON -> ask(ranges(present));
            case WITHIN -> ask(days(condition), many(dimension, present));
            case CONTAINS -> ask(lists(present), places(condition));
            case IS, IS_NOT, NO_ITEM -> ask(many(dimension, present));
        }
    }

    private @Nullable Operator comparison() {
        return operator.getValue() == null
                ? null
                : Operator.find(operator.getValue()).orElseThrow();
    }

    private Component one(Dimension dimension, List<String> present) {
        ComboBox<String> field =
                setting.fields()
                        .one(
                                id + "-value",
                                "desk.answer",
                                DeskFields.answers(dimension, present),
                                word -> DeskFields.says(dimension.key(), word));
        field.setValue(present.isEmpty() ? null : present.getFirst());
        one = field;
        return field;
    }

    private Component many(Dimension dimension, List<String> present) {
        MultiSelectComboBox<String> field =
                setting.fields()
                        .many(
                                id + "-value",
                                "desk.answers",
                                DeskFields.answers(dimension, present),
                                word -> DeskFields.says(dimension.key(), word));
        field.setValue(Set.copyOf(present));
        if (comparison() == Operator.NO_ITEM) {
            field.setPlaceholder(text("desk.no-item.any"));
        }
        many = field;
        return field;
    }

    private Component lists(List<String> present) {
        MultiSelectComboBox<String> field =
                setting.fields()
                        .many(id + "-value", "desk.wordings", setting.wordings(), name -> name);
        field.setValue(Set.copyOf(present));
        many = field;
        return field;
    }

    private Component places(@Nullable Condition condition) {
        MultiSelectComboBox<String> field =
                setting.fields()
                        .many(
                                id + "-places",
                                "desk.places",
                                RowWords.WORDING_PLACES,
                                place -> word("wording-place", place));
        field.setPlaceholder(text("desk.places.any"));
        if (condition != null && condition.places() != null) {
            field.setValue(Set.copyOf(condition.places()));
        }
        places = field;
        return field;
    }

    private Component days(@Nullable Condition condition) {
        IntegerField field =
                setting.fields().number(id + "-days", "desk.within-days", 1, MOST_DAYS);
        field.setValue(condition == null ? null : condition.days());
        days = field;
        return field;
    }

    private Component ranges(List<String> present) {
        DaysField field =
                new DaysField(id + "-day", setting.fields(), setting.year(), setting.changed());
        field.set(present);
        ranges = field;
        return field;
    }

    /// The condition; empty while something of it is missing.
    Optional<Condition> condition() {
        String asked = question.getValue();
        Operator comparison = comparison();
        if (asked == null || comparison == null) {
            return Optional.empty();
        }
        List<String> compared = values();
        boolean bare = comparison == Operator.ANSWERED || comparison == Operator.UNANSWERED;
        if (compared.isEmpty() && !bare && comparison != Operator.NO_ITEM) {
            return Optional.empty();
        }
        Integer within = days == null ? null : days.getValue();
        if (comparison == Operator.WITHIN && within == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Condition(
                        asked,
                        comparison,
                        compared,
                        within,
                        places == null ? null : inOrder(RowWords.WORDING_PLACES, places)));
    }

    private List<String> values() {
        if (ranges != null) {
            return ranges.values();
        }
        if (one != null) {
            return one.getValue() == null ? List.of() : List.of(one.getValue());
        }
        if (many == null) {
            return List.of();
        }
        Dimension dimension = dimension();
        List<String> order =
                dimension == null || dimension.key().equals("wording")
                        ? setting.wordings()
                        : DeskFields.answers(dimension, List.copyOf(many.getValue()));
        return inOrder(order, many);
    }

    private static List<String> inOrder(List<String> order, MultiSelectComboBox<String> chosen) {
        return order.stream().filter(chosen.getValue()::contains).toList();
    }

    /// The question it asks; empty while none is chosen.
    String asks() {
        return question.getValue() == null ? "" : question.getValue();
    }

    @Override
    boolean isWhole() {
        return condition().isPresent();
    }
}
