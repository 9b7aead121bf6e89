package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.DraftChange;
import org.throughline.data.rulebook.DraftChange.Own;
import org.throughline.data.rulebook.WordingList;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Paths;

/// One wording list being written: its phrases language by language, tried on a sentence beside.
@Route(Paths.RULES_LIST)
@PermitAll
public final class ListView extends OwnFormView {

    private static final Pattern PHRASE = Pattern.compile("(harmless\\.)?([a-z]+)\\[(\\d+)]");
    private static final int LONGEST_NAME = 40;

    private final Map<String, LanguagePhrases> languages = new LinkedHashMap<>();
    private transient @Nullable DeskFields fields;
    private TextField name = new TextField();
    private Checkbox masked = new Checkbox();
    private ComboBox<String> more = new ComboBox<>();
    private TextField source = new TextField();
    private DatePicker verified = new DatePicker();
    private Div blocks = new Div();
    private TryWordsPanel tried = new TryWordsPanel("");

    public ListView(RuleDesk desk, Sessions sessions) {
        super(desk, sessions, Part.LISTS);
    }

    @Override
    List<Component> fields(DeskFields made) {
        fields = made;
        languages.clear();
        blocks = new Div();
        blocks.addClassName("desk-form");
        name = made.words("list-name", "desk.lists.name");
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setHelperText(text("desk.lists.name.help"));
        masked = made.check("list-masked", "desk.lists.masked");
        more =
                made.one(
                        "list-language",
                        "desk.lists.language",
                        List.of(),
                        tag -> DeskFields.says("language", tag));
        more.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                begin(change.getValue()).focus();
                more.clear();
            }
        });
        source = made.words("list-source", "desk.own.source.optional");
        source.setManualValidation(true);
        verified = made.day("list-verified", "desk.own.read");
        Div head = new Div(name, masked);
        head.addClassName("field-row");
        Div known = new Div(source, verified);
        known.addClassName("field-row");
        return List.of(head, blocks, more, known);
    }

    @Override
    Component beside() {
        tried = new TryWordsPanel(text("desk.try.list"));
        return tried;
    }

    private LanguagePhrases begin(String language) {
        DeskFields made = fields;
        if (made == null) {
            throw new IllegalStateException("no fields yet for " + language);
        }
        LanguagePhrases block =
                new LanguagePhrases(
                        language,
                        made,
                        () -> {
                            blocks.remove(languages.remove(language));
                            offer();
                            made.changed();
                            more.focus();
                        });
        languages.put(language, block);
        blocks.add(block);
        offer();
        return block;
    }

    private void offer() {
        List<String> left =
                new ArrayList<>(
                        DeskFields.answers(Vocabulary.shipped().dimension("language"), List.of()));
        left.removeAll(languages.keySet());
        more.setItems(left);
    }

    @Override
    void begin() {
        begin("en");
        name.focus();
    }

    @Override
    void set(Own row) {
        if (!(row instanceof DraftChange.Words(WordingList list))) {
            throw new IllegalArgumentException("no wording list: " + row.id());
        }
        name.setValue(list.name());
        masked.setValue(list.isMasked());
        TreeSet<String> all = new TreeSet<>(list.phrases().keySet());
        all.addAll(list.harmlessPhrases().keySet());
        for (String language : all) {
            begin(language)
                    .set(
                            shown(list, list.phrases(), language),
                            shown(list, list.harmlessPhrases(), language));
        }
        source.setValue(list.source() == null ? "" : list.source());
        verified.setValue(list.verifiedOn());
    }

    /// Whoever only reads along sees a masked list as everybody does.
    private List<String> shown(
            WordingList list, Map<String, List<String>> phrases, String language) {
        List<String> all = phrases.getOrDefault(language, List.of());
        return mayChange() ? all : all.stream().map(list::shown).toList();
    }

    @Override
    Optional<Own> row() {
        return name.getValue().isBlank() ? Optional.empty() : Optional.of(made());
    }

    private Own made() {
        Map<String, List<String>> phrases = new TreeMap<>();
        Map<String, List<String>> harmless = new TreeMap<>();
        languages.forEach((language, block) -> {
            put(phrases, language, block.phrases());
            put(harmless, language, block.harmless());
        });
        return new DraftChange.Words(
                new WordingList(
                        name.getValue().strip(),
                        phrases,
                        harmless,
                        masked.getValue(),
                        source.getValue().isBlank() ? null : source.getValue().strip(),
                        verified.getValue()));
    }

    private static void put(
            Map<String, List<String>> byLanguage, String language, List<String> phrases) {
        if (!phrases.isEmpty()) {
            byLanguage.put(language, phrases);
        }
    }

    @Override
    void markMissing() {
        DeskFields.fault(name, text("desk.lists.name.missing"));
        name.focus();
    }

    @Override
    List<Problem> place(List<Problem> problems) {
        DeskFields.fault(name, "");
        DeskFields.fault(source, "");
        languages.values().forEach(LanguagePhrases::clearFaults);
        return problems.stream().filter(problem -> !place(problem)).toList();
    }

    private boolean place(Problem problem) {
        String says = RuleForm.said(problem);
        Matcher phrase = PHRASE.matcher(problem.field());
        if (phrase.matches() && languages.containsKey(phrase.group(2))) {
            languages
                    .get(phrase.group(2))
                    .fault(
                            phrase.group(1) != null,
                            text("desk.lists.phrase", Integer.parseInt(phrase.group(3)) + 1, says));
            return true;
        }
        return switch (problem.field()) {
            case "name" -> {
                DeskFields.fault(name, says);
                yield true;
            }
            case "source" -> {
                DeskFields.fault(source, says);
                yield true;
            }
            case "phrases" -> {
                languages.values().stream().limit(1).forEach(block -> block.fault(false, says));
                yield !languages.isEmpty();
            }
            default -> false;
        };
    }

    @Override
    void tell(@Nullable Own row) {
        tried.use(
                made() instanceof DraftChange.Words(WordingList list) ? List.of(list) : List.of());
    }
}
