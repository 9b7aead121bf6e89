package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Publish;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.draft.DraftDesk;
import org.throughline.planner.mix.MixFilter;
import org.throughline.planner.mix.MixPanel;
import org.throughline.planner.mix.MixedVideo;
import org.throughline.planner.plan.Cell;
import org.throughline.planner.plan.PublishTime;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.InboxCount;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.PublishWords;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StepStrip;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.StopBanner;
import org.throughline.planner.together.Changed;
import org.throughline.planner.together.ChangedNotice;
import org.throughline.planner.together.TogetherDesk;
import org.throughline.planner.together.TogetherPanel;

/// The campaign as a matrix: videos, markets and platforms; each cell with its state, what stands
/// in its way and whose move it is. Whoever comes in sees at the top how much waits for them.
@Route("")
@Menu(title = "menu.campaign", order = 1.1, icon = "campaign")
@PermitAll
public final class CampaignView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient CampaignDesk desk;
    private final transient DraftDesk drafts;
    private final transient TogetherDesk together;
    private final transient InboxCount waits;
    private final transient Seat seat;
    private transient @Nullable Campaign shown;
    private List<Component> above = List.of();
    private @Nullable ChangedNotice notice;
    private @Nullable MixPanel mix;
    private @Nullable EmbargoPanel embargo;
    private @Nullable TogetherPanel several;

    public CampaignView(
            CampaignDesk desk,
            DraftDesk drafts,
            TogetherDesk together,
            InboxCount waits,
            Sessions sessions) {
        this.desk = desk;
        this.waits = waits;
        this.together = together;
        this.seat = sessions.find().orElseThrow().seat();
        this.drafts = drafts;
        addClassName("page");
        setId("content");
        desk.find().ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return text("campaign.page-title");
    }

    private void showNothing() {
        Anchor bring = new Anchor(Paths.CAMPAIGNS, text("campaign.none.bring"));
        bring.setId("bring-campaign");
        bring.addClassName("link-button");
        add(
                new PageHead("", text("campaign.none.title")),
                new Blank(text("campaign.none"), text("campaign.none.todo"), bring));
    }

    /// Shows what is kept now after several videos were changed. What is typed and chosen further
    /// down stays.
    ///
    /// @param changed what was just changed, which can be taken back; absent: nothing
    private void again(@Nullable Changed changed) {
        notice =
                changed == null
                        ? null
                        : new ChangedNotice(changed, together, seat, () -> again(null));
        renew(true, false);
        getUI().ifPresent(ui ->
                Reach.first(
                        ui, changed == null ? PageHead.TITLE : ChangedNotice.ID, PageHead.TITLE));
    }

    /// Shows the page with another embargo, and goes on there. What is typed and chosen elsewhere
    /// stays, and so does what can be taken back.
    private void embargoed() {
        renew(false, true);
        getUI().ifPresent(ui -> Reach.first(ui, EmbargoPanel.SAYS));
    }

    /// Shows what is kept now; where that is another campaign by now, the whole page.
    ///
    /// @param written whether videos may be written otherwise
    /// @param embargoed whether the embargo may be another
    private void renew(boolean written, boolean embargoed) {
        Optional<Campaign> found = desk.find();
        EmbargoPanel before = embargo;
        if (found.isEmpty()
                || before == null
                || shown == null
                || !found.get().id().equals(shown.id())) {
            removeAll();
            above = List.of();
            notice = null;
            several = null;
            found.ifPresentOrElse(this::show, this::showNothing);
            return;
        }
        Campaign now = found.get();
        if (embargoed || !Objects.equals(now.embargo(), shown.embargo())) {
            EmbargoPanel other = embargo(now);
            replace(before, other);
            embargo = other;
        } else {
            before.renew(now);
        }
        if (written) {
            mix = mix(now, mix == null ? MixFilter.NONE : mix.filter());
        }
        if (several != null) {
            several.forget();
        }
        shown = now;
        put(above(now));
    }

    private void show(Campaign campaign) {
        shown = campaign;
        mix = mix(campaign, MixFilter.NONE);
        embargo = embargo(campaign);
        add(embargo);
        if (seat.actor().mayWrite()) {
            if (campaign.briefs().size() > 1) {
                several = new TogetherPanel(campaign, together, seat, this::again);
                add(several);
            }
            add(
                    new AddVideoPanel(
                            campaign,
                            desk.type(campaign).orElse(null),
                            desk.masters(),
                            (title, markets, platforms, taken) ->
                                    desk.addVideo(
                                            campaign.id(),
                                            title,
                                            markets,
                                            platforms,
                                            taken,
                                            seat)));
        }
        put(above(campaign));
    }

    /// Puts these in the place of what stood above the embargo.
    private void put(List<Component> parts) {
        remove(above);
        for (int at = 0; at < parts.size(); at++) {
            addComponentAtIndex(at, parts.get(at));
        }
        above = parts;
    }

    /// What stands above the embargo, in which nobody types.
    private List<Component> above(Campaign campaign) {
        List<ProductionPlan> plans =
                campaign.briefs().stream()
                        .flatMap(brief -> desk.findPlan(brief.id()).stream())
                        .toList();
        long cells = plans.stream().mapToLong(CampaignView::cells).sum();
        boolean mayWrite = seat.actor().mayWrite();
        PageHead head =
                new PageHead(kicker(campaign), campaign.name())
                        .lead(text("campaign.lead", campaign.briefs().size(), cells));
        int waiting = waits.counts(seat.actor()).all();
        if (waiting > 0) {
            Anchor inbox = new Anchor(Paths.INBOX, text("campaign.waits", waiting));
            inbox.setId("to-inbox");
            inbox.addClassNames("link-button", "calls");
            head.actions(inbox);
        }
        if (several != null) {
            Anchor down = new Anchor("#" + TogetherPanel.ID, text("together.title"));
            down.setId("to-together");
            down.addClassName("link-button");
            head.actions(down);
        }
        if ((mayWrite || seat.actor().isBrandLead()) && !campaign.briefs().isEmpty()) {
            Anchor keep = new Anchor(Paths.CAMPAIGNS + "#own-types", text("own-types.keep"));
            keep.setId("to-own-types");
            // a page that is loaded anew goes to the part that its address names
            keep.setRouterIgnore(true);
            keep.addClassName("link-button");
            head.actions(keep);
        }
        List<Component> parts = new ArrayList<>();
        parts.add(head);
        parts.add(new StopBanner(desk.stops()));
        if (notice != null) {
            parts.add(notice);
        }
        List<Cell> all = desk.cells();
        for (Brief brief : campaign.briefs()) {
            List<Cell> own = all.stream().filter(cell -> cell.brief().equals(brief.id())).toList();
            Set<Market> early =
                    PublishTime.of(campaign, brief).stream()
                            .filter(time -> time.isEarly(campaign))
                            .map(PublishTime::market)
                            .collect(Collectors.toSet());
            parts.add(video(brief, desk.findPlan(brief.id()), own, early));
        }
        if (campaign.briefs().isEmpty()) {
            parts.add(
                    new Blank(
                            text("campaign.no-videos"),
                            text(mayWrite ? "campaign.no-videos.todo" : "campaign.no-videos.ask")));
        } else if (mix != null) {
            parts.add(mix);
        }
        return parts;
    }

    /// An address may say what the mix is narrowed to.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        Campaign campaign = shown;
        if (parameters.getOrDefault(Paths.CAMPAIGN, List.of()).stream()
                .anyMatch(named -> campaign == null || !named.equals(campaign.id()))) {
            throw new NotFoundException();
        }
        MixFilter filter = MixFilter.of(parameters);
        if (campaign != null && !filter.equals(MixFilter.NONE)) {
            mix = mix(campaign, filter);
            put(above(campaign));
        }
    }

    /// The address says what the mix is narrowed to, so that it can be kept and passed on.
    private void address(Campaign campaign, MixFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(Paths.CAMPAIGN, List.of(campaign.id()));
        parameters.putAll(filter.parameters());
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        "?" + new QueryParameters(parameters).getQueryString());
    }

    private MixPanel mix(Campaign campaign, MixFilter filter) {
        return new MixPanel(
                campaign.briefs().stream()
                        .map(brief ->
                                new MixedVideo(
                                        brief,
                                        campaign.findStory(brief.id()).orElse(null),
                                        desk.findPlan(brief.id())
                                                .map(ProductionPlan::assessment)
                                                .orElse(null)))
                        .toList(),
                true,
                filter,
                narrowed -> address(campaign, narrowed));
    }

    private EmbargoPanel embargo(Campaign campaign) {
        return new EmbargoPanel(
                campaign,
                seat.actor().mayWrite() || seat.actor().isBrandLead(),
                wanted -> desk.setEmbargo(campaign.id(), campaign.embargo(), wanted, seat),
                this::embargoed);
    }

    /// Who speaks, and the type of campaign where it has one.
    private String kicker(Campaign campaign) {
        return desk.typeName(campaign)
                .map(type -> campaign.brand().name() + " · " + type)
                .orElse(campaign.brand().name());
    }

    private static long cells(ProductionPlan plan) {
        return (long) plan.brief().audience().markets().size() * plan.brief().platforms().size();
    }

    private Section video(
            Brief brief, Optional<ProductionPlan> plan, List<Cell> cells, Set<Market> early) {
        Anchor title = new Anchor(Paths.plan(brief.id()), brief.title());
        title.setId("plan-" + brief.id());
        H2 heading = new H2(title);
        Paragraph message = new Paragraph(brief.message());
        message.addClassName("soft");
        Span when = new Span(when(brief));
        when.addClassName("soft");
        when.addClassName("small");
        Anchor edit = new Anchor(Paths.brief(brief.id()), text("campaign.brief"));
        edit.setId("brief-" + brief.id());
        edit.setAriaLabel(text("campaign.brief-of", brief.title()));
        edit.addClassName("link-button");
        Anchor board = new Anchor(Paths.production(brief.id()), text("production.title"));
        board.setId("production-" + brief.id());
        board.setAriaLabel(text("production.steps-of", brief.title()));
        board.addClassName("link-button");
        Div ways = new Div(edit, board);
        ways.addClassName("button-row");
        Div words = new Div(heading, message, when);
        desk.inherited(brief.id())
                .ifPresent(each -> {
                    Span from =
                            new Span(
                                    text(
                                            "campaign.from",
                                            each.title(),
                                            each.same().size(),
                                            each.own().size()));
                    from.addClassNames("soft", "small");
                    from.setId("from-" + brief.id());
                    words.add(from);
                });
        words.add(ways);
        words.addClassName("video-words");
        Section section = new Section();
        section.addClassName("video");
        section.setId("video-" + brief.id());
        plan.ifPresent(each -> {
            Paragraph summary = new Paragraph(StepStrip.summary(each.assessment()));
            summary.addClassName("small");
            words.add(new StepStrip(each.assessment()), summary);
        });
        Component matrix =
                plan.<Component>map(each ->
                                new MatrixPanel(each, cells, desk.seals(brief.id()), drafts, early))
                        .orElseGet(() ->
                                new Blank(text("campaign.no-plan"), text("campaign.no-plan.todo")));
        Still.write(section, words, matrix);
        return section;
    }

    private static String when(Brief brief) {
        Publish publish = brief.publish();
        String main = brief.goal().main();
        String goal = main.isEmpty() ? "" : word("goal", main);
        return publish == null ? goal : text("campaign.when", goal, PublishWords.local(publish));
    }
}
