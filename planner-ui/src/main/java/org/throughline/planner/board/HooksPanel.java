package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Story;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;

/// The hooks a video can open with: which market opens with which, and for its writer the choice of
/// another, market by market.
final class HooksPanel extends Div {

    /// Takes a hook in exactly these markets.
    @FunctionalInterface
    interface Taking {
        void take(String hook, List<Market> markets);
    }

    private final ProductionPlan plan;

    /// The panel of a plan whose story holds other hooks ready.
    ///
    /// @param written the story as it is written now
    HooksPanel(ProductionPlan plan, Story written, boolean mayWrite, Taking taking) {
        this.plan = plan;
        Panel panel = new Panel("hooks", text("hooks.title"), new Paragraph(text("hooks.says")));
        Div hooks = new Div();
        hooks.addClassName("hooks");
        hooks.add(hook(plan.story().beats().getFirst()));
        for (Beat other : plan.story().otherHooks()) {
            Div card = hook(other);
            if (mayWrite) {
                card.add(
                        new OnAsk(
                                        "choose-" + other.id(),
                                        text("hooks.open"),
                                        "hook-markets-" + other.id(),
                                        () -> choice(other, written, taking))
                                .called(
                                        text(
                                                "hooks.open-of",
                                                word("hook-kind", String.valueOf(other.hook())))));
            }
            hooks.add(card);
        }
        panel.add(hooks);
        add(panel);
    }

    private Div hook(Beat hook) {
        Span kind = new Span(word("hook-kind", String.valueOf(hook.hook())));
        kind.addClassName("step-name");
        Span line =
                new Span(
                        hook.lines().stream()
                                .map(each -> "\u201c" + each.text().source() + "\u201d")
                                .collect(Collectors.joining(" ")));
        line.addClassName("said");
        Div markets = new Div();
        markets.addClassName("chips");
        List<Market> using = plan.story().using(hook, plan.brief().audience().markets());
        for (Market market : using) {
            Span tag = new Span(market.code());
            tag.addClassName("market-tag");
            markets.add(tag);
        }
        if (using.isEmpty()) {
            Span ready = new Span(text("beats.ready"));
            ready.addClassName("soft");
            markets.add(ready);
        }
        Div card = new Div(kind, line, markets);
        card.addClassName("hook-card");
        card.setId("hook-" + hook.id());
        return card;
    }

    private Component choice(Beat hook, Story written, Taking taking) {
        List<Market> all = plan.brief().audience().markets();
        Set<Market> now = Set.copyOf(written.using(hook, all));
        CheckboxGroup<Market> markets = new CheckboxGroup<>(text("hooks.in"));
        markets.setId("hook-markets-" + hook.id());
        markets.setItems(all);
        markets.setItemLabelGenerator(Market::code);
        markets.setValue(now);
        markets.setManualValidation(true);
        Button take =
                new Button(
                        text("hooks.take"),
                        click -> {
                            if (markets.getValue().equals(now)) {
                                markets.setErrorMessage(text("hooks.choose"));
                                markets.setInvalid(true);
                                markets.getElement()
                                        .executeJs("this.querySelector('vaadin-checkbox').focus()");
                            } else {
                                taking.take(
                                        hook.id(),
                                        all.stream().filter(markets.getValue()::contains).toList());
                            }
                        });
        take.setId("take-" + hook.id());
        Div choice = new Div(markets, take);
        choice.addClassName("hook-choice");
        return choice;
    }
}
