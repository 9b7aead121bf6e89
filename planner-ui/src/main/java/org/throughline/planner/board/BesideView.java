package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Step;
import org.throughline.data.brief.BriefId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.review.AimSeen;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.LevelMark;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Reasons;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StepGroup;
import org.throughline.planner.shell.StepStrip;

/// The same steps of two videos side by side: where machines may begin, where not, and why.
@Route(Paths.PLAN + "/:brief/beside/:other")
@PermitAll
public final class BesideView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CampaignDesk desk;
    private final transient Seat seat;
    private String title = "";

    public BesideView(CampaignDesk desk, Sessions sessions) {
        this.desk = desk;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ProductionPlan left = plan(event.getRouteParameters().get("brief").orElse(""));
        ProductionPlan right = plan(event.getRouteParameters().get("other").orElse(""));
        // what decided a step may be a feeling
        List.of(left, right)
                .forEach(plan -> desk.showed(plan.id().brief(), AimSeen.Where.BESIDE, seat));
        title = text("beside.title", left.brief().title(), right.brief().title());
        Sheet sheet =
                new Sheet(
                        "beside",
                        title,
                        List.of(text("steps.step"), left.brief().title(), right.brief().title()));
        for (StepGroup group : StepGroup.values()) {
            sheet.group(text("steps.group." + group.key()), 3);
            group.steps().forEach(step -> row(sheet, step, left, right));
        }
        Div strips = new Div(strip(left), strip(right));
        strips.addClassName("two");
        add(
                new PageHead(text("beside.kicker"), title).lead(text("beside.lead")),
                strips,
                new Panel("steps-beside", text("steps.title"), sheet));
    }

    private static Component strip(ProductionPlan plan) {
        Anchor name = new Anchor(Paths.plan(plan.id().brief()), plan.brief().title());
        name.addClassName("strip-name");
        Div part =
                new Div(
                        name,
                        new StepStrip(plan.assessment()),
                        new Span(StepStrip.summary(plan.assessment())));
        part.addClassName("panel");
        part.addClassName("sunk");
        return part;
    }

    private static void row(Sheet sheet, Step step, ProductionPlan left, ProductionPlan right) {
        Decision one = left.assessment().decision(step, null);
        Decision two = right.assessment().decision(step, null);
        NativeTableRow row = sheet.row(new Span(word("step", step.key())), cell(one), cell(two));
        if (one.level() != two.level()) {
            row.addClassName("differs");
        }
    }

    private static Component cell(Decision decision) {
        Div cell = new Div(new LevelMark(decision.level()));
        if (!decision.because().stream().allMatch(Reasons::isDefault)) {
            cell.add(new Reasons(decision.because()));
        }
        return cell;
    }

    private ProductionPlan plan(String id) {
        return desk.find().stream()
                .flatMap(campaign -> campaign.briefs().stream())
                .map(brief -> brief.id())
                .filter(brief -> brief.equals(known(id)))
                .findFirst()
                .flatMap(desk::findPlan)
                .orElseThrow(NotFoundException::new);
    }

    private static BriefId known(String id) {
        try {
            return new BriefId(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed.getMessage());
        }
    }
}
