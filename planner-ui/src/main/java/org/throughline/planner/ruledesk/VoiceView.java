package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.BrandVoice;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Paths;
import org.throughline.rules.voice.Voice;

/// How the brand speaks in one language, being written; a line is tried beside.
@Route(Paths.RULES_VOICE)
@PermitAll
public final class VoiceView extends OwnFormView {

    private static final Pattern AVOIDED = Pattern.compile("avoid\\[(\\d+)](?:\\.(say|phrase))?");
    private static final Pattern LINE = Pattern.compile("(cliches|approved)\\[(\\d+)]");
    private static final int MOST_WORDS = 100;

    private ComboBox<String> language = new ComboBox<>();
    private TextArea cliches = new TextArea();
    private IntegerField mostWords = new IntegerField();
    private Checkbox youBeforeWe = new Checkbox();
    private Checkbox noEmoji = new Checkbox();
    private TextArea approved = new TextArea();
    private TryLinePanel tried = new TryLinePanel();
    private transient @Nullable AvoidList avoid;
    private transient @Nullable BrandVoice before;

    public VoiceView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.VOICE);
    }

    @Override
    List<Component> fields(DeskFields fields) {
        before = null;
        language =
                fields.one(
                        "voice-language",
                        "desk.try.language",
                        DeskFields.answers(Vocabulary.shipped().dimension("language"), List.of()),
                        tag -> DeskFields.says("language", tag));
        language.setManualValidation(true);
        AvoidList avoided = new AvoidList(fields);
        avoid = avoided;
        cliches = fields.lines("voice-cliches", "desk.voice.cliches");
        cliches.setHelperText(text("desk.voice.cliches.help"));
        mostWords = fields.number("voice-words", "desk.voice.most-words", 1, MOST_WORDS);
        mostWords.setManualValidation(true);
        youBeforeWe = fields.check("voice-you", "desk.voice.you-before-we");
        noEmoji = fields.check("voice-emoji", "desk.voice.emoji");
        approved = fields.lines("voice-approved", "desk.voice.approved");
        approved.setHelperText(text("desk.voice.approved.help"));
        Div how = new Div(mostWords, youBeforeWe, noEmoji);
        how.addClassName("field-row");
        return List.of(language, avoided, cliches, how, approved);
    }

    @Override
    Component beside() {
        tried = new TryLinePanel();
        return tried;
    }

    @Override
    void begin() {
        language.focus();
    }

    @Override
    void set(Own row) {
        if (!(row instanceof DraftChange.Voice(BrandVoice voice)) || avoid == null) {
            throw new IllegalArgumentException("no voice: " + row.id());
        }
        before = voice;
        language.setItems(voice.language());
        language.setValue(voice.language());
        language.setReadOnly(true);
        avoid.set(voice.avoid());
        cliches.setValue(String.join("\n", voice.cliches()));
        mostWords.setValue(voice.mostWords());
        youBeforeWe.setValue(Boolean.TRUE.equals(voice.youBeforeWe()));
        noEmoji.setValue(Boolean.FALSE.equals(voice.emoji()));
        approved.setValue(String.join("\n", voice.approved()));
    }

    @Override
    Optional<Own> row() {
        AvoidList avoided = avoid;
        return avoided == null || language.getValue() == null
                ? Optional.empty()
                : Optional.of(
                        new DraftChange.Voice(
                                new BrandVoice(
                                        language.getValue(),
                                        avoided.avoided(),
                                        DeskFields.said(cliches),
                                        mostWords.getValue(),
                                        said(
                                                youBeforeWe.getValue(),
                                                true,
                                                before == null ? null : before.youBeforeWe()),
                                        said(
                                                noEmoji.getValue(),
                                                false,
                                                before == null ? null : before.emoji()),
                                        DeskFields.said(approved))));
    }

    /// Not to ask for it and to say nothing of it are one; a file may say either.
    ///
    /// @param chosen whether it is asked for
    /// @param asked what asks for it
    /// @param was what was said before
    private static @Nullable Boolean said(boolean chosen, boolean asked, @Nullable Boolean was) {
        if (chosen) {
            return asked;
        }
        return Objects.equals(was, !asked) ? was : null;
    }

    @Override
    void markMissing() {
        DeskFields.fault(language, text("desk.own.choose"));
        language.focus();
    }

    @Override
    List<Problem> place(List<Problem> problems) {
        List.<HasValidation>of(language, cliches, mostWords, approved)
                .forEach(field -> DeskFields.fault(field, ""));
        if (avoid != null) {
            avoid.clearFaults();
        }
        return problems.stream().filter(problem -> !place(problem)).toList();
    }

    private boolean place(Problem problem) {
        String says = RuleForm.said(problem);
        Matcher avoided = AVOIDED.matcher(problem.field());
        if (avoided.matches() && avoid != null) {
            avoid.fault(Integer.parseInt(avoided.group(1)), "say".equals(avoided.group(2)), says);
            return true;
        }
        Matcher line = LINE.matcher(problem.field());
        if (line.matches()) {
            DeskFields.fault(
                    line.group(1).equals("cliches") ? cliches : approved,
                    text("desk.lists.phrase", Integer.parseInt(line.group(2)) + 1, says));
            return true;
        }
        switch (problem.field()) {
            case "cliches" -> DeskFields.fault(cliches, says);
            case "approved" -> DeskFields.fault(approved, says);
            case "most-words" -> DeskFields.fault(mostWords, says);
            case "name", "" -> DeskFields.fault(language, says);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void tell(@Nullable Own row) {
        if (row instanceof DraftChange.Voice(BrandVoice voice)) {
            tried.use(new Voice(List.of(voice), book().wordings()), List.of(voice.language()));
        }
    }
}
