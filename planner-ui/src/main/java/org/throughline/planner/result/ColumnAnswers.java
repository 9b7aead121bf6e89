package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.analytics.importing.TableMapping;
import org.throughline.data.brief.Platform;

/// Which column of a table is what, where no platform writes such tables.
final class ColumnAnswers extends Div {

    private final HandedFile file;
    private final transient FilesPanel.Actions actions;
    private final Select<Platform> platform = new Select<>();
    private final Map<String, Select<String>> columns = new LinkedHashMap<>();
    private final Select<String> decimal = new Select<>();
    private final ForOthers others;
    private final Paragraph wrong = new Paragraph();

    /// @param names of the file's columns
    ColumnAnswers(
            HandedFile file, List<String> names, ForOthers others, FilesPanel.Actions actions) {
        this.file = file;
        this.others = others;
        this.actions = actions;
        addClassName("column-answers");
        platform.setId("platform-" + file.id());
        platform.setLabel(text("results.columns.platform"));
        platform.setPlaceholder(text("results.columns.choose"));
        platform.setItems(Platform.values());
        platform.setItemLabelGenerator(each -> each == null ? "" : word("platform", each.key()));
        Div fields = new Div(platform);
        fields.addClassName("export-answers");
        List<String> named = names.stream().filter(name -> !name.isBlank()).distinct().toList();
        for (String role : TableMapping.ROLES) {
            Select<String> column = select(role + "-of-" + file.id(), "results.role." + role);
            column.setItems(named);
            alike(role, named).ifPresent(column::setValue);
            columns.put(role, column);
            fields.add(column);
        }
        decimal.setItems(TableMapping.COMMA, TableMapping.POINT);
        choice(decimal, "decimal-of-" + file.id(), "results.decimal");
        decimal.setItemLabelGenerator(each ->
                each == null
                        ? text("results.not-said")
                        : text("results.decimal." + each.equals(TableMapping.COMMA)));
        fields.add(decimal);
        wrong.setId("columns-wrong-" + file.id());
        wrong.addClassName("notice");
        wrong.getElement().setAttribute("data-tone", "bad").setAttribute("role", "alert");
        wrong.setVisible(false);
        Button read = new Button(text("results.columns.read"), click -> give());
        read.setId("read-columns-" + file.id());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(read, others);
        row.addClassName("take-bar");
        add(new Paragraph(text("results.columns.says")), fields, wrong, row);
    }

    private static Select<String> select(String id, String label) {
        Select<String> select = new Select<>();
        choice(select, id, label);
        select.setItemLabelGenerator(each -> each == null ? text("results.columns.none") : each);
        return select;
    }

    private static void choice(Select<String> select, String id, String label) {
        select.setId(id);
        select.setLabel(text(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("results.columns.none"));
    }

    /// A column that has the very name; anything less would be a guess.
    private static Optional<String> alike(String role, List<String> names) {
        return names.stream()
                .filter(name ->
                        name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-").equals(role))
                .findFirst();
    }

    private void give() {
        Map<String, String> said = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        columns.forEach((role, column) -> {
            if (column.getValue() != null) {
                if (said.containsValue(column.getValue())) {
                    twice.add(column.getValue());
                }
                said.put(role, column.getValue());
            }
        });
        if (platform.isEmpty()) {
            refuse(text("results.columns.no-platform"));
            platform.focus();
        } else if (!said.containsKey(TableMapping.ID) || said.size() < 2) {
            refuse(text("results.columns.too-few"));
        } else if (!twice.isEmpty()) {
            refuse(text("results.columns.twice", String.join(", ", twice)));
        } else {
            TableMapping mapping = TableMapping.of(platform.getValue(), said, decimal.getValue());
            actions.say(file, file.options().mapped(mapping), null, others.isWanted());
        }
    }

    private void refuse(String says) {
        wrong.setText(says);
        wrong.setVisible(true);
    }
}
