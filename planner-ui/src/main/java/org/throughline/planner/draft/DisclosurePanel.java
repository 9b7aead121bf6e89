package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;
import org.throughline.rules.disclosure.Disclosure;
import org.throughline.rules.disclosure.DisclosureAdvice;
import org.throughline.rules.disclosure.DisclosureAdvice.Reason;
import org.throughline.rules.disclosure.DisclosureFact;

/// What to disclose, cell by cell: each platform's label, the duty in the European Union and the
/// digital source type, each with its reasons and what they rest on.
public final class DisclosurePanel extends Div {

    public DisclosurePanel(List<DisclosureAdvice> advice, LocalDate today) {
        Panel panel = new Panel("disclosure", text("disclosure.title"));
        advice.stream().findFirst().ifPresent(each -> panel.add(soft(each.caution())));
        List<DisclosureFact> old = Disclosure.shipped().old(today);
        if (!old.isEmpty()) {
            Paragraph warns =
                    new Paragraph(
                            text(
                                    "disclosure.old",
                                    String.join(
                                            ", ", old.stream().map(DisclosureFact::id).toList())));
            warns.addClassName("notice");
            warns.getElement().setAttribute("data-tone", "warn");
            panel.add(warns);
        }
        for (DisclosureAdvice each : advice) {
            panel.add(cell(each));
        }
        add(new Still(panel));
    }

    private static Div cell(DisclosureAdvice advice) {
        Span where =
                new Span(advice.market() + ", " + word("platform", advice.platform().key()) + ": ");
        String name = advice.labelName();
        Tone label =
                switch (advice.label()) {
                    case NOT_NEEDED -> Tone.QUIET;
                    case CANNOT_TELL -> Tone.HOLD;
                    case NEEDED -> Tone.WARN;
                };
        Tone duty =
                switch (advice.duty()) {
                    case UNLIKELY -> Tone.QUIET;
                    case ASK_LEGAL -> Tone.HOLD;
                    case LIKELY -> Tone.WARN;
                };
        Div marks =
                new Div(
                        where,
                        new StateMark(
                                label,
                                text(
                                        "disclosure.label." + advice.label().name(),
                                        name == null ? text("disclosure.label") : name)),
                        new StateMark(duty, text("disclosure.eu." + advice.duty().name())));
        marks.addClassName("disclosure-marks");
        String of = advice.market() + "-" + advice.platform().key();
        Div cell = new Div(marks);
        cell.setId("disclosure-" + of);
        cell.add(why(advice, of));
        return cell;
    }

    private static Why why(DisclosureAdvice advice, String of) {
        UnorderedList reasons = new UnorderedList();
        Stream.of(advice.labelReasons(), advice.dutyReasons(), advice.sourceTypeReasons())
                .flatMap(List::stream)
                .map(Reason::says)
                .distinct()
                .forEach(says -> reasons.add(new ListItem(says)));
        Paragraph type = new Paragraph(text("disclosure.type", advice.sourceType()));
        Paragraph uri = soft(advice.sourceTypeUri());
        UnorderedList sources = new UnorderedList();
        facts(advice).forEach(fact -> sources.add(new ListItem(source(fact))));
        return new Why("disclosure-why-" + of, text("disclosure.why"), reasons, type, uri, sources);
    }

    private static List<DisclosureFact> facts(DisclosureAdvice advice) {
        List<String> used = new ArrayList<>();
        Stream.of(advice.labelReasons(), advice.dutyReasons(), advice.sourceTypeReasons())
                .flatMap(List::stream)
                .flatMap(reason -> Optional.ofNullable(reason.fact()).stream())
                .forEach(used::add);
        return Disclosure.shipped().facts().stream()
                .filter(fact -> used.contains(fact.id()))
                .toList();
    }

    private static Div source(DisclosureFact fact) {
        Anchor link = new Anchor(fact.source(), text("disclosure.source", fact.verifiedOn()));
        link.getElement().setAttribute("rel", "noreferrer");
        return new Div(new Span(fact.says() + " "), link);
    }

    private static Paragraph soft(String says) {
        Paragraph soft = new Paragraph(says);
        soft.addClassNames("soft", "small");
        return soft;
    }
}
