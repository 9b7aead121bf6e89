package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
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
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.throughline.planner.access.Actor;
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

    private static final String LISTEN =
            """
            const find = $0, keys = $1;
            document.addEventListener('keydown', event => {
              const open = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';
              const typing = event.composedPath()[0]?.closest?.('input, textarea, select')
                  || event.composedPath()[0]?.isContentEditable;
              const k = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
                  && event.key.toLowerCase() === 'k';
              const asked = event.key === '?' && !event.ctrlKey && !event.metaKey && !typing;
              if (!find.isConnected || !k && !asked) return;
              event.preventDefault();
              if (!event.repeat && !document.querySelector(open)) (k ? find : keys).click();
            });
            """;

    private static final InboxCount.Counts NOTHING = new InboxCount.Counts(0, 0);

    private final transient Sessions sessions;
    private final transient Seats seats;
    private final transient OpenCampaign open;
    private final transient InboxCount waits;
    private final transient Finder finder;
    private final transient Clock clock;
    private final Span day = new Span();
    private final Span time = new Span();
    private final Span waiting = new Span();
    private final Anchor fresh = new Anchor(Paths.INBOX, "");
    private final Span came = new Span();
    private final Div campaign = new Div();
    private final transient InstantSource wall = InstantSource.system();
    private Instant counted = Instant.EPOCH;
    private int known;
    private boolean opened;

    public MainLayout(
            Sessions sessions,
            Seats seats,
            Clock clock,
            OpenCampaign open,
            InboxCount waits,
            Finder finder) {
        this.sessions = sessions;
        this.seats = seats;
        this.open = open;
        this.waits = waits;
        this.finder = finder;
        setPrimarySection(Section.DRAWER);
        addToDrawer(skipLink(), wordmark());
        campaign.addClassName("open-campaign");
        addToDrawer(campaign, menu());
        this.clock = clock;
        addToNavbar(bar());
        Jump.follow(this);
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
        var moment = clock.instant().atZone(ZoneOffset.UTC);
        day.setText(DAY.format(moment));
        time.setText(TIME.format(moment));
        campaign.removeAll();
        open.find().map(found -> new CampaignMenu(open, found)).ifPresent(campaign::add);
        count(false);
        getUI().ifPresent(MainLayout::pace);
        // who comes from outside stays at the top, unless the address names a part
        getUI().ifPresent(ui -> Reach.page(ui, opened ? PageHead.TITLE : ""));
        opened = true;
    }

    /// Search and the sheet of keys: by their buttons, by Ctrl or Command with K, and by a question
    /// mark that is not typed into a field. What is open already stays.
    private void find(Header bar, Actor by) {
        Button find = new Button(text("shell.find"), click -> open(new Palette(finder, by)));
        find.setId("find-open");
        find.setAriaLabel(text("shell.find.keys"));
        find.setIcon(new SvgIcon("ui/icons.svg", "find"));
        find.addThemeVariants(ButtonVariant.TERTIARY);
        Button keys = new Button("?", click -> getUI().ifPresent(this::keys));
        keys.setId("keys-open");
        keys.setAriaLabel(text("keys.open"));
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        bar.add(find, keys);
        getElement().executeJs(LISTEN, find.getElement(), keys.getElement());
    }

    private void keys(UI ui) {
        open(new KeysDialog(ui.getInternals().getActiveViewLocation().getPath()));
    }

    private static void open(Dialog dialog) {
        dialog.open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Registration polling = event.getUI().addPollListener(poll -> look());
        addDetachListener(detach -> {
            detach.unregisterListener();
            polling.remove();
        });
    }

    /// A page that looks at long work has a pace of its own.
    private static void pace(UI ui) {
        if (ui.getPollInterval() < 0) {
            Polling.rest(ui);
        }
    }

    private void look() {
        if (!wall.instant().isBefore(counted.plus(Polling.RESTS.dividedBy(2)))) {
            count(true);
        }
    }

    /// Beside the way to the inbox stands how much is in it, and at the top how much has come since
    /// they last looked there.
    ///
    /// @param tells whether to say so where more has come while the page is open
    private void count(boolean tells) {
        counted = wall.instant();
        Optional<Actor> who = sessions.find().map(found -> found.seat().actor());
        InboxCount.Counts counts = who.map(waits::counts).orElse(NOTHING);
        int count = counts.all();
        waiting.setText(String.valueOf(count));
        waiting.getElement().setAttribute("aria-label", text("shell.waiting", count));
        waiting.getElement().setAttribute("role", "img");
        waiting.setVisible(count > 0);
        int now = counts.fresh();
        fresh.setText(text("shell.new", now));
        fresh.setAriaLabel(text("shell.new.says", now));
        fresh.setVisible(now > 0);
        if (tells && now > known) {
            came.setText(text("shell.new.says", now));
        } else if (now < known) {
            came.setText("");
        }
        known = now;
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
        MenuEntry before = null;
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
            item.setId("menu-" + entry.title().substring(entry.title().indexOf('.') + 1));
            item.setPrefixComponent(new SvgIcon("ui/icons.svg", entry.icon()));
            if (before != null && group(before) != group(entry)) {
                item.addClassName("menu-group");
            }
            before = entry;
            if (entry.title().equals("menu.inbox")) {
                waiting.addClassName("menu-count");
                waiting.setId("waiting-count");
                item.setSuffixComponent(waiting);
            }
            nav.addItem(item);
        }
        return nav;
    }

    /// What belongs together has the same whole number in its order: what is to be done, what
    /// videos are made of, rules, results, and the planner itself.
    private static int group(MenuEntry entry) {
        return entry.order().intValue();
    }

    private Component bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("shell.menu.toggle"));
        toggle.setId("menu-toggle");
        time.addClassName("clock-time");
        Span now = new Span(day, time);
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
        bar.add(gap);
        fresh.setId("new-count");
        fresh.addClassName("new-count");
        came.setId("new-came");
        came.addClassName("unseen");
        came.getElement().setAttribute("role", "status");
        came.getElement().setAttribute("aria-live", "polite");
        bar.add(fresh, came);
        sessions.find().ifPresent(who -> find(bar, who.seat().actor()));
        bar.add(new SchemeMenu());
        sessions.find().ifPresent(who -> bar.add(new SeatMenu(who, sessions, seats)));
        return bar;
    }
}
