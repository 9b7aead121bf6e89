package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Goal;
import org.throughline.planner.shell.MetricName;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.PublishWords;
import org.throughline.planner.shell.Still;

/// The brief as it reads on the plan page: the three questions first.
final class BriefPanel extends Div {

    BriefPanel(Brief brief) {
        this(brief, true);
    }

    /// For somebody who has no way to the brief itself.
    static BriefPanel toRead(Brief brief) {
        return new BriefPanel(brief, false);
    }

    private BriefPanel(Brief brief, boolean opens) {
        Paragraph message = new Paragraph(brief.message());
        message.addClassName("message");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "brief.what-for", goal(brief.goal()));
        add(facts, "brief.who-for", audience(brief));
        add(facts, "brief.situation", brief.audience().situation());
        add(facts, "brief.for-them", brief.audience().forThem());
        add(
                facts,
                "brief.feel",
                brief.feeling().first().isEmpty()
                        ? ""
                        : text(
                                "brief.feel.says",
                                word("feeling", brief.feeling().first()),
                                word("feeling", brief.feeling().then())));
        add(facts, "brief.topics", words("topic", brief.topics()));
        String stakes = brief.stakes().level();
        add(facts, "brief.stakes", stakes == null ? "" : word("stakes", stakes));
        add(facts, "brief.humour", words("humour", brief.humour().kinds()));
        if (brief.publish() != null) {
            add(facts, "brief.publish", PublishWords.wholeLocal(brief.publish()));
        }
        Anchor edit = new Anchor(Paths.brief(brief.id()), text("brief.open"));
        edit.setId("open-brief");
        edit.addClassName("link-button");
        Panel panel = new Panel("brief", text("brief.message"), message, facts);
        if (opens) {
            panel.add(edit);
        }
        add(new Still(panel));
    }

    private static void add(DescriptionList facts, String key, String says) {
        if (!says.isBlank()) {
            facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(says));
        }
    }

    private static String goal(Goal goal) {
        String main = goal.main().isEmpty() ? "" : word("goal", goal.main());
        return goal.target() == null || goal.metric() == null
                ? main
                : text(
                        "brief.goal.says",
                        main,
                        MetricName.within(goal.metric()),
                        percent(goal.target()),
                        goal.baseline() == null ? "–" : percent(goal.baseline()));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String audience(Brief brief) {
        return Stream.of(
                        String.join(", ", brief.audience().age()),
                        words("relation", brief.audience().relation()),
                        brief.audience().markets().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static String words(String dimension, List<String> keys) {
        return keys.stream().map(key -> word(dimension, key)).collect(Collectors.joining(", "));
    }
}
