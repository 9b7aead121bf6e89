package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.planner.shell.Panel;
import org.throughline.rules.voice.Nearest;
import org.throughline.rules.voice.VoiceFinding;
import org.throughline.rules.voice.VoiceReport;

/// Whether the story sounds like the brand: each text with what the brand does not say in it, and
/// the lines it approved in the past that are nearest. Hidden where the brand has no voice.
final class VoicePanel extends Div {

    private final Div says = new Div();

    VoicePanel() {
        addClassName("voice");
        says.getElement().setAttribute("aria-live", "polite");
        add(new Panel("voice", text("voice.title"), new Paragraph(text("voice.lead")), says));
        setVisible(false);
    }

    void show(VoiceReport report) {
        says.removeAll();
        setVisible(!report.lines().isEmpty());
        if (report.findings().isEmpty()) {
            says.add(new Paragraph(text("voice.nothing")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        for (Nearest line : report.lines()) {
            list.add(
                    line(
                            line,
                            report.findings().stream()
                                    .filter(found -> isIn(found, line))
                                    .toList()));
        }
        says.add(list);
    }

    private static boolean isIn(VoiceFinding found, Nearest line) {
        return found.place().equals(line.place()) && found.language().equals(line.language());
    }

    private static ListItem line(Nearest line, List<VoiceFinding> findings) {
        Span place = new Span(text("voice.place", line.place(), line.text()));
        place.addClassName("notice-title");
        ListItem item = new ListItem(place);
        for (VoiceFinding found : findings) {
            item.add(
                    new Paragraph(
                            text(
                                    "voice.found",
                                    line.text().substring(found.start(), found.end()),
                                    found.says())));
        }
        if (!line.approved().isEmpty()) {
            item.add(approved(line));
        }
        return item;
    }

    private static Component approved(Nearest line) {
        UnorderedList nearest = new UnorderedList();
        nearest.addClassName("small");
        line.approved().forEach(each -> nearest.add(new ListItem(each)));
        Span label = new Span(text("voice.nearest"));
        label.addClassName("small");
        return new Div(label, nearest);
    }
}
