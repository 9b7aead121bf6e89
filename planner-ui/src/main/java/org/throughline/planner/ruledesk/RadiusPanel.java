package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.BlastRadius.AskedRole;
import org.throughline.rules.analysis.BlastRadius.ChangedBrief;
import org.throughline.rules.analysis.DecisionChange;
import org.throughline.rules.analysis.Replayed;

/// What would be decided otherwise, brief by brief: tighter and looser apart, live ones first; and
/// who would be asked more or less often.
final class RadiusPanel extends Div {

    /// Briefs of each side that are shown, live ones first.
    private static final int MOST_SHOWN = 50;

    RadiusPanel(BlastRadius radius) {
        Panel panel = new Panel("radius", text("desk.radius"));
        panel.add(summary(radius));
        if (radius.changedBriefs() > 0) {
            Div both =
                    new Div(
                            side(radius, true, "desk.radius.tighter"),
                            side(radius, false, "desk.radius.looser"));
            both.addClassName("desk-two");
            panel.add(both);
        }
        List<AskedRole> otherwise = radius.askedOtherwise();
        if (!otherwise.isEmpty()) {
            panel.add(new H3(text("desk.radius.asked")), asked(otherwise));
        }
        add(panel);
    }

    private static Component summary(BlastRadius radius) {
        Paragraph says =
                new Paragraph(
                        radius.changedBriefs() == 0
                                ? text("desk.radius.nothing", radius.briefs())
                                : text(
                                        "desk.radius.says",
                                        radius.changedBriefs(),
                                        radius.briefs(),
                                        radius.tighter(),
                                        radius.looser()));
        says.setId("radius-says");
        says.addClassName("finding");
        Div summary = new Div(says);
        Map<Replayed.State, Integer> changed = new EnumMap<>(Replayed.State.class);
        changed.putAll(radius.changed());
        Div states = new Div();
        states.addClassName("button-row");
        changed.forEach((state, count) ->
                states.add(
                        new StateMark(tone(state), text("desk.radius.count", says(state), count))));
        summary.add(states);
        return summary;
    }

    private static Component side(BlastRadius radius, boolean tighter, String title) {
        Div side = new Div(new H3(text(title)));
        side.setId(tighter ? "radius-tighter" : "radius-looser");
        List<ChangedBrief> briefs = radius.details(tighter).toList();
        if (briefs.isEmpty()) {
            side.add(new Paragraph(text("desk.radius.none")));
        }
        for (ChangedBrief brief : briefs.stream().limit(MOST_SHOWN).toList()) {
            Span name = new Span(brief.title());
            name.addClassName("desk-brief");
            Div head = new Div(name, state(brief.state()));
            head.addClassName("decided-head");
            UnorderedList list = new UnorderedList();
            for (DecisionChange change : brief.changes(tighter)) {
                ListItem item = new ListItem(ChangeSentence.of(change));
                change.rules()
                        .forEach(rule -> {
                            Span tag = new Span(rule);
                            tag.addClassName("rule-tag");
                            item.add(" ");
                            item.add(tag);
                        });
                list.add(item);
            }
            side.add(head, list);
        }
        if (briefs.size() > MOST_SHOWN) {
            side.add(new Paragraph(text("desk.radius.more", briefs.size() - MOST_SHOWN)));
        }
        return side;
    }

    private static StateMark state(Replayed.State state) {
        return new StateMark(tone(state), says(state));
    }

    private static String says(Replayed.State state) {
        return text("desk.radius.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(Replayed.State state) {
        return switch (state) {
            case LIVE -> Tone.BAD;
            case APPROVED -> Tone.WARN;
            case OPEN -> Tone.CALM;
            case TEST, PAST, SAMPLE -> Tone.QUIET;
        };
    }

    private static Component asked(List<AskedRole> roles) {
        UnorderedList list = new UnorderedList();
        list.setId("radius-asked");
        for (AskedRole asked : roles) {
            list.add(
                    new ListItem(
                            text(
                                    "desk.radius.asked.role",
                                    role(asked.role()),
                                    asked.more() > 0 ? "+" + asked.more() : "" + asked.more(),
                                    asked.now(),
                                    asked.then())));
        }
        return list;
    }
}
