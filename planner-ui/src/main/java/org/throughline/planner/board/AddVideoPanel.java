package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.plan.AddVideo;
import org.throughline.planner.plan.TakenPart;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// A new video of a campaign: its title, where it is shown, and then its brief.
final class AddVideoPanel extends Div {

    private final TextField title = new TextField(text("add-video.name"));
    private final MultiSelectComboBox<Market> markets =
            new MultiSelectComboBox<>(text("add-video.markets"));
    private final MultiSelectComboBox<Platform> platforms =
            new MultiSelectComboBox<>(text("add-video.platforms"));
    private final ComboBox<CampaignDesk.Offer> master = new ComboBox<>(text("add-video.master"));
    private final CheckboxGroup<TakenPart> parts = new CheckboxGroup<>(text("add-video.parts"));
    private final transient Adding adding;

    /// Adds a video.
    interface Adding {
        /// Adds it.
        ///
        /// @param taken what it takes of another one; absent: nothing
        Outcome<BriefId> add(
                String title,
                List<Market> markets,
                List<Platform> platforms,
                AddVideo.@Nullable Taken taken);
    }

    /// @param type of the campaign; absent: none
    /// @param masters videos that it can be begun from
    AddVideoPanel(
            Campaign campaign,
            @Nullable CampaignType type,
            List<CampaignDesk.Offer> masters,
            Adding adding) {
        this.adding = adding;
        addClassName("spaced");
        title.setId("add-video-name");
        title.setMaxLength(120);
        title.setHelperText(text("add-video.name.help"));
        title.setManualValidation(true);
        title.addValueChangeListener(change -> title.setInvalid(false));
        List<Market> all = campaign.markets().stream().map(MarketProfile::market).toList();
        markets.setId("add-video-markets");
        markets.setItems(all);
        markets.setItemLabelGenerator(Market::code);
        markets.setValue(Set.copyOf(all));
        markets.setManualValidation(true);
        markets.addValueChangeListener(change -> markets.setInvalid(false));
        platforms.setId("add-video-platforms");
        platforms.setItems(Platform.values());
        platforms.setItemLabelGenerator(each -> word("platform", each.key()));
        if (type != null) {
            platforms.setValue(Set.copyOf(type.platforms()));
            platforms.setHelperText(text("add-video.platforms.suggested", type.title()));
        }
        platforms.setManualValidation(true);
        platforms.addValueChangeListener(change -> platforms.setInvalid(false));
        Button add =
                new Button(
                        text("add-video.add"),
                        click -> {
                            add();
                            click.getSource().setEnabled(true);
                        });
        add.setId("add-video-do");
        add.setDisableOnClick(true);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        from(campaign, masters, all);
        Div fields = new Div(title, markets, platforms, master);
        fields.addClassName("new-fields");
        Div row = new Div(add);
        row.addClassName("button-row");
        add(
                new Panel(
                        "add-video",
                        text("add-video.title"),
                        new Paragraph(text("add-video.says")),
                        campaign.briefs().isEmpty()
                                ? new Div(fields, parts, row)
                                : new OnAsk(
                                        "add-video",
                                        text("add-video.open"),
                                        "add-video-name",
                                        () -> new Div(fields, parts, row))));
    }

    /// What is chosen as a master fills markets and platforms, as far as they can be had here.
    private void from(Campaign campaign, List<CampaignDesk.Offer> masters, List<Market> all) {
        master.setId("add-video-master");
        master.setHelperText(text("add-video.master.help"));
        master.setItems(masters);
        master.setItemLabelGenerator(offer ->
                offer.campaign().equals(campaign.name())
                        ? offer.brief().title()
                        : text("add-video.master.other", offer.brief().title(), offer.campaign()));
        master.setClearButtonVisible(true);
        master.setVisible(!masters.isEmpty());
        parts.setId("add-video-parts");
        parts.setHelperText(text("add-video.parts.help"));
        parts.setItems(TakenPart.values());
        parts.setItemLabelGenerator(part -> text("add-video.part." + part.key()));
        parts.select(TakenPart.values());
        parts.setVisible(false);
        master.addValueChangeListener(change -> {
            CampaignDesk.Offer offer = change.getValue();
            parts.setVisible(offer != null);
            if (offer != null) {
                platforms.setValue(Set.copyOf(offer.brief().platforms()));
                Set<Market> own =
                        offer.brief().audience().markets().stream()
                                .filter(all::contains)
                                .collect(Collectors.toSet());
                markets.setValue(own.isEmpty() ? Set.copyOf(all) : own);
            }
        });
    }

    private AddVideo.@Nullable Taken taken() {
        CampaignDesk.Offer offer = master.getValue();
        return offer == null ? null : new AddVideo.Taken(offer.brief().id(), parts.getValue());
    }

    private void add() {
        List<Market> chosen =
                markets.getListDataView().getItems().filter(markets.getValue()::contains).toList();
        List<Platform> shown =
                Arrays.stream(Platform.values()).filter(platforms.getValue()::contains).toList();
        switch (adding.add(title.getValue(), chosen, shown, taken())) {
            case Outcome.Accepted<BriefId>(BriefId brief) ->
                    getUI().ifPresent(ui -> ui.navigate(Paths.brief(brief)));
            case Outcome.Refused<BriefId>(List<Problem> problems) -> {
                mark(title, "title", problems);
                mark(markets, "markets", problems);
                mark(platforms, "platforms", problems);
                List<String> fields = List.of("title", "markets", "platforms");
                List<Problem> others =
                        problems.stream().filter(each -> !fields.contains(each.field())).toList();
                if (!others.isEmpty()) {
                    Refusal.show(others);
                }
                problems.stream()
                        .map(Problem::field)
                        .filter(fields::contains)
                        .findFirst()
                        .ifPresent(field ->
                                getUI().ifPresent(ui ->
                                        Reach.first(
                                                ui,
                                                "add-video-"
                                                        + (field.equals("title")
                                                                ? "name"
                                                                : field))));
            }
        }
    }

    private static <C extends Component & HasValidation> void mark(
            C field, String name, List<Problem> problems) {
        List<String> says =
                problems.stream()
                        .filter(each -> each.field().equals(name))
                        .map(Refusal::sentence)
                        .toList();
        field.setErrorMessage(String.join(" ", says));
        field.setInvalid(!says.isEmpty());
    }
}
