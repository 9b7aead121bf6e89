package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.MarketStanding;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Seat;
import org.throughline.planner.preview.PreviewDesk;
import org.throughline.planner.preview.PreviewRow;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Polling;

/// The drafts of a plan, cell by cell: open one, render one, watch it, stop it. Watching goes on by
/// itself while something is under way, and when one comes back to the page.
public final class DraftsPanel extends Div {

    private final transient PlanId plan;
    private final transient DraftDesk desk;
    private final transient Map<DraftId, DraftCell> cells = new LinkedHashMap<>();
    private final transient Polling polling = new Polling(this::show, this::isUnderWay);

    public DraftsPanel(
            ProductionPlan plan,
            List<Seal> seals,
            DraftDesk desk,
            PreviewDesk previews,
            Seat seat) {
        this.plan = plan.id();
        this.desk = desk;
        Div list = new Div();
        list.addClassName("draft-cells");
        for (Market market : plan.brief().audience().markets()) {
            if (plan.standing(market, seals) instanceof MarketStanding.Ready) {
                for (Platform platform : plan.brief().platforms()) {
                    DraftId id = new DraftId(plan.id(), market, platform);
                    PreviewRow preview =
                            new PreviewRow(
                                    id,
                                    plan.story().rate(),
                                    plan.brief().shapeOn(platform),
                                    previews,
                                    seat,
                                    this::changed);
                    DraftCell cell = new DraftCell(id, desk, preview, seat, this::changed);
                    cells.put(id, cell);
                    list.add(cell);
                }
            }
        }
        if (cells.isEmpty()) {
            list.add(new Paragraph(text("drafts.none")));
        }
        add(new Panel("drafts", text("drafts.title"), new Paragraph(text("drafts.says")), list));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling.start(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        polling.stop(event.getUI());
    }

    private void changed() {
        show();
        getUI().ifPresent(polling::start);
    }

    private boolean isUnderWay() {
        return cells.values().stream().anyMatch(DraftCell::isUnderWay);
    }

    private void show() {
        List<Draft> drafts = desk.drafts(plan);
        cells.forEach((id, cell) ->
                cell.show(drafts.stream().filter(each -> each.id().isOfSameCell(id)).findFirst()));
    }
}
