package org.throughline.planner.monthly;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.metric.MetricDictionary;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;

/// What files tell of whole accounts, this month beside the one before. Where days are missing
/// there is no number; people are never added up over days.
final class AccountDaysPanel {

    private static final MetricDictionary METRICS = MetricDictionary.shipped();

    private AccountDaysPanel() {}

    /// @param days empty where the history cannot be read
    static Panel of(Optional<AccountDays> days, YearMonth month) {
        Panel panel = new Panel("account-days", text("monthly.days"));
        List<AccountMonth> rows =
                days.map(known -> AccountMonth.of(known, month, METRICS)).orElse(List.of());
        if (days.isEmpty() || rows.isEmpty()) {
            panel.add(
                    new Paragraph(
                            text(days.isEmpty() ? "monthly.days.broken" : "monthly.days.none")));
            return panel;
        }
        Paragraph about = new Paragraph(text("monthly.days.about"));
        about.addClassName("soft");
        Div download = new Div(csv(days.get(), month));
        download.addClassName("take-bar");
        panel.add(about, sheet(rows, month), download);
        return panel;
    }

    private static Sheet sheet(List<AccountMonth> rows, YearMonth month) {
        Sheet sheet =
                new Sheet(
                        "account-day-rows",
                        text("monthly.days"),
                        List.of(
                                text("monthly.days.number"),
                                MonthlyView.MONTH.format(month),
                                MonthlyView.MONTH.format(month.minusMonths(1)),
                                text("monthly.days.meaning")));
        String last = "";
        for (AccountMonth row : rows) {
            String whose =
                    text("monthly.days.account", row.account(), word("site", row.platform().key()));
            if (!whose.equals(last)) {
                sheet.group(whose, 4);
                last = whose;
            }
            sheet.row(
                    new Span(word("measure", row.metric().key())),
                    figure(row.metric(), row.month()),
                    figure(row.metric(), row.before()),
                    new Span(meaning(row)));
        }
        return sheet;
    }

    private static Span figure(AccountMetric metric, AccountMonth.Figure figure) {
        String kind = metric.kind().name().toLowerCase(Locale.ROOT);
        Span cell =
                new Span(
                        figure.value()
                                .map(value -> text("monthly.days." + kind, value))
                                .orElseGet(() ->
                                        text(
                                                metric.kind() == AccountMetric.Kind.LEVEL
                                                        ? "monthly.days.missing.level"
                                                        : "monthly.days.missing",
                                                figure.told(),
                                                figure.days())));
        if (figure.value().isEmpty()) {
            cell.addClassName("soft");
        }
        return cell;
    }

    private static String meaning(AccountMonth row) {
        String says =
                row.meaning()
                        .map(meaning -> text("monthly.days.means", meaning.says()))
                        .orElseGet(() -> text("monthly.days.means.nobody"));
        return row.changed()
                .map(day ->
                        says + " " + text("monthly.days.changed", FindingSentence.DAY.format(day)))
                .orElse(says);
    }

    private static Anchor csv(AccountDays days, YearMonth month) {
        byte[] table = AccountDaysTable.of(days, month).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "account-days-" + month + ".csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("monthly.days.csv"));
        link.setId("account-days-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }
}
