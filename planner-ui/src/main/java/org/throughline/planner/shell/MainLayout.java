package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.throughline.planner.access.Seats;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.plan.OpenCampaign;

/// The frame of every screen: menu at the side; at the top the clock the planner goes by, who is
/// signed in, and light or dark. The menu is made from the views' own annotations.
@Layout
@AnonymousAllowed
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("', 'HH:mm 'UTC'", Locale.ENGLISH);

    private final transient Sessions sessions;
    private final transient Seats seats;
    private final transient OpenCampaign open;
    private final transient InboxCount waits;
    private final Span waiting = new Span();
    private final Div campaign = new Div();
    private boolean opened;

    public MainLayout(
            Sessions sessions, Seats seats, Clock clock, OpenCampaign open, InboxCount waits) {
        this.sessions = sessions;
        this.seats = seats;
        this.open = open;
        this.waits = waits;
        setPrimarySection(Section.DRAWER);
        addToDrawer(skipLink(), wordmark());
        campaign.addClassName("open-campaign");
        addToDrawer(campaign, menu());
        addToNavbar(bar(clock));
    }

    private static Component skipLink() {
        Jump skip = new Jump("content", text("shell.skip"));
        skip.addClassName("skip-link");
        return skip;
    }

    /// Whoever follows a link from page to page goes on at the title of the new one, and reads
    /// there which campaign it lies in.
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        campaign.removeAll();
        open.find().map(found -> new CampaignMenu(open, found)).ifPresent(campaign::add);
        count();
        // who comes from outside stays at the top, unless the address names a part
        getUI().ifPresent(ui -> Reach.page(ui, opened ? PageHead.TITLE : ""));
        opened = true;
    }

    /// Beside the way to the inbox stands how much is in it.
    private void count() {
        int count = sessions.find().map(who -> waits.count(who.seat().actor())).orElse(0);
        waiting.setText(String.valueOf(count));
        waiting.getElement().setAttribute("aria-label", text("shell.waiting", count));
        waiting.getElement().setAttribute("role", "img");
        waiting.setVisible(count > 0);
    }

    private static Component wordmark() {
        Anchor home = new Anchor("", text("product.name"));
        home.addClassName("wordmark");
        home.setId("home");
        return home;
    }

    private Component menu() {
        SideNav nav = new SideNav();
        nav.setId("menu");
        nav.getElement().setAttribute("aria-label", text("shell.menu"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
            item.setId("menu-" + entry.title().substring(entry.title().indexOf('.') + 1));
            item.setPrefixComponent(new SvgIcon("ui/icons.svg", entry.icon()));
            if (entry.title().equals("menu.inbox")) {
                waiting.addClassName("menu-count");
                waiting.setId("waiting-count");
                item.setSuffixComponent(waiting);
            }
            nav.addItem(item);
        }
        return nav;
    }

    private Component bar(Clock clock) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("shell.menu.toggle"));
        toggle.setId("menu-toggle");
        var moment = clock.instant().atZone(ZoneOffset.UTC);
        Span time = new Span(TIME.format(moment));
        time.addClassName("clock-time");
        Span now = new Span(new Span(DAY.format(moment)), time);
        now.addClassName("clock");
        now.setId("clock");
        Header bar = new Header(toggle, now);
        bar.addClassName("bar");
        if (!seats.seats().isEmpty()) {
            now.setTitle(text("shell.clock.demo"));
            Span demo = new Span(text("shell.demo"));
            demo.addClassName("demo-mark");
            bar.add(demo);
        }
        Div gap = new Div();
        gap.addClassName("grow");
        bar.add(gap, new SchemeMenu());
        sessions.find().ifPresent(who -> bar.add(new SeatMenu(who, sessions, seats)));
        return bar;
    }
}
