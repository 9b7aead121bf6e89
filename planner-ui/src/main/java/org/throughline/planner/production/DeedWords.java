package org.throughline.planner.production;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Level;
import org.throughline.data.production.Deed;
import org.throughline.data.production.Doer;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.production.StepPlace;
import org.throughline.data.production.ToolUse;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Who or what did a step, and how that compares with its plan, in words.
public final class DeedWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private DeedWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A step with the market it is done for, where it is done apart.
    public static String step(StepPlace place) {
        String step = word("step", place.step().key());
        return place.market() == null ? step : text("steps.named-in", step, place.market());
    }

    /// Somebody or something, in a few words.
    public static String says(Doer doer) {
        return switch (doer) {
            case Doer.Person(String name) -> name;
            case Doer.Tool(ToolUse use) -> text("deed.tool", use.called(), use.did());
            case Doer.Both(String name, ToolUse use, Doer.Lead led) ->
                    led == Doer.Lead.PERSON
                            ? text("deed.person-led", name, use.called(), use.did())
                            : text("deed.tool-led", name, use.called(), use.did());
        };
    }

    /// When it was done and how that is known.
    static String known(Deed deed) {
        String day = DAY.format(deed.day());
        return switch (deed.source()) {
            case Deed.Source.Told(_, String by) ->
                    deed.doer().equals(new Doer.Person(by))
                            ? text("deed.told.self", day)
                            : text("deed.told", day, by);
            case Deed.Source.Rendered(var draft) ->
                    text(
                            "deed.rendered",
                            day,
                            draft.market(),
                            word("platform", draft.platform().key()));
            case Deed.Source.Decided(var draft) ->
                    text(
                            "deed.decided",
                            day,
                            draft.market(),
                            word("platform", draft.platform().key()));
            case Deed.Source.ThoughtOf _ -> text("deed.thought-of", day);
        };
    }

    /// What deeds have in common that stand as one.
    private record Alike(Doer doer, Class<?> source) {}

    private static String known(List<Deed> same) {
        Deed last = same.getLast();
        boolean drafts = last.source() instanceof Deed.Source.Rendered;
        return drafts && same.size() > 1
                ? text("deed.rendered.more", DAY.format(last.day()), same.size())
                : same.stream().map(DeedWords::known).collect(Collectors.joining("; "));
    }

    /// How it compares with the plan, as a mark.
    public static Component mark(HeldToPlan held) {
        return new StateMark(tone(held), text("held." + held.key()));
    }

    private static Tone tone(HeldToPlan held) {
        return switch (held) {
            case NOT_RECORDED -> Tone.QUIET;
            case AS_PLANNED -> Tone.GOOD;
            case PERSON_MISSING -> Tone.WARN;
            case AGAINST_PLAN -> Tone.BAD;
        };
    }

    /// What differs from the plan, as a sentence; empty where nothing does.
    public static String differs(WhoDidWhat.Line line) {
        return switch (line.held()) {
            case NOT_RECORDED, AS_PLANNED -> "";
            case PERSON_MISSING -> text("held.person-missing.says", LevelMark.says(line.level()));
            case AGAINST_PLAN ->
                    text(
                            line.level() == Level.PERSON_ONLY
                                    ? "held.against-plan.says"
                                    : "held.against-plan.led",
                            LevelMark.says(line.level()));
        };
    }

    /// All that is known to have been done for a step, with the comparison.
    static Div deeds(WhoDidWhat.Line line) {
        Div all = new Div();
        all.addClassName("deeds");
        line.deeds().stream()
                .collect(
                        Collectors.groupingBy(
                                deed -> new Alike(deed.doer(), deed.source().getClass()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((alike, same) -> {
                    Span known = new Span(known(same));
                    known.addClassNames("soft", "small");
                    Div one = new Div(new Span(says(alike.doer())), known);
                    one.addClassName("deed");
                    all.add(one);
                });
        all.add(mark(line.held()));
        String differs = differs(line);
        if (!differs.isEmpty()) {
            Span says = new Span(differs);
            says.addClassName("small");
            all.add(says);
        }
        return all;
    }
}
