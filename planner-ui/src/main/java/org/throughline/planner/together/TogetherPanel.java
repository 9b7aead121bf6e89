package org.throughline.planner.together;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// Changes several videos at once: which, what, what it would do, and then all of it in one step.
public final class TogetherPanel extends Div {

    /// Names the panel on its page.
    public static final String ID = "together";

    private static final String SAYS = "together-says";

    private final transient Campaign campaign;
    private final transient TogetherDesk desk;
    private final transient Seat seat;
    private final transient Consumer<Changed> then;
    private final CheckboxGroup<Brief> videos = new CheckboxGroup<>(text("together.videos"));
    private final ChangeFields fields;
    private final Div prospect = new Div();

    /// @param campaign with its briefs as they are written now
    /// @param then is told what was changed
    public TogetherPanel(Campaign campaign, TogetherDesk desk, Seat seat, Consumer<Changed> then) {
        this.campaign = campaign;
        this.desk = desk;
        this.seat = seat;
        this.then = then;
        addClassName("spaced");
        fields = new ChangeFields(campaign, this::forget);
        videos.setId("together-videos");
        videos.addClassName("together-videos");
        videos.setItems(campaign.briefs());
        videos.setItemLabelGenerator(Brief::title);
        videos.setManualValidation(true);
        videos.addValueChangeListener(change -> {
            videos.setInvalid(false);
            forget();
        });
        Button all = new Button(text("together.all"), click -> videos.select(campaign.briefs()));
        all.setId("together-all");
        Button look =
                new Button(
                        text("together.look"),
                        click -> {
                            look();
                            click.getSource().setEnabled(true);
                        });
        look.setId("together-look");
        look.setDisableOnClick(true);
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(all, look);
        row.addClassName("button-row");
        prospect.setId("together-prospect");
        add(
                new Panel(
                        ID,
                        text("together.title"),
                        new Paragraph(text("together.says")),
                        new OnAsk(
                                ID,
                                text("together.choose"),
                                "together-videos",
                                () -> new Div(videos, fields, row)),
                        prospect));
    }

    /// What was shown is of another change than the one that is meant now, or of what was kept
    /// before; what is chosen stays.
    public void forget() {
        prospect.removeAll();
    }

    private void look() {
        forget();
        if (videos.getValue().isEmpty()) {
            videos.setErrorMessage(text("together.videos.none"));
            videos.setInvalid(true);
            getUI().ifPresent(ui -> Reach.first(ui, "together-videos"));
            return;
        }
        fields.change().ifPresent(this::look);
    }

    private void look(SharedChange change) {
        Set<BriefId> chosen = videos.getValue().stream().map(Brief::id).collect(Collectors.toSet());
        switch (desk.look(campaign.id(), chosen, change, seat)) {
            case Outcome.Accepted<Prospects>(Prospects prospects) -> show(prospects);
            case Outcome.Refused<Prospects>(List<Problem> problems) -> Refusal.show(problems);
        }
    }

    private void show(Prospects prospects) {
        long changing = prospects.changing();
        long broken =
                prospects.videos().stream()
                        .filter(Prospect.Changes.class::isInstance)
                        .mapToLong(each -> ((Prospect.Changes) each).breaks().size())
                        .sum();
        Paragraph says =
                new Paragraph(
                        text(
                                "together.would",
                                changing,
                                prospects.videos().size() - changing,
                                broken));
        says.setId(SAYS);
        says.getElement().setAttribute("role", "status");
        Reach.allow(says);
        prospect.add(says, new ProspectList(prospects));
        Button not =
                new Button(
                        text("together.not"),
                        click -> {
                            forget();
                            getUI().ifPresent(ui -> Reach.first(ui, "together-look"));
                        });
        not.setId("together-not");
        Div row = new Div();
        row.addClassName("button-row");
        if (changing > 0) {
            Button apply =
                    new Button(
                            text("together.apply", changing),
                            click -> {
                                apply(prospects);
                                click.getSource().setEnabled(true);
                            });
            apply.setId("together-apply");
            apply.setDisableOnClick(true);
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(apply);
        }
        row.add(not);
        prospect.add(row);
        getUI().ifPresent(ui -> Reach.first(ui, SAYS));
    }

    private void apply(Prospects prospects) {
        switch (desk.apply(prospects, seat)) {
            case Outcome.Accepted<Changed>(Changed changed) -> {
                forget();
                then.accept(changed);
            }
            case Outcome.Refused<Changed>(List<Problem> problems) -> {
                Refusal.show(problems);
                getUI().ifPresent(ui -> Reach.first(ui, "together-look"));
            }
        }
    }
}
