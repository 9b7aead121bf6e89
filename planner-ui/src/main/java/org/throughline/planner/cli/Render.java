package org.throughline.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;
import org.throughline.data.review.CheckStatus;
import org.throughline.planner.draft.MediaFiles;
import org.throughline.renderer.child.Progress;
import org.throughline.renderer.draft.DraftOrder;
import org.throughline.renderer.draft.DraftRenderer;
import org.throughline.renderer.draft.RenderedDraft;
import org.throughline.renderer.draft.RenderedPreview;
import org.throughline.renderer.telling.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Renders the drafts of an exported, signed plan; an altered plan is refused.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description =
                "Renders drafts and papers from an exported, signed plan; an altered one is refused.")
final class Render implements Callable<Integer> {

    /// Where segments lie until all drafts are done, beside them.
    private static final String UNFINISHED = ".unfinished";

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "APPROVED.json", description = "The exported, signed plan.")
    private Path plan = Path.of("");

    @Option(
            names = "--media",
            required = true,
            paramLabel = "DIR",
            description = "Where its media lie.")
    private Path media = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the drafts go.")
    private Path out = Path.of("");

    @Option(
            names = "--trust",
            paramLabel = "KEY.pub",
            description = "Public key of the installation that signed.")
    private @Nullable Path trust;

    @Option(
            names = "--preview",
            description =
                    "A first look, marked PREVIEW: small pictures that can be played while they are made, without papers.")
    private boolean preview;

    @Option(
            names = "--platform",
            paramLabel = "P",
            converter = Words.OfPlatform.class,
            arity = "1..*",
            description = "Only these platforms.")
    private List<Platform> platforms = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return switch (SignedPlans.open(plan, trust, new MediaFiles(media))) {
            case Outcome.Refused<SignedPlan.Opened>(List<Problem> problems) ->
                    output.refused(Stream.concat(problems.stream(), noFolder().stream()).toList());
            case Outcome.Accepted<SignedPlan.Opened>(SignedPlan.Opened opened) -> render(opened);
        };
    }

    private int render(SignedPlan.Opened opened) throws IOException, InterruptedException {
        ApprovedPlan approved = opened.plan();
        List<Problem> problems = new ArrayList<>(unknown(approved));
        problems.addAll(noFolder());
        if (!problems.isEmpty()) {
            return output.refused(problems);
        }
        stops(opened);
        List<Map<String, Object>> drafts = new ArrayList<>();
        boolean passed = true;
        try (Doors doors = Doors.lasting(out.resolve(UNFINISHED))) {
            DraftRenderer renderer =
                    new DraftRenderer(doors.media(), Doors.storyboards(), doors.work());
            for (Market market : approved.markets()) {
                for (Platform platform : approved.plan().brief().platforms()) {
                    if (!platforms.isEmpty() && !platforms.contains(platform)) {
                        continue;
                    }
                    passed &= made(renderer, order(approved, market, platform), drafts, problems);
                }
            }
            doors.done();
        }
        if (!problems.isEmpty()) {
            return output.refused(problems);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("passed", preview ? null : passed);
        document.put("exportedAt", asText(opened.exportedAt()));
        document.put("stopped", opened.stops().stream().map(Render::fields).toList());
        document.put("drafts", drafts);
        output.document(document);
        return passed ? Exit.DONE : Exit.REFUSED;
    }

    /// Renders one draft, or its preview.
    ///
    /// @return whether it keeps to its plan, as far as that is looked at
    private boolean made(
            DraftRenderer renderer,
            DraftOrder order,
            List<Map<String, Object>> drafts,
            List<Problem> problems)
            throws InterruptedException {
        if (preview) {
            var heard = new FirstLook(order.previewFile());
            switch (renderer.preview(order, heard)) {
                case Outcome.Refused<RenderedPreview>(List<Problem> refused) ->
                        problems.addAll(refused);
                case Outcome.Accepted<RenderedPreview>(RenderedPreview made) -> {
                    drafts.add(fields(made));
                    output.say("%s: preview, %d frames".formatted(made.file(), made.frames()));
                }
            }
            return true;
        }
        return switch (renderer.render(order, Progress.unheard())) {
            case Outcome.Refused<RenderedDraft>(List<Problem> refused) -> {
                problems.addAll(refused);
                yield true;
            }
            case Outcome.Accepted<RenderedDraft>(RenderedDraft draft) -> {
                drafts.add(fields(draft));
                output.say(
                        "%s: %d checks passed, %d failed"
                                .formatted(
                                        draft.file(),
                                        draft.report().with(CheckStatus.PASSED).size(),
                                        draft.report().with(CheckStatus.FAILED).size()));
                yield draft.report().passed();
            }
        };
    }

    /// Says once that a preview can be played.
    private final class FirstLook implements Progress {
        private final Path file;
        private boolean said;

        FirstLook(Path file) {
            this.file = file;
        }

        @Override
        public void at(int done, int total) {
            // what counts is what can be seen
        }

        @Override
        public void playable(int frames) {
            if (!said) {
                output.note("%s can be played from here on".formatted(file));
                said = true;
            }
        }
    }

    /// What was stopped when the plan was exported. What was stopped since only the planner knows.
    private void stops(SignedPlan.Opened opened) {
        opened.stops().forEach(stop -> output.say("Not rendered: " + stop.sentence()));
        String at = asText(opened.exportedAt());
        if (at != null) {
            output.say("Stops are known as of " + at + ".");
        }
    }

    private static @Nullable String asText(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static Map<String, Object> fields(MarketStop stop) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("market", stop.market().code());
        fields.put("situation", stop.situation());
        fields.put("by", stop.by());
        fields.put("since", stop.since().toString());
        fields.put("says", stop.sentence());
        return fields;
    }

    /// That nothing can be left where the drafts are to go, told before any work is done.
    private List<Problem> noFolder() {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (Files.isDirectory(there) && Files.isWritable(there)) {
            return List.of();
        }
        return List.of(
                new Problem(
                        "DRAFT-009",
                        "--out " + out,
                        "'%s' is no folder that can be written to".formatted(there),
                        "Maybe give another folder; it is made where it is missing."));
    }

    /// What was asked for and the plan does not have.
    private List<Problem> unknown(ApprovedPlan approved) {
        List<Platform> planned = approved.plan().brief().platforms();
        String known = planned.stream().map(Platform::key).collect(Collectors.joining(", "));
        return platforms.stream()
                .filter(platform -> !planned.contains(platform))
                .map(platform ->
                        new Problem(
                                "DRAFT-002",
                                plan.getFileName() + " --platform",
                                "the plan has no draft for " + platform.key(),
                                "Maybe one of: " + known + "."))
                .toList();
    }

    private DraftOrder order(ApprovedPlan approved, Market market, Platform platform) {
        String hook = approved.plan().story().beatsIn(market).getFirst().id();
        Path folder = out.resolve(market.code().toLowerCase(Locale.ROOT) + "_" + platform.key());
        Variant variant = new Variant(market, platform, hook);
        return preview
                ? DraftOrder.preview(approved, variant, media, folder)
                : DraftOrder.full(approved, variant, media, folder);
    }

    private static Map<String, Object> fields(RenderedDraft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("market", draft.variant().market().code());
        fields.put("platform", draft.variant().platform().key());
        fields.put("file", draft.file().toString());
        fields.put("sha256", draft.sha256());
        fields.put("passed", draft.report().passed());
        return fields;
    }

    private static Map<String, Object> fields(RenderedPreview made) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("market", made.variant().market().code());
        fields.put("platform", made.variant().platform().key());
        fields.put("file", made.file().toString());
        fields.put("preview", true);
        return fields;
    }
}
