package org.throughline.planner.route;

import static org.throughline.planner.Texts.role;
import static org.throughline.planner.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// The way of a seal in sentences.
public final class RouteWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private RouteWords() {}

    /// Whether one of those who may give a seal is enough, or each of them must.
    public static String who(List<Member> signers, boolean all) {
        return switch (signers.size()) {
            case 0 -> text("route.nobody");
            case 1 -> signers.getFirst().name();
            default -> text(all ? "route.each" : "route.any", names(signers));
        };
    }

    /// Since when a seal waits, or what comes before it, and by when it is due; may be empty.
    public static String says(OpenSeal open) {
        String missing =
                open.owing().size() < open.signers().size()
                        ? text("route.missing", names(open.owing()))
                        : "";
        return Stream.of(missing, since(open))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String since(OpenSeal open) {
        Instant since = open.since();
        LocalDate due = open.due();
        if (since != null) {
            String from = DAY.format(OpenSeal.day(since));
            return due == null
                    ? text("route.waits.no-day", from)
                    : text("route.waits", from, DAY.format(due));
        }
        String last = due == null ? "" : text("route.due", DAY.format(due));
        return Stream.concat(
                        open.first().stream()
                                .map(RequiredSeal::role)
                                .distinct()
                                .map(first -> text("route.first", role(first))),
                        Stream.of(last))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// How pressing it is, where it is.
    public static Optional<StateMark> mark(OpenSeal open, LocalDate today) {
        return switch (open.urgency(today)) {
            case LATE -> Optional.of(new StateMark(Tone.BAD, text("route.late", open.late(today))));
            case DUE_SOON ->
                    Optional.of(
                            new StateMark(
                                    Tone.WARN,
                                    text(today.equals(open.due()) ? "route.today" : "route.soon")));
            case IN_TIME -> Optional.empty();
        };
    }

    static String names(List<Member> members) {
        return members.stream().map(Member::name).distinct().collect(Collectors.joining(", "));
    }
}
