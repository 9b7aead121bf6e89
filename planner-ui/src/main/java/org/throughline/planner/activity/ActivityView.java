package org.throughline.planner.activity;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.data.audit.AuditChain;
import org.throughline.planner.access.Seat;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.audit.Act;
import org.throughline.planner.audit.ActivityFile;
import org.throughline.planner.audit.ActivityFilter;
import org.throughline.planner.audit.ReadActivity;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Tone;

/// Activity: what was done, by whom and when, the latest first, of what somebody may see. Times are
/// those of the browser's zone.
@Route(Paths.ACTIVITY)
@Menu(title = "menu.activity", order = 5.1, icon = "activity")
@PermitAll
public final class ActivityView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String SKIP = "skip";
    private static final int SKIP_DIGITS = 6;

    private final transient ReadActivity activity;
    private final transient Seat seat;
    private transient ZoneId zone = ZoneOffset.UTC;
    private final Div files = new Div();
    private final Div chain = new Div();
    private final Div rows = new Div();
    private final ActivityFilterBar bar;

    public ActivityView(ReadActivity activity, Sessions sessions) {
        this.activity = activity;
        this.seat = sessions.find().orElseThrow().seat();
        addClassName("page");
        setId("content");
        bar = new ActivityFilterBar(activity.choices(seat.actor()), this::choose);
        files.addClassName("activity-files");
        rows.addClassName("column");
        chain.addClassName("activity-chain");
        chain.setId("activity-chain");
        add(
                new PageHead("", text("activity.title")).lead(text("activity.lead")).actions(files),
                chain,
                bar,
                rows);
    }

    @Override
    public String getPageTitle() {
        return text("activity.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        zone = zone(event.getUI().getPage().getExtendedClientDetails().getTimeZoneId());
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        ActivityFilter filter = ActivityFilter.of(parameters);
        bar.show(filter);
        chain.removeAll();
        chain.add(new Paragraph(text("activity.chain.followed")));
        fill(filter, skip(parameters));
        // a long chain takes its time: the acts are there before it has been followed
        getElement().executeJs("return true").then(shown -> tellChain());
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static int skip(Map<String, List<String>> parameters) {
        String text = parameters.getOrDefault(SKIP, List.of("0")).getFirst();
        return text.matches("[0-9]{1," + SKIP_DIGITS + "}") ? Integer.parseInt(text) : 0;
    }

    private void choose(ActivityFilter filter) {
        getElement()
                .executeJs(
                        "window.history.replaceState(window.history.state, '', $0)",
                        address(filter, 0));
        fill(filter, 0);
    }

    private static String address(ActivityFilter filter, int skip) {
        Map<String, List<String>> parameters = new TreeMap<>(filter.parameters());
        if (skip > 0) {
            parameters.put(SKIP, List.of(String.valueOf(skip)));
        }
        String query = new QueryParameters(parameters).getQueryString();
        return query.isEmpty() ? Paths.ACTIVITY : Paths.ACTIVITY + "?" + query;
    }

    private void tellChain() {
        AuditChain state = activity.chain();
        Paragraph says =
                new Paragraph(
                        state.holds()
                                ? text("activity.chain.holds.says")
                                : text("activity.chain.broken.says"));
        says.addClassName("soft");
        chain.removeAll();
        chain.add(
                state.holds()
                        ? new StateMark(Tone.GOOD, text("activity.chain.holds"))
                        : new StateMark(Tone.BAD, text("activity.chain.broken")),
                says);
    }

    private void fill(ActivityFilter filter, int skip) {
        rows.removeAll();
        files.removeAll();
        ReadActivity.Page page = activity.page(filter, skip, zone, seat.actor());
        files.add(
                file(filter, "activity-csv", "activity.csv", "text/csv", ActivityFile::table),
                file(
                        filter,
                        "activity-jsonl",
                        "activity.jsonl",
                        "application/jsonl",
                        ActivityFile::lines));
        if (page.acts().isEmpty()) {
            boolean all = filter.equals(ActivityFilter.NONE) && skip == 0;
            rows.add(
                    all
                            ? new Blank(text("activity.none"), text("activity.none.todo"))
                            : new Blank(text("activity.no-match"), text("activity.no-match.todo")));
        } else {
            rows.add(new Still(new ActivitySheet(page.acts(), zone)));
        }
        Div pages = new Div();
        pages.addClassName("activity-pages");
        if (skip > 0) {
            int later = Math.max(0, skip - ReadActivity.PAGE);
            pages.add(link("activity-newer", text("activity.newer"), filter, later));
        }
        if (page.older()) {
            int earlier = skip + ReadActivity.PAGE;
            pages.add(link("activity-older", text("activity.older"), filter, earlier));
        }
        rows.add(pages);
    }

    private static Anchor link(String id, String says, ActivityFilter filter, int skip) {
        Anchor link = new Anchor(address(filter, skip), says);
        link.setId(id);
        link.addClassName("link-button");
        return link;
    }

    /// What is in it is read when it is asked for.
    private Anchor file(
            ActivityFilter filter,
            String id,
            String name,
            String type,
            BiFunction<List<Act>, Boolean, String> write) {
        ReadActivity read = activity;
        Seat by = seat;
        ZoneId where = zone;
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            List<Act> acts = read.all(filter, where, by.actor());
                            byte[] bytes =
                                    write.apply(acts, ReadActivity.showsChain(by.actor()))
                                            .getBytes(StandardCharsets.UTF_8);
                            boolean whole = acts.size() < ReadActivity.MOST;
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    whole ? name : "latest-" + ReadActivity.MOST + "-" + name,
                                    type + ";charset=utf-8",
                                    bytes.length);
                        }),
                        text("activity.file." + id));
        link.setId(id);
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }
}
