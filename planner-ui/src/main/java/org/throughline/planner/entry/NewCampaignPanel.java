package org.throughline.planner.entry;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.campaign.CampaignType;
import org.throughline.planner.entry.BeginCampaign.Wanted;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;

/// A new campaign by hand: its name, who speaks, where, in which language, and who works on it.
final class NewCampaignPanel extends Div {

    private static final String LOCAL = "local-market";
    private static final String AUTHOR = "strategist";

    private final TextField name = new TextField(text("new.name"));
    private final ComboBox<String> brand = new ComboBox<>(text("new.brand"));
    private final Select<String> language = new Select<>();
    private final Select<CampaignType> type = new Select<>();
    private final MultiSelectComboBox<MarketProfile> markets =
            new MultiSelectComboBox<>(text("new.markets"));
    private final Div rows = new Div();
    private final List<Row> team = new ArrayList<>();
    private final Paragraph teamFault = fault("new-team-fault");
    private final transient List<Member> people;
    private final transient Function<Wanted, Outcome<Campaign>> begin;
    private int made;

    /// Somebody on the team.
    private record Row(
            Div place, ComboBox<String> name, Select<String> role, Select<Market> market) {

        Member member() {
            String who = name.getValue();
            return new Member(
                    who == null ? "" : who.strip(),
                    role.getValue(),
                    role.getValue().equals(LOCAL) ? market.getValue() : null,
                    List.of());
        }
    }

