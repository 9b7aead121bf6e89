package org.throughline.planner.activity;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.plan.PlanId;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.planner.audit.Act;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.shell.Sheet;

/// Acts, day by day.
final class ActivitySheet extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

    private final transient ZoneId zone;

    ActivitySheet(List<Act> acts, ZoneId zone) {
        this.zone = zone;
        List<String> columns =
                List.of(
                        text("activity.when"),
                        text("activity.who"),
                        text("activity.what"),
                        text("activity.on"));
        Sheet sheet = new Sheet("activity", text("activity.title"), columns);
        LocalDate day = null;
        for (Act act : acts) {
            ZonedDateTime at = act.entry().at().atZone(zone);
            if (!at.toLocalDate().equals(day)) {
                day = at.toLocalDate();
                sheet.group(DAY.format(day), columns.size());
            }
            sheet.row(when(act, at), new Span(who(act.entry().actor())), what(act), on(act));
        }
        add(sheet);
    }

    private Component when(Act act, ZonedDateTime at) {
        HtmlContainer time = new HtmlContainer("time");
        time.setText(TIME.format(at));
        time.getElement().setAttribute("datetime", act.entry().at().toString());
        time.setTitle(text("activity.exact", act.entry().at(), zone.getId()));
        time.addClassName("nowrap");
        return time;
    }

    /// Who acted, where it was nobody who signed in too.
    static String who(String actor) {
        return actor.equals(Actor.local().name()) ? text("activity.local") : actor;
    }

    private Component what(Act act) {
        Span did =
                new Span(
                        act.known().isKnown()
                                ? text("activity.act." + act.known().key())
                                : act.entry().action());
        Div all = new Div(did);
        all.addClassName("lines");
        String says = says(act.entry().says());
        if (!says.isBlank()) {
            Span detail = new Span(says);
            detail.addClassNames("soft", "small", "activity-says");
            all.add(detail);
        }
        return all;
    }

    /// A hash is told by its first letters, a moment by the clock of whoever reads.
    private String says(String recorded) {
        Matcher hash = HASH.matcher(recorded);
        return hash.matches()
                ? text("activity.of-file", hash.group(1))
                : SaidMoments.in(hash.replaceAll("$1"), zone);
    }

    private static Component on(Act act) {
        String name = name(act);
        String path = path(act.place());
        Component what = path == null ? new Span(name) : new Anchor(path, name);
        Div all = new Div(what);
        all.addClassName("lines");
        String where = where(act);
        if (!where.isEmpty()) {
            Span detail = new Span(where);
            detail.addClassNames("soft", "small");
            all.add(detail);
        }
        return all;
    }

    private static String name(Act act) {
        String title = act.title();
        String campaign = act.campaign();
        if (title != null) {
            return title;
        }
        return campaign == null ? subject(act) : campaign;
    }

    private static String subject(Act act) {
        return switch (act.place()) {
            case Act.Place.OfPeople() -> act.entry().subject().replaceFirst("^account\\.", "");
            case Act.Place.OfResults() ->
                    act.entry().subject().equals("history")
                            ? text("activity.history")
                            : act.entry().subject().replaceFirst("^(review|sighting)\\.", "");
            default -> act.entry().subject();
        };
    }

    /// `Lights back on, US, TikTok, version 1`
    private static String where(Act act) {
        if (act.title() == null) {
            return "";
        }
        String subject = act.entry().subject();
        Stream<String> version =
                draft(subject)
                        .map(draft ->
                                Stream.of(
                                        draft.market().code(),
                                        word("platform", draft.platform().key()),
                                        version(draft.plan())))
                        .or(() -> plan(subject).map(plan -> Stream.of(version(plan))))
                        .orElse(Stream.of());
        return Stream.concat(Stream.ofNullable(act.campaign()), version)
                .collect(Collectors.joining(", "));
    }

    private static String version(PlanId plan) {
        return text("activity.version", plan.version());
    }

    private static Optional<DraftId> draft(String subject) {
        try {
            return Optional.of(DraftId.parse(subject));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<PlanId> plan(String subject) {
        try {
            return Optional.of(PlanId.parse(subject));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String path(Act.Place place) {
        return switch (place) {
            case Act.Place.OfBrief(String brief) -> Paths.BRIEF + "/" + brief;
            case Act.Place.OfPlan(String brief) -> Paths.PLAN + "/" + brief;
            case Act.Place.OfDraft(String draft) -> Paths.draft(draft);
            case Act.Place.OfCampaign() -> Paths.CAMPAIGNS;
            case Act.Place.OfRules() -> Paths.RULES_VERSIONS;
            case Act.Place.OfStops() -> Paths.STOPS;
            case Act.Place.OfPeople() -> Paths.PEOPLE;
            case Act.Place.OfResults() -> Paths.RESULTS;
            case Act.Place.Gone() -> null;
        };
    }
}
