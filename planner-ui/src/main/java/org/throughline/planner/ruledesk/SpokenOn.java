package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.rules.analysis.Replayed;

/// Titles of the briefs on which a row speaks, and of those on which it is silent.
record SpokenOn(List<String> on, List<String> silentOn) {

    /// Briefs of each kind that are named.
    private static final int MOST_NAMED = 12;

    /// Takes as long as it takes to decide all of them.
    static SpokenOn of(List<Replayed> briefs, Predicate<Replayed> speaks) {
        List<String> on = new ArrayList<>();
        List<String> silentOn = new ArrayList<>();
        for (Replayed each : briefs) {
            (speaks.test(each) ? on : silentOn).add(each.brief().title());
        }
        return new SpokenOn(on, silentOn);
    }

    /// @param speaks bundle key of what is said of a brief on which it speaks; with `.more`, of
    ///   those that are not named
    /// @param silent likewise
    Component shown(String speaks, String silent) {
        Div part = new Div(new H3(text("desk.tests")));
        if (on.isEmpty() && silentOn.isEmpty()) {
            part.add(new Paragraph(text("desk.tests.none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        named(list, on, Tone.WARN, speaks);
        named(list, silentOn, Tone.QUIET, silent);
        part.add(list);
        return part;
    }

    private static void named(UnorderedList list, List<String> titles, Tone tone, String says) {
        titles.stream()
                .limit(MOST_NAMED)
                .forEach(title -> list.add(new ListItem(new StateMark(tone, text(says, title)))));
        if (titles.size() > MOST_NAMED) {
            list.add(
                    new ListItem(
                            new StateMark(tone, text(says + ".more", titles.size() - MOST_NAMED))));
        }
    }
}
