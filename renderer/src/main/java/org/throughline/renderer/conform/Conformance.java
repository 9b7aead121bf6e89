package org.throughline.renderer.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.ConformanceReport;
import org.throughline.data.review.Opening;
import org.throughline.renderer.measure.Reading;
import org.throughline.renderer.storyboard.Storyboard;

/// Holds a file to its plan: one check of each id, failures with the frame where they begin.
///
/// Two failures explain others: a hook whose words come late explains that its captions are not
/// where they should be, and a dead tail explains whatever else is missing from its first frame on.
/// What they explain is told under them and fails nothing by itself.
public final class Conformance {
    private static final String HOOK_TEXT = "hook-text-by-3s";
    private static final String DEAD_TAIL = "no-dead-tail";

    private final Storyboard board;

    private Conformance(Storyboard board) {
        this.board = board;
    }

    /// The same, with the caption files that lie beside the file.
    public static ConformanceReport of(
            Storyboard board,
            Reading reading,
            PlannedPictures pictures,
            List<CaptionsBeside.Beside> captions) {
        var report = of(board, reading, pictures);
        var beside = new CaptionsBeside(board).finding(captions);
        var checks = new ArrayList<>(report.checks());
        checks.add(new Conformance(board).check(beside.check(), List.of(beside), Map.of()));
        return new ConformanceReport(checks, report.opening());
    }

    /// The report on a file that was read with the questions of {@link Questionnaire}, compared
    /// with the pictures that were planned.
    public static ConformanceReport of(
            Storyboard board, Reading reading, PlannedPictures pictures) {
        var limits = new Limits(board);
        var match = new FrameMatch(board, reading, pictures);
        var findings = new ArrayList<Finding>();
        findings.addAll(new FileChecks(board, reading).findings());
        var borders = new BorderChecks(board, reading, limits, match).findings();
        var opening = new OpeningStudy(board, reading, limits, borders.getFirst());
        findings.addAll(borders);
        findings.addAll(
                new PictureChecks(board, reading, limits, match, pictures.unknownBecause())
                        .findings());
        findings.addAll(new TextChecks(board, reading).findings());
        findings.addAll(new LogoCheck(board, reading).findings());
        findings.addAll(new QualifierChecks(board, reading).findings());
        findings.addAll(new NoticeChecks(board, reading).findings());
        var sounds = new SoundChecks(board, reading, limits);
        findings.addAll(sounds.findings());
        findings.add(opening.finding());
        findings.addAll(new EndingChecks(board, reading, limits, match).findings());
        findings.add(new ProtectedChecks(board, reading, match, pictures).finding());
        findings.add(
                new PeopleCheck(board, reading, limits, match, pictures.unknownBecause())
                        .finding());
        findings.addAll(new LimitChecks(board, reading, limits).findings());
        var nevers = new NeverChecks(board, reading, limits, sounds.silences());
        findings.addAll(nevers.findings(findings));
        return new Conformance(board).report(findings, opening.opening());
    }

    private ConformanceReport report(List<Finding> findings, Opening opening) {
        var hook = failure(findings, HOOK_TEXT);
        var tail = failure(findings, DEAD_TAIL);
        var follows = new LinkedHashMap<String, List<Finding>>();
        var own = new LinkedHashMap<String, List<Finding>>();
        for (var finding : findings) {
            var cause = finding.status() == CheckStatus.FAILED ? cause(finding, hook, tail) : null;
            own.computeIfAbsent(finding.check(), _ -> new ArrayList<>());
            if (cause == null) {
                own.get(finding.check()).add(finding);
            } else {
                follows.computeIfAbsent(cause, _ -> new ArrayList<>()).add(finding);
            }
        }
        var checks = new ArrayList<Check>();
        own.forEach((check, found) -> checks.add(check(check, found, follows)));
        return new ConformanceReport(checks, opening);
    }

    private static @Nullable Finding failure(List<Finding> findings, String check) {
        return findings.stream()
                .filter(each -> each.check().equals(check) && each.status() == CheckStatus.FAILED)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String cause(
            Finding finding, @Nullable Finding hook, @Nullable Finding tail) {
        if (finding.equals(hook) || finding.equals(tail)) {
            return null;
        }
        var at = finding.at();
        if (tail != null && tail.at() != null && at != null && at >= tail.at() - 1) {
            return DEAD_TAIL;
        }
        boolean ofHook =
                board.cues().stream()
                        .anyMatch(cue -> cue.hook() && cue.id().equals(finding.subject()));
        return hook != null && ofHook ? HOOK_TEXT : null;
    }

    private Check check(String id, List<Finding> found, Map<String, List<Finding>> follows) {
        if (found.isEmpty()) {
            return new Check(
                    id,
                    CheckStatus.PASSED,
                    null,
                    null,
                    "as planned",
                    "as planned but for what follows from another failure",
                    "Everything else is as planned.");
        }
        var failed = found.stream().filter(each -> each.status() == CheckStatus.FAILED).toList();
        var first = failed.isEmpty() ? found.getFirst() : failed.getFirst();
        var at = first.at();
        var consequences = follows.getOrDefault(id, List.of());
        return new Check(
                id,
                first.status(),
                at,
                at == null ? null : board.timeline().canvas().rate().timecode(at),
                first.expected(),
                first.found(),
                says(first, failed.size(), consequences));
    }

    private static String says(Finding first, int failed, List<Finding> consequences) {
        var says = new StringBuilder(sentence(first));
        if (failed > 1) {
            says.append(" And ").append(failed - 1).append(" more.");
        }
        for (var consequence : consequences) {
            says.append(" From this follows, ")
                    .append(consequence.check())
                    .append(": ")
                    .append(consequence.found())
                    .append('.');
        }
        return says.toString();
    }

    private static String sentence(Finding finding) {
        return switch (finding.status()) {
            case PASSED -> "Expected " + finding.expected() + "; found " + finding.found() + ".";
            case FAILED ->
                    "Expected " + finding.expected() + ", but found " + finding.found() + ".";
            case BROKEN_ON_PURPOSE -> "Broken on purpose: " + finding.found() + ".";
            case NOT_MEASURED -> "Not measured: " + finding.found() + ".";
        };
    }
}
