package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.rulebook.DraftBook;
import org.throughline.planner.rulebook.Leads;
import org.throughline.planner.rulebook.RuleSheets;
import org.throughline.planner.rulebook.SheetReading;
import org.throughline.planner.rulebook.SheetRule;
import org.throughline.planner.rulebook.WholeRulebook;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Rules out to a sheet and in from one. What is in a sheet is shown before anything is taken, each
/// fault at its cell; what is taken goes into the draft.
@Route(Paths.RULES_SHEETS)
@PermitAll
public final class SheetsView extends Main implements HasDynamicTitle {

    /// Rules that are shown one by one.
    private static final int MOST_SHOWN = 500;

    private final transient RuleDesk desk;
    private final transient Seat seat;
    private final Div preview = new Div();
    private final Upload upload;

    public SheetsView(RuleDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
        preview.setId("sheet-preview");
        preview.addClassName("column");
        preview.getElement().setAttribute("aria-live", "polite");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> read(file.fileName(), bytes)));
        DraftBook book = desk.draft();
        Anchor back = new Anchor(Paths.RULES, text("desk.rule.back"));
        back.addClassName("link-button");
        back.setId("sheets-back");
        Div parts = new Div(out(book));
        parts.addClassName("column");
        if (Leads.mayChange(seat.actor())) {
            parts.add(in(), preview);
        }
        add(
                new PageHead(text("desk.rule.kicker", book.brand()), text("desk.sheets.title"))
                        .lead(text("desk.sheets.lead"))
                        .actions(back),
                parts);
    }

    @Override
    public String getPageTitle() {
        return text("desk.sheets.page-title");
    }

    private Component out(DraftBook book) {
        Div row =
                new Div(
                        file("csv", "text/csv", RuleSheets::csv),
                        file(
                                "xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                RuleSheets::xlsx));
        row.addClassName("button-row");
        Div whole = new Div(whole());
        whole.addClassName("button-row");
        return new Panel(
                "sheet-out",
                text("desk.sheets.out"),
                new Paragraph(text("desk.sheets.out.says", book.rules().size())),
                row,
                new Paragraph(text("desk.sheets.whole.says")),
                whole);
    }

    /// The rulebook with everything in it that is the brand's.
    private Anchor whole() {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            DraftBook book = desk.draft();
                            LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
                            byte[] bytes =
                                    WholeRulebook.yaml(
                                            book.next(book.number() + 1, seat.name(), today),
                                            seat.name(),
                                            today);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "rulebook.yaml",
                                    "application/yaml",
                                    bytes.length);
                        }),
                        text("desk.sheets.whole"));
        link.setId("download-rulebook");
        link.addClassName("link-button");
        return link;
    }

    private Component file(String form, String type, Function<List<Rule>, byte[]> written) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            byte[] bytes = written.apply(desk.draft().rules());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "rules." + form,
                                    type,
                                    bytes.length);
                        }),
                        text("desk.export." + form));
        link.setId("download-" + form);
        link.addClassName("link-button");
        return link;
    }

    private Component in() {
        upload.setId("sheet-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RuleSheets.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx");
        Button choose = new Button(text("desk.sheets.choose"));
        choose.setId("sheet-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph(text("desk.sheets.drop")));
        upload.addFileRejectedListener(rejected ->
                show(
                        new SheetReading(
                                "",
                                List.of(),
                                List.of(
                                        new Problem(
                                                "RULES-043",
                                                "",
                                                rejected.getErrorMessage(),
                                                "")))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return new Panel(
                "sheet-in",
                text("desk.sheets.in"),
                new Paragraph(text("desk.sheets.in.says")),
                upload);
    }

    private void read(String name, byte[] bytes) {
        show(RuleSheets.read(name, bytes, desk.draft()));
    }

    private void show(SheetReading reading) {
        preview.removeAll();
        long faulty = reading.rules().stream().filter(rule -> !rule.problems().isEmpty()).count();
        Panel panel = new Panel("sheet-rules", text("desk.sheets.preview", reading.sheet()));
        Paragraph says =
                new Paragraph(
                        text(
                                "desk.sheets.says",
                                reading.rules().size(),
                                reading.good().size(),
                                faulty));
        says.setId("sheet-says");
        panel.add(says);
        if (!reading.problems().isEmpty()) {
            panel.add(new FaultList(text("desk.fault"), reading.problems()));
        }
        if (!reading.rules().isEmpty()) {
            panel.add(buttons(reading), table(reading.rules()));
        }
        preview.add(panel);
        getUI().ifPresent(ui -> Reach.first(ui, "sheet-rules-title"));
    }

    private Component buttons(SheetReading reading) {
        List<Rule> good = reading.good();
        Button take =
                new Button(
                        reading.isSound()
                                ? text("desk.sheets.take-all", good.size())
                                : text("desk.sheets.take-good", good.size()),
                        click -> take(click.getSource(), good));
        take.setId("sheet-take");
        take.setEnabled(!good.isEmpty());
        take.setDisableOnClick(true);
        if (reading.isSound()) {
            take.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div row = new Div(take);
        row.addClassName("button-row");
        return row;
    }

    private void take(Button take, List<Rule> rules) {
        switch (desk.take(rules, seat)) {
            case Outcome.Accepted<DraftBook> _ -> {
                Notification.show(text("desk.sheets.taken", rules.size()));
                getUI().ifPresent(ui -> ui.navigate(Paths.RULES));
            }
            case Outcome.Refused<DraftBook>(List<Problem> problems) -> {
                preview.addComponentAsFirst(new FaultList(text("desk.fault"), problems));
                take.setEnabled(true);
            }
        }
    }

    private static Component table(List<SheetRule> rules) {
        Sheet sheet =
                new Sheet(
                        "sheet-table",
                        text("desk.sheets.table"),
                        List.of(
                                text("desk.table.rule"),
                                text("desk.sheets.row"),
                                text("desk.sheets.news"),
                                text("desk.sheets.comes-to")));
        rules.stream()
                .limit(MOST_SHOWN)
                .forEach(rule -> {
                    Span name = new Span(rule.id());
                    name.addClassName("rule-tag");
                    sheet.row(
                                    name,
                                    new Span(String.valueOf(rule.row())),
                                    news(rule.news()),
                                    comesTo(rule))
                            .addClassName("import-row");
                });
        Div whole = new Div(sheet);
        if (rules.size() > MOST_SHOWN) {
            whole.add(new Paragraph(text("desk.sheets.more", rules.size() - MOST_SHOWN)));
        }
        return whole;
    }

    private static StateMark news(SheetRule.News news) {
        Tone tone =
                switch (news) {
                    case NEW, CHANGED -> Tone.MEANT;
                    case SAME -> Tone.QUIET;
                    case FAULTY -> Tone.BAD;
                };
        return new StateMark(
                tone, text("desk.sheets.news." + news.name().toLowerCase(Locale.ROOT)));
    }

    private static Component comesTo(SheetRule rule) {
        Rule read = rule.rule();
        if (read == null) {
            return new FaultList(text("desk.fault"), rule.problems());
        }
        Div says = new Div(new Paragraph(RuleSentence.when(read)));
        says.addClassName("desk-then");
        RuleSentence.then(read).forEach(each -> says.add(new Paragraph(each)));
        return says;
    }
}
