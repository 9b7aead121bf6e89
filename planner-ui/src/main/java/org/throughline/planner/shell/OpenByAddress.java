package org.throughline.planner.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.brief.BriefId;
import org.throughline.data.review.DraftId;
import org.throughline.planner.plan.OpenCampaign;

/// Opens the campaign that an address lies in before its page is made: whoever follows a link goes
/// on in the campaign it leads to.
public final class OpenByAddress implements VaadinServiceInitListener {

    /// Pages that name their campaign beside their path.
    private static final Set<String> OF_A_CAMPAIGN = Set.of("", Paths.CALENDAR);

    private final transient OpenCampaign open;

    public OpenByAddress(OpenCampaign open) {
        this.open = open;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(made -> made.getUI().addBeforeEnterListener(this::follow));
    }

    private void follow(BeforeEnterEvent event) {
        List<String> segments = event.getLocation().getSegments();
        Optional<String> campaign =
                OF_A_CAMPAIGN.contains(segments.getFirst())
                        ? named(event)
                        : segments.size() > 1
                                ? campaign(segments.getFirst(), segments.get(1))
                                : Optional.empty();
        campaign.filter(each -> !open.id().equals(Optional.of(each))).ifPresent(open::open);
    }

    private static Optional<String> named(BeforeEnterEvent event) {
        return event
                .getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(Paths.CAMPAIGN, List.of())
                .stream()
                .findFirst();
    }

    private Optional<String> campaign(String kind, String id) {
        try {
            return switch (kind) {
                case Paths.BRIEF, Paths.PLAN -> open.of(new BriefId(id));
                case Paths.DRAFT -> Optional.of(DraftId.parse(id).plan().campaign());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            // the page says that there is no such thing
            return Optional.empty();
        }
    }
}