    /// @param brands that are there already
    /// @param people who can be proposed, with their role
    /// @param types that it can begin from
    /// @param seat who begins it, and is proposed as its author
    NewCampaignPanel(
            List<String> brands,
            List<Member> people,
            List<CampaignType> types,
            Seat seat,
            Function<Wanted, Outcome<Campaign>> begin) {
        this.people = people;
        this.begin = begin;
        addClassName("spaced");
        name.setId("new-name");
        name.setMaxLength(BeginCampaign.LONGEST);
        name.setHelperText(text("new.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        brand.setId("new-brand");
        brand.setHelperText(text("new.brand.help"));
        brand.setItems(brands);
        brand.setAllowCustomValue(true);
        brand.addCustomValueSetListener(typed -> brand.setValue(typed.getDetail().strip()));
        brand.setRequiredIndicatorVisible(true);
        brand.setManualValidation(true);
        language.setId("new-language");
        language.setLabel(text("new.language"));
        language.setHelperText(text("new.language.help"));
        language.setItems(BeginCampaign.languages());
        language.setItemLabelGenerator(NewCampaignPanel::languageName);
        language.setValue(BeginCampaign.languages().getFirst());
        type.setId("new-type");
        type.setLabel(text("new.type"));
        type.setHelperText(text("new.type.help"));
        type.setItems(types);
        type.setItemLabelGenerator(each -> each == null ? text("new.type.none") : each.title());
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(text("new.type.none"));
        markets.setId("new-markets");
        markets.setHelperText(text("new.markets.help"));
        markets.setItems(BeginCampaign.markets());
        markets.setItemLabelGenerator(NewCampaignPanel::marketName);
        markets.setRequiredIndicatorVisible(true);
        markets.setManualValidation(true);
        markets.addValueChangeListener(change -> {
            offerMarkets();
            markets.setInvalid(false);
        });
        name.addValueChangeListener(change -> name.setInvalid(false));
        brand.addValueChangeListener(change -> brand.setInvalid(false));
        Div what = new Div(name, brand, type, language, markets);
        what.addClassName("new-fields");
        H3 who = new H3(text("new.team"));
        who.setId("new-team-title");
        Reach.allow(who);
        Section works = new Section(who, new Paragraph(text("new.team.says")), rows, teamFault);
        works.getElement().setAttribute("aria-labelledby", "new-team-title");
        works.addClassName("new-team");
        boolean writes = seat.actor().mayWrite() && !seat.actor().isAdministrator();
        addRow(writes ? seat.name() : "", writes ? seat.word() : AUTHOR);
        boolean leads = seat.word().equals("brand-lead");
        addRow(leads ? seat.name() : "", "brand-lead");
        Button more = new Button(text("new.add-person"), click -> more());
        more.setId("new-add-person");
        Button go =
                new Button(
                        text("new.begin"),
                        click -> {
                            begin();
                            click.getSource().setEnabled(true);
                        });
        go.setId("new-begin");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        Div actions = new Div(more, go);
        actions.addClassName("button-row");
        add(
                new Panel(
                        "new",
                        text("new.title"),
                        new Paragraph(text("new.says")),
                        what,
                        works,
                        actions));
    }

    /// Offers other types than before; what is chosen stays, where it is still there.
    void offer(List<CampaignType> types) {
        CampaignType before = type.getValue();
        type.setItems(types);
        if (before != null) {
            types.stream()
                    .filter(each -> each.key().equals(before.key()))
                    .findFirst()
                    .ifPresent(type::setValue);
        }
    }

    private static Paragraph fault(String id) {
        Paragraph fault = new Paragraph();
        fault.setId(id);
        fault.getElement().setAttribute("role", "alert");
        fault.getElement().setAttribute("data-tone", "bad");
        return fault;
    }

    private static String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String marketName(MarketProfile profile) {
        String country = Locale.of("", profile.market().code()).getDisplayCountry(Locale.ENGLISH);
        return text("new.market", country, profile.market().code());
    }

    private void more() {
        addRow("", "legal");
        getUI().ifPresent(ui -> Reach.first(ui, "new-person-" + made + "-name"));
    }

    /// A person; the first one writes.
    private void addRow(String who, String as) {
        made++;
        int number = made;
        boolean author = team.isEmpty();
        ComboBox<String> person = new ComboBox<>(text(author ? "new.author" : "new.person"));
        person.setId("new-person-" + number + "-name");
        person.setItems(people.stream().map(Member::name).toList());
        person.setAllowCustomValue(true);
        person.addCustomValueSetListener(typed -> person.setValue(typed.getDetail().strip()));
        person.setManualValidation(true);
        Select<String> roles = new Select<>();
        roles.setId("new-person-" + number + "-role");
        roles.setLabel(text("people.role"));
        roles.setItems(author ? List.of(AUTHOR, "creator") : BeginCampaign.roles());
        roles.setItemLabelGenerator(word -> role(word));
        roles.setValue(as);
        Select<Market> market = new Select<>();
        market.setId("new-person-" + number + "-market");
        market.setLabel(text("new.person.market"));
        market.setItemLabelGenerator(each -> each == null ? "" : each.code());
        market.setVisible(false);
        Div place = new Div(person, roles, market);
        Row row = new Row(place, person, roles, market);
        roles.addValueChangeListener(change -> market.setVisible(change.getValue().equals(LOCAL)));
        // whoever is known is proposed in their role
        person.addValueChangeListener(change -> {
            person.setInvalid(false);
            people.stream()
                    .filter(each -> each.name().equals(change.getValue()))
                    .map(Member::role)
                    .filter(known -> !author && BeginCampaign.roles().contains(known))
                    .findFirst()
                    .ifPresent(roles::setValue);
        });
        if (!who.isEmpty()) {
            person.setValue(who);
        }
        if (!author) {
            Button remove = new Button(text("new.remove"));
            remove.setId("new-person-" + number + "-remove");
            remove.setAriaLabel(text("new.remove-person", number));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClickListener(click -> {
                team.remove(row);
                rows.remove(place);
                getUI().ifPresent(ui -> Reach.first(ui, "new-team-title"));
            });
            place.add(remove);
        }
        place.addClassName("new-person");
        place.getElement().setAttribute("role", "group");
        place.getElement().setAttribute("aria-label", text("new.person-number", number));
        team.add(row);
        rows.add(place);
        offerMarkets();
    }

    private void offerMarkets() {
        List<Market> chosen = chosen();
        for (Row row : team) {
            Market before = row.market().getValue();
            row.market().setItems(chosen);
            if (chosen.contains(before)) {
                row.market().setValue(before);
            }
        }
    }

    private List<Market> chosen() {
        return BeginCampaign.markets().stream()
                .filter(markets.getValue()::contains)
                .map(MarketProfile::market)
                .toList();
    }

    private void begin() {
        Wanted wanted =
                new Wanted(
                        name.getValue(),
                        Objects.requireNonNullElse(brand.getValue(), ""),
                        Objects.requireNonNullElse(language.getValue(), ""),
                        chosen(),
                        team.stream().map(Row::member).toList(),
                        type.getValue() == null ? null : type.getValue().key());
        Outcome<Campaign> outcome = begin.apply(wanted);
        mark(
                outcome instanceof Outcome.Refused<Campaign>(List<Problem> problems)
                        ? problems
                        : List.of());
    }

    /// Says at each field what is wrong with it, and goes to the first.
    private void mark(List<Problem> problems) {
        Map<String, String> says =
                problems.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::field,
                                        Collectors.mapping(
                                                Refusal::sentence, Collectors.joining(" "))));
        mark(name, says.get("name"));
        mark(brand, says.get("brand"));
        mark(markets, says.get("markets"));
        String ofTeam = says.getOrDefault("team", "");
        teamFault.setText(ofTeam);
        teamFault.setClassName("notice", !ofTeam.isEmpty());
        for (Row row : team) {
            boolean missing = row.member().name().isEmpty() && !ofTeam.isEmpty();
            mark(row.name(), missing ? text("new.person.needed") : null);
        }
        String first =
                says.containsKey("name")
                        ? "new-name"
                        : says.containsKey("brand")
                                ? "new-brand"
                                : says.containsKey("markets") ? "new-markets" : "new-team-title";
        if (!problems.isEmpty()) {
            getUI().ifPresent(ui -> Reach.first(ui, first));
        }
    }

    private static <C extends Component & HasValidation> void mark(C field, @Nullable String says) {
        field.setErrorMessage(says == null ? "" : says);
        field.setInvalid(says != null);
    }
}
