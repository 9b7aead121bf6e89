package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.When;

/// When a row holds: conditions on the video, on one and the same item, exceptions.
final class WhenFields {

    private static final Pattern CONDITION =
            Pattern.compile("(when|for\\.[a-z]+|except)\\.([^.]+).*");

    private final List<Dimension> questions;
    private final ComboBox<String> item;
    private final ConditionList when;
    private final ConditionList onItem;
    private final ConditionList except;

    /// @param questions that may be asked
    WhenFields(List<Dimension> questions, ConditionRow.Setting setting) {
        this.questions = questions;
        item =
                setting.fields()
                        .one(
                                "rule-item",
                                "desk.item",
                                Arrays.stream(ItemKind.values())
                                        .filter(kind -> kind != ItemKind.REVIEWER)
                                        .map(ItemKind::key)
                                        .toList(),
                                key -> word("item", key));
        item.setClearButtonVisible(true);
        item.setPlaceholder(text("desk.item.none"));
        when = new ConditionList("when", When.MOST_CONDITIONS, questions, setting);
        onItem = new ConditionList("for", When.MOST_CONDITIONS, List.of(), setting);
        except = new ConditionList("except", When.MOST_EXCEPTIONS, questions, setting);
        item.addValueChangeListener(change -> aboutItem());
        onItem.setVisible(false);
    }

    /// Its parts in their order.
    List<Div> parts() {
        Div about =
                new Div(new H3(text("desk.about")), new Paragraph(text("desk.about.says")), item);
        about.addClassName("desk-part");
        about.add(onItem);
        return List.of(when, about, except);
    }

    private void aboutItem() {
        onItem.ask(questions(item.getValue()));
        onItem.setVisible(item.getValue() != null);
    }

    private List<Dimension> questions(@Nullable String key) {
        ItemKind kind = key == null ? null : ItemKind.find(key).orElseThrow();
        return questions.stream()
                .filter(dimension -> kind != null && dimension.item() == kind)
                .toList();
    }

    void set(When given) {
        when.set(given.brief());
        ItemKind kind = given.item();
        if (kind != null) {
            item.setValue(kind.key());
            onItem.set(given.onItem());
        }
        except.set(given.except());
    }

    boolean isWhole() {
        return when.isWhole() && onItem.isWhole() && except.isWhole();
    }

    When when() {
        ItemKind kind =
                item.getValue() == null ? null : ItemKind.find(item.getValue()).orElseThrow();
        return new When(
                when.conditions(),
                kind,
                kind == null ? List.of() : onItem.conditions(),
                except.conditions());
    }

    /// Says where something is missing.
    void markMissing() {
        when.markMissing();
        onItem.markMissing();
        except.markMissing();
    }

    void clearFaults() {
        List.of(when, onItem, except).forEach(ConditionList::clearFaults);
    }

    /// Shows a fault at its condition.
    ///
    /// @return whether it belongs to one
    boolean place(Problem problem, String says) {
        Matcher condition = CONDITION.matcher(problem.field());
        if (!condition.matches()) {
            return false;
        }
        ConditionList list =
                switch (condition.group(1)) {
                    case "when" -> when;
                    case "except" -> except;
                    default -> onItem;
                };
        return list.fault(condition.group(2), says);
    }
}
