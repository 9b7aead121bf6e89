package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Check;
import org.throughline.data.review.CheckStatus;
import org.throughline.data.review.Opening;
import org.throughline.renderer.draft.DraftInspector;
import org.throughline.renderer.draft.Inspection;
import org.throughline.renderer.draft.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds any video file to an approved plan, check by check.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Holds a video file to its approved plan, check by check.")
final class Inspect implements Callable<Integer> {

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "VIDEO", description = "The file.")
    private Path file = Path.of("");

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "APPROVED.json",
            description = "The exported, signed plan.")
    private Path plan = Path.of("");

    @Option(
            names = "--market",
            paramLabel = "M",
            converter = Words.OfMarket.class,
            description = "Market of the draft.")
    private @Nullable Market market;

    @Option(
            names = "--platform",
            paramLabel = "P",
            converter = Words.OfPlatform.class,
            description = "Platform of the draft.")
    private @Nullable Platform platform;

    @Option(names = "--hook", paramLabel = "ID", description = "Hook beat of the draft.")
    private @Nullable String hook;

    @Option(
            names = "--trust",
            paramLabel = "KEY.pub",
            description = "Public key of the installation that signed.")
    private @Nullable Path trust;

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description =
                    "Where the plan's media lie; else they are looked for beside the plan, in"
                            + " 'media' and in 'data/media' there or one folder up.")
    private @Nullable Path media;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (SignedPlans.open(plan, trust, SealCheck.AS_WRITTEN)) {
            case Outcome.Refused<SignedPlan.Opened>(List<Problem> problems) ->
                    output.refused(problems);
            case Outcome.Accepted<SignedPlan.Opened>(SignedPlan.Opened opened) ->
                    inspect(opened.plan());
        };
    }

    private int inspect(ApprovedPlan approved) throws IOException, InterruptedException {
        try (Doors doors = new Doors()) {
            DraftInspector inspector =
                    new DraftInspector(doors.media(), Doors.storyboards(), doors.work());
            return switch (inspector.inspect(
                    new Wanted(file, market, platform, hook), approved, mediaFolders())) {
                case Outcome.Refused<Inspection>(List<Problem> problems) ->
                        output.refused(problems);
                case Outcome.Accepted<Inspection>(Inspection found) -> tell(found);
            };
        }
    }

    /// Only the very files that were sealed are compared with, so that looking around is safe.
    private List<Path> mediaFolders() {
        if (media != null) {
            return List.of(media);
        }
        List<Path> folders = new ArrayList<>();
        Path beside = plan.toAbsolutePath().resolveSibling(".").normalize();
        Path above = beside.resolve("..").normalize();
        for (Path each : List.of(beside, above)) {
            folders.addAll(
                    List.of(each, each.resolve("media"), each.resolve("data").resolve("media")));
        }
        return folders;
    }

    private int tell(Inspection found) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("passed", found.report().passed());
        document.put("variant", found.variant().key());
        document.put("chosen", found.chosen().name().toLowerCase(java.util.Locale.ROOT));
        document.put("checks", found.report().checks().stream().map(Inspect::fields).toList());
        var opening = found.report().opening();
        document.put(
                "opening",
                opening == null ? null : opening.marks().stream().map(Inspect::fields).toList());
        output.document(document);
        if (!output.isJson()) {
            output.say("Held to " + found.variant().says() + ".");
            for (Check check : found.report().checks()) {
                if (check.status() != CheckStatus.PASSED) {
                    output.say(
                            "  %s %s%s: %s"
                                    .formatted(
                                            check.status().key(),
                                            check.check(),
                                            check.timecode() == null
                                                    ? ""
                                                    : " at " + check.timecode(),
                                            check.says()));
                }
            }
            if (opening != null) {
                output.say("The first three seconds:");
                for (Opening.Mark mark : opening.marks()) {
                    output.say(
                            "  %s%s: %s"
                                    .formatted(
                                            mark.what(),
                                            mark.timecode() == null ? "" : " at " + mark.timecode(),
                                            mark.says()));
                }
            }
            output.say(
                    "%d of %d checks passed."
                            .formatted(
                                    found.report().with(CheckStatus.PASSED).size(),
                                    found.report().checks().size()));
        }
        return found.report().passed() ? Exit.DONE : Exit.REFUSED;
    }

    private static Map<String, @Nullable Object> fields(Opening.Mark mark) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("what", mark.what());
        fields.put("at", mark.at());
        fields.put("timecode", mark.timecode());
        fields.put("says", mark.says());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Check check) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("check", check.check());
        fields.put("status", check.status().key());
        fields.put("at", check.at());
        fields.put("timecode", check.timecode());
        fields.put("expected", check.expected());
        fields.put("found", check.found());
        fields.put("says", check.says());
        return fields;
    }
}
