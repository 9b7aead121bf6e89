package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.draft.DraftsPanel;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// A plan on one page: brief, who does what and why, beats, contract, seals.
@Route(Paths.PLAN)
@PermitAll
public final class PlanView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CampaignDesk desk;
    private final transient DraftDesk drafts;
    private final transient Seat seat;
    private String title = "";

    public PlanView(CampaignDesk desk, DraftDesk drafts, Sessions sessions) {
        this.desk = desk;
        this.drafts = drafts;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("plan.page-title", title);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(plan(id));
    }

    private ProductionPlan plan(String id) {
        return desk.find().stream()
                .flatMap(campaign -> campaign.briefs().stream())
                .filter(brief -> brief.id().value().equals(id))
                .findFirst()
                .flatMap(brief -> desk.findPlan(brief.id()))
                .orElseThrow(NotFoundException::new);
    }

    private void show(ProductionPlan plan) {
        removeAll();
        title = plan.brief().title();
        List<Seal> seals = desk.seals(plan.id().brief());
        String version =
                text("plan.kicker", plan.id().version(), plan.author(), plan.fingerprint().shown());
        PageHead head = new PageHead(version, title);
        head.actions(beside(plan.id().brief()));
        approval(plan, seals).forEach(head::actions);
        add(head, new StandingPanel(plan, seals));
        Div side = new Div(new BriefPanel(plan.brief()), new ContractPanel(plan));
        side.addClassName("column");
        Div main =
                new Div(
                        new SealsPanel(plan, seals, seat, required -> seal(plan, required)),
                        new DraftsPanel(plan, seals, drafts, seat),
                        new BeatsPanel(plan),
                        new StepsPanel(plan.assessment()));
        main.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("plan-columns");
        add(columns);
    }

    private Div beside(BriefId brief) {
        Div links = new Div();
        links.addClassName("beside-links");
        desk.find().map(Campaign::briefs).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(brief))
                .forEach(other -> {
                    Anchor link =
                            new Anchor(
                                    Paths.beside(brief, other.id()),
                                    text("plan.beside", other.title()));
                    link.setId("beside-" + other.id());
                    link.addClassName("link-button");
                    links.add(link);
                });
        return links;
    }

    /// The markets approved so far; for an approver, the button for those that have become ready.
    private List<Component> approval(ProductionPlan plan, List<Seal> seals) {
        List<Market> approved =
                desk.status(plan.id()) instanceof PlanStatus.Approved(_, _, List<Market> markets)
                        ? markets
                        : List.of();
        List<Market> ready =
                plan.brief().audience().markets().stream()
                        .filter(market ->
                                plan.standing(market, seals) instanceof MarketStanding.Ready)
                        .filter(market -> !approved.contains(market))
                        .toList();
        List<Component> parts = new ArrayList<>();
        if (!approved.isEmpty()) {
            parts.add(new StateMark(Tone.GOOD, text("plan.approved", names(approved))));
        }
        boolean approver =
                plan.approvers().stream().anyMatch(each -> each.name().equals(seat.name()));
        if (approver && !ready.isEmpty()) {
            Button approve = new Button(text("plan.approve", names(ready)), click -> approve(plan));
            approve.setId("approve");
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setDisableOnClick(true);
            parts.add(approve);
        }
        return parts;
    }

    private static String names(List<Market> markets) {
        return markets.stream().map(Market::code).collect(Collectors.joining(", "));
    }

    private void approve(ProductionPlan plan) {
        switch (desk.approve(plan.id(), seat)) {
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan approved) ->
                    Notification.show(text("plan.approved", names(approved.markets())));
            case Outcome.Refused<ApprovedPlan>(List<Problem> problems) -> refuse(problems);
        }
        show(plan(plan.id().brief().value()));
    }

    private void seal(ProductionPlan plan, RequiredSeal required) {
        Outcome<Seal> outcome = desk.seal(plan.id().brief(), required, seat);
        switch (outcome) {
            case Outcome.Accepted<Seal>(Seal seal) ->
                    Notification.show(text("plan.sealed", seal.by()));
            case Outcome.Refused<Seal>(List<Problem> problems) -> refuse(problems);
        }
        show(plan(plan.id().brief().value()));
    }

    private static void refuse(List<Problem> problems) {
        Notification shown = new Notification();
        problems.forEach(problem -> shown.add(new Paragraph(problem.says())));
        shown.addThemeVariants(NotificationVariant.ERROR);
        shown.setDuration(10_000);
        shown.open();
    }
}
