package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.data.brief.BriefId;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.planner.production.DeedWords;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;

/// Whether the work on a draft was done by whom its plan says: what differs, and how many steps
/// nobody has recorded.
final class LedgerPanel extends Div {

    private final transient BriefId brief;

    /// @param lines one for each step, of the market of the draft
    LedgerPanel(BriefId brief, List<WhoDidWhat.Line> lines) {
        this.brief = brief;
        show(lines);
    }

    /// Shows them as they are now.
    void show(List<WhoDidWhat.Line> lines) {
        removeAll();
        Panel panel = new Panel("held-to-plan", text("held.title"));
        UnorderedList list = new UnorderedList();
        list.addClassName("held-list");
        for (HeldToPlan held : List.of(HeldToPlan.AGAINST_PLAN, HeldToPlan.PERSON_MISSING)) {
            lines.stream()
                    .filter(line -> line.held() == held)
                    .forEach(line -> list.add(item(line)));
        }
        Paragraph counts =
                new Paragraph(
                        text(
                                "held.counts",
                                lines.stream()
                                        .filter(line -> line.held() == HeldToPlan.AS_PLANNED)
                                        .count(),
                                lines.size(),
                                lines.stream()
                                        .filter(line -> line.held() == HeldToPlan.NOT_RECORDED)
                                        .count()));
        counts.addClassNames("soft", "small");
        Anchor board = new Anchor(Paths.production(brief), text("held.board"));
        board.setId("to-production");
        panel.add(counts);
        if (list.getChildren().findAny().isPresent()) {
            panel.add(list);
        }
        panel.add(board);
        add(panel);
    }

    private static ListItem item(WhoDidWhat.Line line) {
        Span step = new Span(DeedWords.step(line.place()));
        step.addClassName("step-name");
        ListItem item = new ListItem(step, DeedWords.mark(line.held()));
        line.deeds().forEach(deed -> item.add(new Span(DeedWords.says(deed.doer()))));
        Span differs = new Span(DeedWords.differs(line));
        differs.addClassNames("soft", "small");
        item.add(differs);
        item.addClassName("deeds");
        return item;
    }
}
