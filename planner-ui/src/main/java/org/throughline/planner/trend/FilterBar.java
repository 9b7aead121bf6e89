package org.throughline.planner.trend;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.data.brief.Market;
import org.throughline.data.trend.SeriesKind;
import org.throughline.planner.shell.Paths;

/// Which market and which kind of series are shown; written into the address without leaving the
/// page.
final class FilterBar extends Div {

    private final Select<Market> market = new Select<>();
    private final Select<SeriesKind> kind = new Select<>();

    /// @param chosen is told what was chosen
    FilterBar(TrendFilter filter, List<Market> markets, Consumer<TrendFilter> chosen) {
        addClassName("lead-filters");
        market.setId("trends-market");
        market.setLabel(text("trends.filter.market"));
        market.setItems(markets);
        market.setItemLabelGenerator(
                each -> each == null ? text("trends.filter.all") : each.code());
        market.setEmptySelectionAllowed(true);
        market.setEmptySelectionCaption(text("trends.filter.all"));
        market.setValue(filter.market());
        kind.setId("trends-kind");
        kind.setLabel(text("trends.filter.kind"));
        kind.setItems(SeriesKind.values());
        kind.setItemLabelGenerator(
                each -> each == null ? text("trends.filter.all") : word("series", each.key()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("trends.filter.all"));
        kind.setValue(filter.kind());
        market.addValueChangeListener(change -> choose(chosen));
        kind.addValueChangeListener(change -> choose(chosen));
        add(market, kind);
    }

    private void choose(Consumer<TrendFilter> chosen) {
        TrendFilter filter = new TrendFilter(market.getValue(), kind.getValue());
        String query = new QueryParameters(filter.parameters()).getQueryString();
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        query.isEmpty() ? Paths.TRENDS : Paths.TRENDS + "?" + query);
        chosen.accept(filter);
    }
}
