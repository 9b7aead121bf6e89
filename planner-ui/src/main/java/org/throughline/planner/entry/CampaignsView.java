package org.throughline.planner.entry;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.OwnType;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.entry.EntryDesk.Listed;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.Sheet;

/// All campaigns that somebody may see, and the way to bring another one in.
@Route(Paths.CAMPAIGNS)
@PermitAll
public final class CampaignsView extends Main implements HasDynamicTitle {

    private final transient EntryDesk desk;
    private final transient Seat seat;
    private transient @Nullable BroughtFiles files;

    public CampaignsView(EntryDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassNames("page", "campaigns-page");
        setId("content");
        add(new PageHead("", text("campaigns.title")).lead(text("campaigns.lead")));
        List<Listed> all = desk.campaigns();
        Panel there = new Panel("campaigns-there", text("campaigns.there"));
        there.add(
                all.isEmpty()
                        ? new Blank(text("campaigns.none"), text("campaigns.none.todo"))
                        : list(all));
        add(there);
        if (BringCampaign.mayEnter(seat.actor())) {
            NewCampaignPanel begins =
                    new NewCampaignPanel(
                            desk.brands(),
                            desk.people(seat),
                            desk.types(),
                            seat,
                            wanted -> begin(wanted));
            add(begins);
            List<Campaign> withVideos =
                    all.stream().filter(each -> each.videos() > 0).map(Listed::campaign).toList();
            if (!withVideos.isEmpty() || !desk.ownTypes().isEmpty()) {
                add(new OwnTypesPanel(withVideos, types(begins)));
            }
            BroughtFiles brought = desk.bring();
            files = brought;
            add(new BringPanel(desk, brought, files -> desk.look(files, seat), this::enter));
        }
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.page-title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (files != null) {
            files.close();
        }
    }

    private Sheet list(List<Listed> all) {
        Sheet sheet =
                new Sheet(
                        "campaigns-list",
                        text("campaigns.there"),
                        List.of(
                                text("campaigns.name"),
                                text("campaigns.brand"),
                                text("campaigns.markets"),
                                text("campaigns.author"),
                                text("campaigns.state")));
        for (Listed each : all) {
            Campaign campaign = each.campaign();
            sheet.row(
                    name(campaign),
                    new Span(campaign.brand().name()),
                    new Span(
                            campaign.markets().stream()
                                    .map(market -> market.market().code())
                                    .collect(Collectors.joining(", "))),
                    new Span(campaign.team().author().name()),
                    new Span(text("campaigns.counts", each.videos(), each.cells(), each.posted())));
        }
        return sheet;
    }

    private Component name(Campaign campaign) {
        Button open =
                new Button(
                        campaign.name(),
                        click -> {
                            desk.open(campaign.id());
                            getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
                        });
        open.setId("campaign-" + campaign.id());
        open.setAriaLabel(text("campaigns.open", campaign.name()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private OwnTypesPanel.Asked types(NewCampaignPanel begins) {
        return new OwnTypesPanel.Asked() {
            @Override
            public List<OwnType> own() {
                return desk.ownTypes();
            }

            @Override
            public Outcome<OwnType> keep(String campaign, String name) {
                return desk.keepType(campaign, name, seat);
            }

            @Override
            public Outcome<OwnType> rename(OwnType seen, String name) {
                return desk.renameType(seen, name, seat);
            }

            @Override
            public Outcome<OwnType> remove(OwnType seen, boolean removed) {
                return desk.removeType(seen, removed, seat);
            }

            @Override
            public void changed() {
                begins.offer(desk.types());
            }
        };
    }

    private Outcome<Campaign> begin(BeginCampaign.Wanted wanted) {
        Outcome<Campaign> begun = desk.begin(wanted, seat);
        if (begun instanceof Outcome.Accepted<Campaign>) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
        }
        return begun;
    }

    private void enter(BroughtFiles brought) {
        switch (desk.take(brought, seat)) {
            case Outcome.Accepted<Campaign> _ ->
                    getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
            case Outcome.Refused<Campaign>(List<Problem> problems) -> Refusal.show(problems);
        }
    }
}
