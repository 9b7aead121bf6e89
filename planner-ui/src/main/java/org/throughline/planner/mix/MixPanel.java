package org.throughline.planner.mix;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.Still;

/// How some videos spread over goals, formats, feelings, angles, levels, platforms and markets, as
/// counts, narrowed to a market and a platform.
public final class MixPanel extends Div {

    private final transient List<MixedVideo> videos;
    private final transient List<Spread.Of> dimensions;
    private final Select<Market> market = new Select<>();
    private final Select<Platform> platform = new Select<>();
    private final Div counted = new Div();
    private final transient Consumer<MixFilter> narrowed;

    /// @param videos in the order of their campaign
    /// @param withLevels whether who does the steps is known of them
    /// @param filter what it is narrowed to at first, where a video has it
    /// @param narrowed is told what somebody narrows it to
    public MixPanel(
            List<MixedVideo> videos,
            boolean withLevels,
            MixFilter filter,
            Consumer<MixFilter> narrowed) {
        this.videos = List.copyOf(videos);
        this.narrowed = narrowed;
        this.dimensions =
                List.of(Spread.Of.values()).stream()
                        .filter(of -> withLevels || of != Spread.Of.LEVEL)
                        .toList();
        addClassName("spaced");
        choose(
                market,
                "market",
                videos.stream()
                        .flatMap(video -> video.brief().audience().markets().stream())
                        .distinct()
                        .toList(),
                Market::code);
        choose(
                platform,
                "platform",
                videos.stream()
                        .flatMap(video -> video.brief().platforms().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                each -> word("platform", each.key()));
        Div bar = new Div(market, platform);
        bar.addClassName("lead-filters");
        counted.setId("mix-counted");
        narrow(market, filter.market());
        narrow(platform, filter.platform());
        add(new Panel("mix", text("mix.title"), new Paragraph(text("mix.says")), bar, counted));
        show();
    }

    private <T> void choose(
            Select<T> select, String name, List<T> all, SerializableFunction<T, String> label) {
        select.setId("mix-" + name);
        select.setLabel(text("mix.only." + name));
        select.setItems(all);
        select.setItemLabelGenerator(
                each -> each == null ? text("coverage.all") : label.apply(each));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("coverage.all"));
        select.addValueChangeListener(change -> {
            show();
            if (change.isFromClient()) {
                narrowed.accept(filter());
            }
        });
    }

    /// What it is narrowed to.
    public MixFilter filter() {
        return new MixFilter(market.getValue(), platform.getValue());
    }

    private static <T> void narrow(Select<T> select, @Nullable T to) {
        if (to != null && select.getListDataView().contains(to)) {
            select.setValue(to);
        }
    }

    private void show() {
        counted.removeAll();
        List<MixedVideo> meant =
                videos.stream()
                        .filter(video -> isIn(video, market.getValue(), platform.getValue()))
                        .toList();
        Paragraph many = new Paragraph(text("mix.videos", meant.size()));
        many.setId("mix-videos");
        many.getElement().setAttribute("role", "status");
        Still tables =
                new Still(
                        dimensions.stream()
                                .map(of -> table(Spread.of(of, meant, market.getValue())))
                                .toArray(Component[]::new));
        tables.addClassName("mix");
        counted.add(many, tables);
    }

    private static boolean isIn(
            MixedVideo video, @Nullable Market market, @Nullable Platform platform) {
        return (market == null || video.brief().audience().markets().contains(market))
                && (platform == null || video.brief().platforms().contains(platform));
    }

    private static Component table(Spread spread) {
        String key = spread.of().key();
        Sheet sheet =
                new Sheet(
                        "mix-" + key + "-counts",
                        text("mix." + key),
                        List.of(
                                text("mix.word"),
                                text(spread.of() == Spread.Of.LEVEL ? "mix.steps" : "mix.count")));
        List<Map.Entry<String, Integer>> rows = spread.inOrder();
        int most = rows.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
        rows.forEach(row ->
                sheet.row(new Span(label(spread.of(), row.getKey())), bar(row.getValue(), most)));
        if (!spread.missing().isEmpty()) {
            Span missing = new Span(text("mix.missing"));
            missing.addClassName("soft");
            Span which =
                    new Span(spread.missing().size() + ": " + String.join(", ", spread.missing()));
            which.addClassName("soft");
            sheet.row(missing, which);
        }
        H3 title = new H3(text("mix." + key));
        return new Div(title, sheet);
    }

    private static Component bar(int count, int most) {
        Span bar = new Span();
        bar.addClassName("mix-bar");
        bar.getStyle().set("--share", String.format(Locale.ROOT, "%.3f", (double) count / most));
        bar.getElement().setAttribute("aria-hidden", "true");
        Div both = new Div(new Span(String.valueOf(count)), bar);
        both.addClassName("mix-count");
        return both;
    }

    private static String label(Spread.Of of, String word) {
        return switch (of) {
            case GOAL, FORMAT, FEELING, PLATFORM -> word(of.key(), word);
            case LEVEL -> text("level." + word.toLowerCase(Locale.ROOT));
            case ANGLE, MARKET -> word;
        };
    }
}
