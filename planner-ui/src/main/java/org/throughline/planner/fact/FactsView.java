package org.throughline.planner.fact;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.data.rulebook.ReadAgain;
import org.throughline.planner.fact.Fact.Topic;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Facts: what the planner takes for known of platforms, numbers, languages and the law, with the
/// source of each and how old it is.
@Route(Paths.FACTS)
@Menu(title = "menu.facts", order = 5, icon = "facts")
@PermitAll
public final class FactsView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// Where a source stands on the web, as sources are written: without how it is fetched.
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,10}/[^\\s),;]*");

    private final List<Fact> facts = Facts.shipped();
    private final LocalDate today;
    private final Select<Topic> topic = new Select<>();
    private final TextField words = new TextField(text("fact.words"));
    private final Checkbox old = new Checkbox(text("fact.old", ReadAgain.DAYS));
    private final Div rows = new Div();
    private final Div download = new Div();

    public FactsView(Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        addClassName("page");
        setId("content");
        rows.addClassName("column");
        topic.setId("facts-topic");
        topic.setLabel(text("fact.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(FactsView::named);
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(text("fact.topic.all"));
        words.setId("facts-words");
        words.setMaxLength(FactFilter.LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        old.setId("facts-old");
        Div bar = new Div(topic, words, old);
        bar.addClassName("lead-filters");
        add(
                new PageHead("", text("fact.title"))
                        .lead(text("fact.lead", ReadAgain.DAYS))
                        .actions(download),
                bar,
                rows);
        topic.addValueChangeListener(change -> choose(change.isFromClient()));
        words.addValueChangeListener(change -> choose(change.isFromClient()));
        old.addValueChangeListener(change -> choose(change.isFromClient()));
    }

    @Override
    public String getPageTitle() {
        return text("fact.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FactFilter filter = FactFilter.of(event.getLocation().getQueryParameters().getParameters());
        topic.setValue(filter.topic());
        words.setValue(filter.words());
        old.setValue(filter.old());
        fill(filter);
    }

    private void choose(boolean byHand) {
        if (!byHand) {
            return;
        }
        FactFilter filter = new FactFilter(topic.getValue(), words.getValue(), old.getValue());
        String query = new QueryParameters(filter.parameters()).getQueryString();
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        query.isEmpty() ? Paths.FACTS : Paths.FACTS + "?" + query);
        fill(filter);
    }

    private void fill(FactFilter filter) {
        List<Fact> shown = facts.stream().filter(fact -> filter.admits(fact, today)).toList();
        rows.removeAll();
        download.removeAll();
        download.add(csv(shown));
        if (shown.isEmpty()) {
            rows.add(
                    filter.old() && filter.words().isBlank()
                            ? new Blank(text("fact.none-old"), text("fact.none-old.todo"))
                            : new Blank(text("fact.none"), text("fact.none.todo")));
            return;
        }
        Sheet sheet =
                new Sheet(
                        "facts",
                        text("fact.title"),
                        List.of(
                                text("fact.about"),
                                text("fact.says"),
                                text("fact.source"),
                                text("fact.verified")));
        Topic group = null;
        for (Fact fact : shown) {
            if (fact.topic() != group) {
                group = fact.topic();
                sheet.group(named(group), 4);
            }
            sheet.row(new Span(fact.about()), says(fact), source(fact), verified(fact));
        }
        rows.add(sheet);
    }

    private static String named(Topic topic) {
        return topic == null ? text("fact.topic.all") : text("fact.topic." + FactFilter.key(topic));
    }

    private static Component says(Fact fact) {
        Div says = new Div(new Span(fact.says()));
        says.addClassName("desk-then");
        if (fact.force() != null) {
            says.add(
                    switch (fact.force()) {
                        case HARD -> new StateMark(Tone.HOLD, text("fact.hard"));
                        case ADVICE -> new StateMark(Tone.QUIET, text("fact.advice"));
                    });
        }
        return says;
    }

    private static Component source(Fact fact) {
        String given = fact.source();
        String none = text(fact.topic() == Topic.RATES ? "fact.own" : "fact.no-source");
        String source = given == null ? none : given;
        Span words = new Span();
        words.addClassNames("soft", "small", "fact-source");
        Matcher address = ADDRESS.matcher(source);
        int from = 0;
        while (address.find()) {
            words.add(new Text(source.substring(from, address.start())));
            words.add(
                    new Anchor("https://" + address.group(), address.group(), AnchorTarget.BLANK));
            from = address.end();
        }
        words.add(new Text(source.substring(from)));
        return words;
    }

    private Component verified(Fact fact) {
        LocalDate day = fact.verifiedOn();
        List<Component> parts = new ArrayList<>();
        if (day != null) {
            Span looked = new Span(DAY.format(day));
            looked.addClassName("nowrap");
            parts.add(looked);
        }
        if (fact.isOld(today)) {
            parts.add(new StateMark(Tone.WARN, text("fact.read-again")));
        }
        Div all = new Div();
        all.addClassName("coverage-states");
        all.add(parts);
        return all;
    }

    private static Anchor csv(List<Fact> facts) {
        byte[] table = FactTable.of(facts).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "facts.csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("fact.csv"));
        link.setId("facts-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }
}
