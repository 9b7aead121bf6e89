package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Light, dark or as the system has it; kept in a cookie of a year.
final class SchemeMenu extends MenuBar {

    private static final String COOKIE = "throughline-scheme";

    private final Map<Scheme, MenuItem> items = new EnumMap<>(Scheme.class);

    SchemeMenu() {
        setId("scheme-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = addItem(new SvgIcon("ui/icons.svg", "scheme"));
        root.setAriaLabel(text("shell.scheme"));
        for (Scheme scheme : Scheme.values()) {
            MenuItem item =
                    root.getSubMenu()
                            .addItem(text("shell.scheme." + scheme.key()), click -> choose(scheme));
            item.setCheckable(true);
            item.setId("scheme-" + scheme.key());
            items.put(scheme, item);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show(remembered(), event);
    }

    private void choose(Scheme scheme) {
        getUI().ifPresent(ui -> ui.getPage().setColorScheme(scheme.value()));
        mark(scheme);
        getElement()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
                        COOKIE,
                        scheme.key());
    }

    private void show(Scheme scheme, AttachEvent event) {
        event.getUI().getPage().setColorScheme(scheme.value());
        mark(scheme);
    }

    private void mark(Scheme chosen) {
        items.forEach((scheme, item) -> item.setChecked(scheme == chosen));
    }

    private static Scheme remembered() {
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        Arrays.stream(Scheme.values())
                                .filter(scheme -> scheme.key().equals(cookie.getValue())))
                .findFirst()
                .orElse(Scheme.SYSTEM);
    }

    private enum Scheme {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value value;

        Scheme(ColorScheme.Value value) {
            this.value = value;
        }

        ColorScheme.Value value() {
            return value;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
