package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Never;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.story.MediaItem;
import org.throughline.data.time.FrameRange;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Checks of what rules never allow in a market. Flashes, dark pictures and silence are looked for
/// in the file, declared or not; a wording is looked for in the plan, whose texts the file shows
/// letter by letter; machine-made voices and people are known as far as the plan says where its
/// media come from. Whatever else is refused is kept to in the plan alone, and said to be not
/// measured.
final class NeverChecks {
    private static final String TECHNIQUE = "technique";
    private static final String WORDING = "wording";
    private static final String SYNTHETIC = "synthetic";
    private static final List<String> TEXTS = List.of("captions-match", "texts-match");

    private final Storyboard board;
    private final Reading reading;
    private final Limits limits;
    private final List<FrameRange> silences;

    /// @param silences where nothing is heard
    NeverChecks(Storyboard board, Reading reading, Limits limits, List<FrameRange> silences) {
        this.board = board;
        this.reading = reading;
        this.limits = limits;
        this.silences = silences;
    }

    /// @param others what the other checks found
    List<Finding> findings(List<Finding> others) {
        var market = board.variant().market();
        var nevers =
                board.telling().plan().assessment().never().stream()
                        .filter(never -> never.market() == null || never.market().equals(market))
                        .toList();
        var findings = new ArrayList<Finding>();
        var inPlan = new ArrayList<Never>();
        for (var never : nevers) {
            measured(never).ifPresentOrElse(findings::add, () -> inPlan.add(never));
        }
        wordings(nevers, others).ifPresent(findings::add);
        synthetic(nevers).ifPresent(findings::add);
        inPlan.removeIf(never -> never.what().equals(WORDING) || never.what().equals(SYNTHETIC));
        if (!inPlan.isEmpty()) {
            findings.add(
                    Finding.unmeasured(
                            "never-in-plan",
                            "none of " + says(inPlan),
                            "no file shows it; the plan is held to it: " + kept(inPlan)));
        }
        return findings;
    }

    private static String kept(List<Never> nevers) {
        var broken = nevers.stream().filter(Never::broken).toList();
        return broken.isEmpty() ? "nothing of it is planned" : says(broken) + " is planned";
    }

    private static String says(List<Never> nevers) {
        return nevers.stream()
                .map(never -> never.what() + " " + never.value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<Finding> measured(Never never) {
        if (!never.what().equals(TECHNIQUE)) {
            return Optional.empty();
        }
        return switch (never.value()) {
            case "flashes" ->
                    Optional.of(
                            finding(
                                    never,
                                    "no flash",
                                    reading.flashes().stream()
                                            .map(at -> new FrameRange(at, at + 1))
                                            .toList(),
                                    "a flash at frame "));
            case "dark-picture" ->
                    Optional.of(
                            finding(
                                    never,
                                    "no picture dark for longer than "
                                            + Words.plain(limits.darkSeconds())
                                            + " s",
                                    longer(reading.black(), limits.darkFrames()),
                                    "dark from frame "));
            case "declared-silence" ->
                    Optional.of(
                            finding(
                                    never,
                                    "no silence longer than "
                                            + Words.plain(limits.silenceSeconds())
                                            + " s",
                                    longer(silences, limits.silenceFrames()),
                                    "silent from frame "));
            default -> Optional.empty();
        };
    }

    private static List<FrameRange> longer(List<FrameRange> ranges, long most) {
        return Ranges.merged(ranges).stream().filter(range -> range.length() > most).toList();
    }

    private Finding finding(Never never, String expected, List<FrameRange> against, String found) {
        String check = "never-" + never.value();
        var rules = never.because().stream().map(Because::rule).toList();
        for (var range : against) {
            String says = found + range.from();
            var broken =
                    never.hard()
                            ? Optional.<Finding>empty()
                            : excused(rules, check, range, expected, says);
            if (broken.isEmpty()) {
                return Finding.failed(check, range.from(), expected, says);
            }
            if (range.equals(against.getLast())) {
                return broken.get();
            }
        }
        return Finding.passed(check, expected, "none");
    }

    private Optional<Finding> excused(
            List<String> rules, String check, FrameRange range, String expected, String found) {
        return board.telling().plan().story().ruleBreaks().stream()
                .filter(each -> each.at().contains(range) && rules.contains(each.rule()))
                .findFirst()
                .map(rule ->
                        Finding.broken(check, range.from(), expected, found + Limits.says(rule)));
    }

    private static Optional<Finding> wordings(List<Never> nevers, List<Finding> others) {
        var lists = nevers.stream().filter(never -> never.what().equals(WORDING)).toList();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        String check = "never-wording";
        String names =
                lists.stream().map(Never::value).distinct().collect(Collectors.joining(", "));
        String expected = "no words of: " + names;
        var planned = lists.stream().filter(Never::broken).toList();
        if (!planned.isEmpty()) {
            return Optional.of(
                    Finding.failed(
                            check,
                            null,
                            expected,
                            "the plan itself says words of " + planned.getFirst().value()));
        }
        var other =
                others.stream()
                        .filter(each -> TEXTS.contains(each.check()))
                        .filter(each -> each.status() == CheckStatus.FAILED)
                        .findFirst();
        return Optional.of(
                other.map(finding ->
                                Finding.unmeasured(
                                        check,
                                        expected,
                                        "the file's texts are not those of the plan, see "
                                                + finding.check()))
                        .orElseGet(() ->
                                Finding.passed(
                                        check,
                                        expected,
                                        "none in the plan's captions and texts, which the file"
                                                + " shows; other words in the pictures were not"
                                                + " looked for")));
    }

    private Optional<Finding> synthetic(List<Never> nevers) {
        var refused = nevers.stream().filter(never -> never.what().equals(SYNTHETIC)).toList();
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        var standIns =
                board.telling().plan().media().stream()
                        .filter(MediaItem::standIn)
                        .map(item -> item.id().value())
                        .toList();
        return Optional.of(
                Finding.unmeasured(
                        "never-synthetic",
                        "none of " + says(refused),
                        "no file shows who made it; "
                                + kept(refused)
                                + (standIns.isEmpty()
                                        ? ""
                                        : "; stand-ins made by a machine, to be replaced before"
                                                + " release: "
                                                + String.join(", ", standIns))));
    }
}
