package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Severity;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.RowCheck;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.rules.desk.RowWords;

/// Something that makes a video sensitive being written: from closed lists, with its source, and on
/// which briefs it is found beside.
@Route(Paths.RULES_SENSITIVITY)
@PermitAll
public final class SensitivityView extends OwnFormView {

    private static final int LONGEST_NAME = 40;

    private TextField id = new TextField();
    private ComboBox<String> kind = new ComboBox<>();
    private ComboBox<String> severity = new ComboBox<>();
    private TextField says = new TextField();
    private TextField source = new TextField();
    private DatePicker verified = new DatePicker();
    private Div found = new Div();
    private final Looking briefs;
    private transient @Nullable WhenFields when;

    public SensitivityView(RuleDesk desk, Incidents incidents, Sessions sessions) {
        super(desk, sessions, Part.SENSITIVITIES);
        this.briefs = new Looking("row-briefs", incidents);
    }

    @Override
    List<Component> fields(DeskFields fields) {
        id = fields.words("row-id", "desk.sensitivities.row");
        id.setMaxLength(LONGEST_NAME);
        id.setHelperText(text("desk.id.help"));
        kind =
                fields.one(
                        "row-kind",
                        "desk.sensitivities.kind",
                        RowWords.SENSITIVITIES,
                        key -> word("sensitivity-kind", key));
        severity =
                fields.one(
                        "row-severity",
                        "desk.sensitivities.severity",
                        Arrays.stream(Severity.values())
                                .filter(each -> each != Severity.NONE)
                                .map(Severity::name)
                                .toList(),
                        key -> text("desk.severity." + key.toLowerCase(Locale.ROOT)));
        says = fields.words("row-says", "desk.sensitivities.says");
        says.setHelperText(text("desk.sensitivities.says.help"));
        source = fields.words("row-source", "desk.own.source.field");
        source.setHelperText(text("desk.own.source.help"));
        verified = fields.day("row-verified", "desk.own.read");
        List.of(id, says, source).forEach(field -> field.setManualValidation(true));
        List.of(kind, severity).forEach(field -> field.setManualValidation(true));
        WhenFields conditions =
                new WhenFields(
                        RowWords.questions().stream()
                                .filter(dimension -> !RowWords.isFound(dimension.key()))
                                .toList(),
                        new ConditionRow.Setting(
                                fields,
                                book().wordings().stream().map(WordingList::name).toList(),
                                Year.from(today()),
                                fields::changed));
        when = conditions;
        Div head = new Div(id, kind, severity);
        head.addClassName("field-row");
        Div known = new Div(source, verified);
        known.addClassName("field-row");
        Div all = new Div(head, says, known);
        all.addClassName("desk-form");
        conditions.parts().forEach(all::add);
        return List.of(all);
    }

    @Override
    Component beside() {
        found = new Div();
        found.setId("row-found");
        found.getElement().setAttribute("aria-live", "polite");
        briefs.clear();
        return new Panel("row-beside", text("desk.beside"), found, briefs);
    }

    @Override
    void begin() {
        verified.setValue(today());
        id.focus();
    }

    @Override
    void set(Own row) {
        if (!(row instanceof DraftChange.Sensitive(SensitivityRow each)) || when == null) {
            throw new IllegalArgumentException("no sensitivity: " + row.id());
        }
        id.setValue(each.id());
        id.setReadOnly(true);
        kind.setValue(each.kind());
        severity.setValue(each.severity().name());
        says.setValue(each.says());
        source.setValue(each.source());
        verified.setValue(each.verifiedOn());
        when.set(each.when());
    }

    @Override
    Optional<Own> row() {
        WhenFields conditions = when;
        if (conditions == null
                || !conditions.isWhole()
                || id.getValue().isBlank()
                || kind.getValue() == null
                || severity.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new DraftChange.Sensitive(
                        new SensitivityRow(
                                id.getValue().strip(),
                                kind.getValue(),
                                conditions.when(),
                                Severity.valueOf(severity.getValue()),
                                says.getValue().strip(),
                                source.getValue().strip(),
                                null,
                                verified.getValue())));
    }

    @Override
    void markMissing() {
        DeskFields.fault(id, id.getValue().isBlank() ? text("desk.id.missing") : "");
        DeskFields.fault(kind, kind.getValue() == null ? text("desk.own.choose") : "");
        DeskFields.fault(severity, severity.getValue() == null ? text("desk.own.choose") : "");
        if (when != null) {
            when.markMissing();
        }
    }

    @Override
    List<Problem> place(List<Problem> problems) {
        List.<HasValidation>of(id, kind, severity, says, source)
                .forEach(field -> DeskFields.fault(field, ""));
        if (when != null) {
            when.clearFaults();
        }
        return problems.stream().filter(problem -> !place(problem)).toList();
    }

    private boolean place(Problem problem) {
        String fault = RuleForm.said(problem);
        switch (problem.field()) {
            case "id", "name" -> DeskFields.fault(id, fault);
            case "kind" -> DeskFields.fault(kind, fault);
            case "severity" -> DeskFields.fault(severity, fault);
            case "says" -> DeskFields.fault(says, fault);
            case "source" -> DeskFields.fault(source, fault);
            default -> {
                return when != null && when.place(problem, fault);
            }
        }
        return true;
    }

    @Override
    void tell(@Nullable Own row) {
        found.removeAll();
        if (row == null || !RowCheck.problems(row, book()).isEmpty()) {
            briefs.clear();
            found.add(new Paragraph(text("desk.own.unfinished")));
            return;
        }
        Paragraph sentence = new Paragraph(OwnSentence.title(row));
        sentence.addClassName("desk-sentence");
        found.add(sentence);
        OwnSentence.says(row).forEach(each -> found.add(new Paragraph(each)));
        RuleDesk desk = desk();
        DraftBook drafted = with(row);
        LocalDate day = today();
        briefs.look(
                () -> {
                    RulebookVersion candidate = drafted.next(drafted.number() + 1, "", day);
                    return SpokenOn.of(
                            desk.briefs(),
                            brief -> finds(desk.decide(brief, candidate), row.called()));
                },
                spoken -> spoken.shown("desk.sensitivities.found", "desk.sensitivities.found-not"));
    }

    private static boolean finds(Assessment assessment, String id) {
        return assessment.sensitivities().stream()
                .flatMap(found -> found.because().stream())
                .anyMatch(because -> because.rule().equals(id));
    }
}
