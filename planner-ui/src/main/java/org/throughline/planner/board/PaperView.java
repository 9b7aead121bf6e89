package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.AimSeen;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;

/// A plan to print, or to keep as a PDF: the brief first, then what is told, who does what, what
/// the file is held to and who has sealed it. Every sheet names the version and its fingerprint.
@Route(Paths.PLAN + "/:brief/paper")
@PermitAll
public final class PaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CampaignDesk desk;
    private final transient Seat seat;
    private final transient Clock clock;
    private String title = "";

    public PaperView(CampaignDesk desk, Sessions sessions, Clock clock) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        this.clock = clock;
        addClassNames("page", "paper");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return text("paper.page-title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ProductionPlan plan =
                event.getRouteParameters()
                        .get("brief")
                        .flatMap(PaperView::known)
                        .flatMap(desk::findPlan)
                        .orElseThrow(NotFoundException::new);
        BriefId brief = plan.id().brief();
        desk.showed(brief, AimSeen.Where.PLAN, seat);
        title = plan.brief().title();
        String version =
                text("plan.kicker", plan.id().version(), plan.author(), plan.fingerprint().shown());
        Anchor back = new Anchor(Paths.plan(brief), text("paper.back"));
        back.setId("to-plan");
        back.addClassName("link-button");
        Button print = new Button(text("paper.print"));
        print.setId("paper-print");
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        Footer foot = new Footer(new Span(text("paper.foot", title, version)));
        foot.addClassName("paper-foot");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Seal> seals = desk.seals(brief);
        Div body =
                new Div(
                        new PageHead(version, title).lead(text("paper.lead")).actions(back, print),
                        new BriefPanel(plan.brief()),
                        markets(plan, seals),
                        new BeatsPanel(plan),
                        new ContractPanel(plan, claim -> Optional.empty()),
                        new SealsPanel(plan, seals, desk.early(plan), today),
                        new StepsPanel(plan.assessment()));
        body.addClassName("paper-body");
        add(body, foot);
    }

    private Panel markets(ProductionPlan plan, List<Seal> seals) {
        List<MarketStop> stops = desk.stops(plan.id().brief());
        BeforeEmbargo early = desk.early(plan);
        UnorderedList list = new UnorderedList();
        list.addClassName("contract");
        for (Market market : plan.brief().audience().markets()) {
            MarketStanding standing = early.standing(market, plan.standing(market, seals, stops));
            Span code = new Span(market.code());
            code.addClassName("step-name");
            list.add(
                    new ListItem(
                            new Div(code, Standings.mark(standing)),
                            new Span(Standings.says(standing))));
        }
        return new Panel("standing", text("paper.markets"), list);
    }

    private static Optional<BriefId> known(String id) {
        try {
            return Optional.of(new BriefId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
