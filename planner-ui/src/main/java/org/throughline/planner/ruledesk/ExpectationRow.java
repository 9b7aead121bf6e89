package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.ReviewerRole;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.shell.LevelMark;

/// One thing that is expected of a test brief.
final class ExpectationRow extends FormRow {

    static final String WHO = "who";
    static final String ASKED = "asked";
    static final String HELD = "held";
    static final String HOLDING = "holding";
    static final String SILENT = "silent";

    private final String id;
    private final DeskFields fields;
    private final List<String> rules;
    private final ComboBox<String> kind;
    private @Nullable ComboBox<String> step;
    private @Nullable ComboBox<String> level;
    private @Nullable ComboBox<String> market;
    private @Nullable MultiSelectComboBox<String> many;

    /// @param rules ids of the rules that can be named
    ExpectationRow(String id, DeskFields fields, List<String> rules, Runnable remove) {
        this(
                id,
                fields,
                rules,
                fields.first(
                        id + "-kind",
                        "desk.expected.kind",
                        List.of(WHO, ASKED, HELD, HOLDING, SILENT),
                        key -> text("desk.expected." + key)),
                remove);
    }

    private ExpectationRow(
            String id,
            DeskFields fields,
            List<String> rules,
            ComboBox<String> kind,
            Runnable remove) {
        super(id, "desk.expected.remove", kind, remove);
        this.id = id;
        this.fields = fields;
        this.rules = rules;
        this.kind = kind;
        kind.addValueChangeListener(change -> {
            fill();
            fields.changed();
        });
    }

    private void fill() {
        step = null;
        level = null;
        market = null;
        many = null;
        switch (kind.getValue()) {
            case WHO -> levels();
            case ASKED ->
                    list(
                            "desk.expected.roles",
                            ReviewerRole.shipped().stream().map(ReviewerRole::key).toList(),
                            role -> role(role));
            case HELD -> list("desk.expected.markets", markets(), ExpectationRow::country);
            case HOLDING, SILENT -> list("desk.expected.rules", rules, rule -> rule);
            case null, default -> ask();
        }
    }

    private void levels() {
        ComboBox<String> ofStep =
                fields.one(
                        id + "-step",
                        "desk.step",
                        Arrays.stream(Step.values()).map(Step::key).toList(),
                        key -> word("step", key));
        ComboBox<String> asked =
                fields.one(
                        id + "-level",
                        "desk.level",
                        Arrays.stream(Level.values()).map(Level::name).toList(),
                        name -> LevelMark.says(Level.valueOf(name)));
        ComboBox<String> in =
                fields.one(id + "-market", "desk.expected.in", markets(), ExpectationRow::country);
        in.setPlaceholder(text("desk.expected.everywhere"));
        in.setClearButtonVisible(true);
        step = ofStep;
        level = asked;
        market = in;
        ask(ofStep, asked, in);
    }

    private void list(String label, List<String> items, Function<String, String> says) {
        MultiSelectComboBox<String> field = fields.many(id + "-value", label, items, says);
        many = field;
        ask(field);
    }

    private static List<String> markets() {
        return DeskFields.answers(Vocabulary.shipped().dimension("market"), List.of());
    }

    private static String country(String code) {
        return DeskFields.says("market", code);
    }

    void set(TestBrief.LevelOf expected) {
        kind.setValue(WHO);
        if (step != null && level != null && market != null) {
            step.setValue(expected.step().key());
            level.setValue(expected.level().name());
            market.setValue(Optional.ofNullable(expected.market()).map(Market::code).orElse(null));
        }
    }

    /// @param key any but `who`
    void set(String key, List<String> words) {
        kind.setValue(key);
        if (many != null) {
            many.setValue(Set.copyOf(words));
        }
    }

    /// What kind of thing it expects; empty while nothing is chosen.
    String kind() {
        return kind.getValue() == null ? "" : kind.getValue();
    }

    /// The level it expects; empty where it expects something else, and while something is missing.
    Optional<TestBrief.LevelOf> levelOf() {
        if (step == null || level == null || market == null) {
            return Optional.empty();
        }
        if (step.getValue() == null || level.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new TestBrief.LevelOf(
                        Step.find(step.getValue()).orElseThrow(),
                        market.getValue() == null ? null : new Market(market.getValue()),
                        Level.valueOf(level.getValue())));
    }

    /// Roles, markets or rules, by name.
    List<String> words() {
        return many == null ? List.of() : many.getValue().stream().sorted().toList();
    }

    @Override
    boolean isWhole() {
        return levelOf().isPresent() || !words().isEmpty();
    }
}
