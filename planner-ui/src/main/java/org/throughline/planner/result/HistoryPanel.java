package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;

/// What was taken into the history before, the latest first.
final class HistoryPanel extends Composite<Div> {

    private static final int SHOWN = 20;

    private final transient Function<String, Optional<InputStream>> refused;

    HistoryPanel(
            Outcome<List<TakenBefore>> before, Function<String, Optional<InputStream>> refused) {
        this.refused = refused;
        Panel panel = new Panel("results-before", text("results.before"));
        switch (before) {
            case Outcome.Refused<List<TakenBefore>>(List<Problem> problems) ->
                    panel.add(new FaultList(text("results.broken"), problems));
            case Outcome.Accepted<List<TakenBefore>>(List<TakenBefore> files) -> list(files, panel);
        }
        getContent().add(panel);
    }

    private void list(List<TakenBefore> files, Panel panel) {
        if (files.isEmpty()) {
            panel.add(new Blank(text("results.none"), text("results.none.todo")));
        } else {
            Div place = new Div(sheet(files.subList(0, Math.min(SHOWN, files.size()))));
            panel.add(place);
            if (files.size() > SHOWN) {
                Button all = new Button(text("results.all", files.size()));
                all.setId("results-all");
                all.addClickListener(click -> {
                    place.removeAll();
                    place.add(sheet(files));
                    all.setVisible(false);
                });
                panel.add(all);
            }
        }
    }

    private Sheet sheet(List<TakenBefore> files) {
        Sheet sheet =
                new Sheet(
                        "results-history",
                        text("results.before"),
                        List.of(
                                text("results.file"),
                                text("results.layout"),
                                text("results.day-of"),
                                text("results.rows"),
                                text("results.not-taken.column")));
        files.forEach(file -> row(sheet, file));
        return sheet;
    }

    private void row(Sheet sheet, TakenBefore file) {
        Span name = new Span(file.name());
        name.addClassName("as-typed");
        String platforms =
                file.platforms().stream()
                        .map(each -> word("platform", each.key()))
                        .collect(Collectors.joining(", "));
        String layout = word("layout", file.layout().key());
        sheet.row(
                name,
                new Span(platforms.isEmpty() ? layout : layout + " (" + platforms + ")"),
                new Span(
                        file.asOf() == null
                                ? text("results.daily")
                                : FileSentence.day(file.asOf())),
                new Span(text("results.number", file.taken())),
                notTaken(file));
    }

    private Component notTaken(TakenBefore file) {
        long count = file.rows() - file.taken();
        Span says = new Span(count == 0 ? text("results.nothing") : text("results.number", count));
        return file.refusedFile() == null
                ? says
                : new Div(
                        says,
                        new Span(" "),
                        RefusedRowsLink.stored(file.refusedFile(), file.name(), refused));
    }
}
