package org.throughline.planner.brief;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Level;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Severity;
import org.throughline.planner.shell.FlipSentence;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.NeverSentence;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.StepStrip;
import org.throughline.planner.shell.Tone;

/// What the rules say so far, and why: what stops first, then who must be asked, then what people
/// keep and what machines may do.
final class RulesSayPanel extends Div {

    private final Panel panel = new Panel("rules-say", text("rules-say.title"));
    private final Div says = new Div();

    RulesSayPanel() {
        addClassName("rules-say");
        says.getElement().setAttribute("aria-live", "polite");
        panel.add(says);
        add(panel);
    }

    /// @param rulebook the version that says so; 0: the shipped cards alone
    void show(Assessment assessment, int rulebook) {
        says.removeAll();
        Span version =
                new Span(
                        rulebook == 0
                                ? text("rules-say.library")
                                : text("rules-say.version", rulebook));
        version.setId("rules-say-version");
        version.addClassNames("soft", "small");
        Severity severity = assessment.severity();
        says.add(
                new Div(
                        new StateMark(
                                tone(severity),
                                text("severity." + severity.name().toLowerCase(Locale.ROOT)))));
        assessment.holds().forEach(hold -> says.add(hold(hold)));
        assessment.never().stream().filter(Never::broken).forEach(each -> says.add(never(each)));
        assessment.needs().stream()
                .filter(need -> !need.met())
                .forEach(need -> says.add(need(need)));
        if (!assessment.unanswered().isEmpty()) {
            says.add(unanswered(assessment.unanswered()));
        }
        says.add(steps(assessment));
        if (!assessment.asks().isEmpty()) {
            says.add(asks(assessment.asks()));
        }
        assessment.notes().forEach(note -> says.add(new Paragraph(note.says())));
        says.add(version);
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case NONE, LOW -> Tone.GOOD;
            case MEDIUM -> Tone.WARN;
            case HIGH, FLOOR -> Tone.BAD;
        };
    }

    private static Component hold(Hold hold) {
        UnorderedList lifts = new UnorderedList();
        lifts.addClassName("flips");
        hold.flips().forEach(flip -> lifts.add(new ListItem(FlipSentence.of(flip))));
        Div notice =
                notice(
                        Tone.HOLD,
                        hold.market() == null
                                ? text("rules-say.held-all")
                                : text("rules-say.held", hold.market()));
        notice.setId("hold-" + (hold.market() == null ? "all" : hold.market()));
        notice.add(new Reasons(hold.because()));
        if (!hold.flips().isEmpty()) {
            Span label = new Span(text("rules-say.lifts"));
            label.addClassName("small");
            notice.add(label, lifts);
        }
        return notice;
    }

    private static Component never(Never never) {
        Div notice = notice(Tone.BAD, NeverSentence.of(never));
        notice.add(new Reasons(never.because()));
        return notice;
    }

    private static Component need(Need need) {
        Div notice = notice(Tone.BAD, need.missing());
        notice.add(new Reasons(need.because()));
        return notice;
    }

    private static Component unanswered(List<String> fields) {
        return notice(
                Tone.WARN,
                text(
                        "rules-say.unanswered",
                        fields.stream()
                                .map(field -> word("field", field))
                                .collect(Collectors.joining(", "))));
    }

    private static Div notice(Tone tone, String title) {
        Span heading = new Span(title);
        heading.addClassName("notice-title");
        Div notice = new Div(heading);
        notice.addClassName("notice");
        notice.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        return notice;
    }

    private static Component steps(Assessment assessment) {
        UnorderedList list = new UnorderedList();
        list.addClassName("decided");
        for (Decision decision : assessment.decisions()) {
            if (!decision.because().stream().allMatch(Reasons::isDefault)) {
                String name = word("step", decision.step().key());
                Span step =
                        new Span(
                                decision.market() == null
                                        ? name
                                        : text("steps.named-in", name, decision.market()));
                Div head = new Div(step, new LevelMark(decision.level()));
                head.addClassName("decided-head");
                list.add(new ListItem(head, new Reasons(decision.because())));
            }
        }
        long people =
                assessment.decisions().stream()
                        .filter(each -> each.level() == Level.PERSON_ONLY)
                        .filter(each -> each.market() == null)
                        .count();
        return new Div(
                new H3(text("steps.title")),
                new StepStrip(assessment),
                new Paragraph(text("rules-say.people", people)),
                list);
    }

    private static Component asks(List<Ask> asks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (Ask ask : asks) {
            list.add(
                    new ListItem(
                            new Span(
                                    text(
                                            "rules-say.ask",
                                            role(ask.role()),
                                            word("seal", ask.seal()),
                                            ask.market() == null
                                                    ? text("all-markets")
                                                    : ask.market(),
                                            word("stage", ask.stage())))));
        }
        return new Div(new H3(text("rules-say.asks")), list);
    }
}
