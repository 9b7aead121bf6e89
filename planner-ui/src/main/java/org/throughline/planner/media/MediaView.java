package org.throughline.planner.media;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.throughline.data.brief.Release;
import org.throughline.planner.media.LibraryItem.Consent;
import org.throughline.planner.media.LibraryItem.FileState;
import org.throughline.planner.media.LibraryItem.Kind;
import org.throughline.planner.media.LibraryItem.Missing;
import org.throughline.planner.shell.Blank;
import org.throughline.planner.shell.PageHead;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The source files of the campaign: what they are, who agreed to what, where they are used, and
/// what stands in the way.
@Route(Paths.MEDIA)
@Menu(title = "menu.media", order = 2, icon = "media")
@PermitAll
public final class MediaView extends Main implements HasDynamicTitle {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final long MEGABYTE = 1_000_000;

    private final transient List<LibraryItem> library;
    private final Div shown = new Div();

    public MediaView(MediaDesk desk) {
        library = desk.library();
        addClassNames("page", "media-page");
        setId("content");
        long waiting = library.stream().filter(LibraryItem::needsAttention).count();
        add(new PageHead("", text("media.title")).lead(text("media.lead")));
        if (library.isEmpty()) {
            add(new Blank(text("media.none"), text("media.none.todo")));
            return;
        }
        Checkbox only = new Checkbox(text("media.only", waiting));
        only.setId("media-only");
        only.setEnabled(waiting > 0);
        only.addValueChangeListener(change -> show(change.getValue()));
        shown.addClassName("column");
        add(only, shown);
        show(false);
    }

    @Override
    public String getPageTitle() {
        return text("media.page-title");
    }

    private void show(boolean waitingAlone) {
        shown.removeAll();
        for (Kind kind : Kind.values()) {
            List<LibraryItem> items =
                    library.stream()
                            .filter(item -> item.kind() == kind)
                            .filter(item -> !waitingAlone || item.needsAttention())
                            .toList();
            if (!items.isEmpty()) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                String title = text("media." + name);
                shown.add(new Panel("media-" + name, title, sheet(name, title, items)));
            }
        }
    }

    private static Sheet sheet(String name, String title, List<LibraryItem> items) {
        Sheet sheet =
                new Sheet(
                        "media-sheet-" + name,
                        title,
                        List.of(
                                text("media.file"),
                                text("media.source"),
                                text("media.people"),
                                text("media.used"),
                                text("media.state")));
        items.forEach(
                item -> sheet.row(name(item), source(item), people(item), used(item), state(item)));
        return sheet;
    }

    private static Component name(LibraryItem item) {
        Span file = new Span(item.item().file());
        file.addClassName("step-name");
        Span size = new Span(text("media.size", item.bytes() / (double) MEGABYTE));
        size.addClassNames("soft", "small");
        Div says = new Div(file, size);
        says.addClassName("step");
        Div name = new Div(look(item), says);
        name.addClassName("media-name");
        return name;
    }

    /// The way to look at it or listen to it, where it is there.
    private static Component look(LibraryItem item) {
        boolean there = item.file() == FileState.AS_ENTERED;
        Component shown =
                there && item.kind() != Kind.SOUND
                        ? new Still(item)
                        : new SvgIcon("ui/icons.svg", item.kind() == Kind.SOUND ? "play" : "media");
        if (!there) {
            Div absent = new Div(shown);
            absent.addClassName("media-thumb");
            return absent;
        }
        NativeButton look = new NativeButton("", click -> new MediaDialog(item).open());
        look.add(shown);
        look.addClassName("media-thumb");
        look.setId("look-" + item.item().id());
        String key = item.kind() == Kind.SOUND ? "media.listen-to" : "media.look-at";
        look.getElement().setAttribute("aria-label", text(key, item.item().file()));
        return look;
    }

    private static Component source(LibraryItem item) {
        Div source = new Div(new Span(word("media-source", item.item().source())));
        source.addClassName("lines");
        String licence = item.item().licence();
        if (item.lacksLicence()) {
            source.add(new StateMark(Tone.BAD, text("media.no-licence")));
        } else if (licence != null) {
            Span soft = new Span(text("media.licence", word("sound-licence", licence)));
            soft.addClassNames("soft", "small");
            source.add(soft);
        }
        if (item.item().standIn()) {
            source.add(new StateMark(Tone.QUIET, text("media.stand-in")));
        }
        return source;
    }

    private static Component people(LibraryItem item) {
        Div people = new Div();
        people.addClassName("lines");
        if (item.consents().isEmpty()) {
            Span nobody = new Span(text("media.nobody"));
            nobody.addClassName("soft");
            people.add(nobody);
        }
        item.consents().forEach(consent -> person(people, consent));
        return people;
    }

    private static void person(Div people, Consent consent) {
        Release release = consent.person().release();
        Span name = new Span(consent.person().name());
        Span state = new Span(says(release));
        state.addClassNames("soft", "small");
        people.add(new Div(name, new Span(" "), state));
        if (!consent.missing().isEmpty()) {
            people.add(new StateMark(Tone.BAD, text("media.not-covered")));
            consent.missing()
                    .forEach(missing -> {
                        Span gap = new Span(gap(missing));
                        gap.addClassName("small");
                        people.add(gap);
                    });
        }
    }

    private static String says(Release release) {
        String state = word("release-state", release.state());
        var until = release.until();
        return until == null ? state : text("media.until", state, DAY.format(until));
    }

    private static String gap(Missing missing) {
        return switch (missing.gap()) {
            case NOT_SIGNED -> text("media.gap.not-signed", missing.title());
            case LAPSED ->
                    text(
                            "media.gap.lapsed",
                            missing.title(),
                            DAY.format(LocalDate.parse(missing.what())));
            case PLACEMENT ->
                    text("media.gap.placement", missing.title(), word("placement", missing.what()));
            case MARKET -> text("media.gap.market", missing.title(), missing.what());
            case PLATFORM ->
                    text("media.gap.platform", missing.title(), word("platform", missing.what()));
        };
    }

    private static Component used(LibraryItem item) {
        Div used = new Div();
        used.addClassName("lines");
        if (item.uses().isEmpty()) {
            Span nowhere = new Span(text("media.nowhere"));
            nowhere.addClassName("soft");
            used.add(nowhere);
        }
        item.uses().forEach(use -> used.add(new Anchor(Paths.plan(use.brief()), use.title())));
        return used;
    }

    private static Component state(LibraryItem item) {
        return switch (item.file()) {
            case AS_ENTERED -> new StateMark(Tone.GOOD, text("media.as-entered"));
            case CHANGED -> notThere("media.changed");
            case MISSING -> notThere("media.missing");
        };
    }

    /// What is wrong with a file, and how it is put right.
    private static Component notThere(String key) {
        Span todo = new Span(text(key + ".todo"));
        todo.addClassName("small");
        Div both = new Div(new StateMark(Tone.BAD, text(key)), todo);
        both.addClassName("lines");
        return both;
    }
}
