package org.throughline.planner.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Change;
import org.throughline.data.assessment.Decision;
import org.throughline.data.assessment.Flip;
import org.throughline.data.assessment.Hold;
import org.throughline.data.assessment.Need;
import org.throughline.data.assessment.Never;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;

/// An assessment as lines for a terminal.
public final class AssessmentText {

    private static final Set<String> SHOWN = Set.of("label", "sign", "qualifier");

    private final List<String> lines = new ArrayList<>();

    private AssessmentText() {}

    public static List<String> of(Assessment assessment) {
        AssessmentText text = new AssessmentText();
        text.write(assessment);
        return List.copyOf(text.lines);
    }

    private void write(Assessment assessment) {
        lines.add(
                "%s: sensitivity %s, under rulebook %s version %d"
                        .formatted(
                                assessment.brief(),
                                word(assessment.severity()),
                                assessment.rulebook(),
                                assessment.rulebookVersion()));
        assessment.sensitivities().forEach(each -> reasons(each.because()));
        lines.add("");
        lines.add("Who does what");
        assessment.decisions().forEach(this::decision);
        if (!assessment.holds().isEmpty()) {
            lines.add("");
            lines.add("Held");
            assessment.holds().forEach(this::hold);
        }
        List<Need> unmet = assessment.needs().stream().filter(need -> !need.met()).toList();
        if (!unmet.isEmpty()) {
            lines.add("");
            lines.add("Missing");
            unmet.forEach(need -> {
                lines.add("  " + need.what() + ": " + need.missing());
                reasons(need.because());
            });
        }
        List<Need> shown =
                assessment.needs().stream().filter(need -> SHOWN.contains(need.what())).toList();
        if (!shown.isEmpty()) {
            lines.add("");
            lines.add("Shown in the film");
            shown.forEach(this::shown);
        }
        lines.add("");
        lines.add("Asked");
        assessment.asks().forEach(this::ask);
        lines.add("");
        lines.add(
                "Approvals take about %d working days; fast lane %s"
                        .formatted(
                                assessment.lane().leadDays(),
                                assessment.lane().fast() ? "open" : "closed"));
        reasons(assessment.lane().because());
        assessment.never().stream().filter(Never::broken).forEach(this::broken);
        assessment.notes().forEach(note -> lines.add(at(note.place()) + note.says()));
        assessment.unanswered().forEach(field -> lines.add("Answer this first: " + field));
    }

    private void decision(Decision decision) {
        lines.add(
                "  %-12s%-5s%s"
                        .formatted(
                                decision.step().key(),
                                market(decision.market()),
                                word(decision.level())));
        if (!decision.because().getFirst().rule().equals("default")) {
            reasons(decision.because());
        }
        decision.flips().forEach(this::flip);
    }

    private void hold(Hold hold) {
        Platform platform = hold.platform();
        lines.add(
                "  %s%s until %s"
                        .formatted(
                                market(hold.market()),
                                platform == null ? "" : " on " + platform.key(),
                                hold.until()));
        reasons(hold.because());
        hold.flips().forEach(this::flip);
    }

    private void ask(Ask ask) {
        lines.add(
                "  %-15s%-5s%s, %s%s"
                        .formatted(
                                ask.role(),
                                market(ask.market()),
                                ask.seal(),
                                ask.stage(),
                                how(ask.how())));
    }

    private static String how(@Nullable Asking how) {
        if (how == null) {
            return "";
        }
        return (how.all() ? ", everybody" : "")
                + (how.after().isEmpty() ? "" : ", after " + String.join(" and ", how.after()))
                + (how.withinDays() == null ? "" : ", within %d days".formatted(how.withinDays()));
    }

    /// What the film shows because a rule needs it.
    private void shown(Need need) {
        Showing showing = need.showing();
        List<String> says = new ArrayList<>();
        says.add(
                need.item() == null
                        ? need.what() + quoted(showing == null ? null : showing.text())
                        : need.what() + " of " + need.item());
        if (showing != null) {
            if (showing.from() != null) {
                says.add("from " + showing.from());
            }
            if (showing.size() != null) {
                says.add("size " + showing.size());
            }
            if (showing.where() != null) {
                says.add(String.join(" and ", showing.where()));
            }
        }
        if (need.leastMillis() > 0) {
            says.add("at least %s s".formatted(need.leastMillis() / 1000.0));
        }
        lines.add("  %-5s%s".formatted(market(need.market()), String.join(", ", says)));
    }

    private static String quoted(@Nullable String words) {
        return words == null ? "" : " \"" + words + "\"";
    }

    private void broken(Never never) {
        Market market = never.market();
        lines.add(
                "Refused: "
                        + never.what()
                        + " "
                        + never.value()
                        + (market == null ? "" : " in " + market)
                        + (never.replacement() == null
                                ? ""
                                : ", say" + quoted(never.replacement()) + " instead"));
        reasons(never.because());
    }

    private void flip(Flip flip) {
        String changes =
                String.join(" and ", flip.changes().stream().map(AssessmentText::change).toList());
        String then = flip.level() == null ? "it goes on" : word(flip.level());
        lines.add("      with " + changes + ": " + then);
    }

    private static String change(Change change) {
        return change.field()
                + (change.market() == null ? "" : " (" + change.market() + ")")
                + " set to "
                + change.to();
    }

    private void reasons(List<Because> because) {
        because.forEach(each -> lines.add("      " + each.says()));
    }

    private static String market(@Nullable Market market) {
        return market == null ? "all" : market.code();
    }

    private static String at(@Nullable String place) {
        return place == null ? "Note: " : "Note, " + place + ": ";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
