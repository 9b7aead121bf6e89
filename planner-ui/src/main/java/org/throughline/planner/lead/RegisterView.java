package org.throughline.planner.lead;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.Loosening;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.register.RegisterRow;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// The register: what waits for the brand lead, and every guideline that is broken on purpose, over
/// all campaigns.
@Route(Paths.REGISTER)
@Menu(title = "menu.register", order = 3.1, icon = "register")
@PermitAll
public final class RegisterView extends Main implements HasDynamicTitle {

    private final transient RegisterDesk desk;
    private final transient Seat seat;

    public RegisterView(RegisterDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "lead-page");
        setId("content");
        show();
    }

    @Override
    public String getPageTitle() {
        return text("register.page-title");
    }

    private void show() {
        removeAll();
        List<RegisterRow> rows = desk.rows();
        PageHead head = new PageHead("", text("register.title")).lead(text("register.lead"));
        if (!rows.isEmpty()) {
            head.actions(download(rows));
        }
        add(head, waiting(rows), new Panel("breaks", text("register.breaks"), breaks(rows)));
        if (seat.actor().mayWrite() && !desk.briefs().isEmpty()) {
            add(
                    new Panel(
                            "break-form",
                            text("breaks.title"),
                            new BreakForm(
                                    desk.briefs(),
                                    (brief, wish) ->
                                            done(
                                                    desk.ask(brief, wish, seat),
                                                    text("breaks.asked"),
                                                    "breaks-title"))));
        }
    }

    private Panel waiting(List<RegisterRow> rows) {
        List<Loosening> loosened = desk.loosened();
        List<RegisterRow> asked =
                rows.stream().filter(row -> row.state() == RegisterRow.State.ASKED).toList();
        Panel panel = new Panel("waiting-lead", text("register.waiting"));
        if (loosened.isEmpty() && asked.isEmpty()) {
            panel.add(new Paragraph(text("register.waiting.none")));
            return panel;
        }
        panel.add(
                new LoosenedPanel(
                        loosened,
                        seat,
                        each ->
                                done(
                                        desk.see(each, "", seat),
                                        text("loosened.seen"),
                                        "waiting-lead-title")));
        asked.forEach(row -> panel.add(new BreakCard(row, seat, this::answer)));
        return panel;
    }

    private Div breaks(List<RegisterRow> rows) {
        return rows.isEmpty()
                ? new Blank(text("register.none"), text("register.none.todo"))
                : new RegisterList(rows, seat, this::answer);
    }

    private void answer(RegisterRow row, boolean agrees, String says) {
        done(
                desk.answer(row, agrees, says, seat),
                text(agrees ? "breaks.agreed" : "breaks.refused"),
                "waiting-lead-title");
    }

    private static Anchor download(List<RegisterRow> rows) {
        byte[] table = RegisterTable.of(rows).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "register.csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("register.download"));
        link.setId("register-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    private <T> void done(Outcome<T> outcome, String says, String then) {
        switch (outcome) {
            case Outcome.Accepted<T> _ -> {
                Notification.show(says);
                show();
                getUI().ifPresent(ui -> Reach.first(ui, then, PageHead.TITLE));
            }
            case Outcome.Refused<T>(List<Problem> problems) -> Refusal.show(problems);
        }
    }
}
