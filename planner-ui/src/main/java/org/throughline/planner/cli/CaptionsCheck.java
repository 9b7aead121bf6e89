package org.throughline.planner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.campaign.GlossaryFile;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionFault;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.Glossary;
import org.throughline.renderer.storyboard.CaptionCheck;
import org.throughline.renderer.timedtext.CaptionFile;
import org.throughline.renderer.timedtext.TimedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `captions check`: the caption gate for a file. Ends with 1 where a caption has a fault or the
/// file is refused.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says which captions of an SRT or WebVTT file people cannot read.",
            "",
            "Reading speed and line length are those of the language, the room for a line that of the platform."
        })
final class CaptionsCheck implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The captions, SRT or WebVTT.")
    private Path file = Path.of("");

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            converter = Words.OfPlatform.class,
            description = "Where they are shown; otherwise what every platform leaves room for.")
    private @Nullable Platform platform;

    @Option(
            names = "--shape",
            paramLabel = "W:H",
            converter = Words.OfShape.class,
            description = "Shape of the picture; otherwise the platform's usual one.")
    private @Nullable Aspect shape;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            converter = Words.OfLanguage.class,
            description =
                    "Language of the captions, like de or ja; otherwise as the file's name or its letters tell.")
    private @Nullable String language;

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description = "Names and terms that are written in one way.")
    private @Nullable Path glossary;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Outcome<CaptionFile> captions = captions();
        Path terms = glossary;
        Outcome<Glossary> written =
                terms == null ? Outcome.accepted(Glossary.EMPTY) : GlossaryFile.read(terms);
        List<Problem> problems = new ArrayList<>(Output.problems(captions));
        problems.addAll(Output.problems(written));
        if (captions instanceof Outcome.Accepted<CaptionFile>(CaptionFile read)
                && written instanceof Outcome.Accepted<Glossary>(Glossary book)) {
            return check(read, book);
        }
        problems.forEach(problem -> output.note(problem.says()));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("passed", false);
        document.put("faults", List.of());
        document.put("problems", problems.stream().map(Output::fields).toList());
        output.document(document);
        return Exit.REFUSED;
    }

    private Outcome<CaptionFile> captions() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused(
                    new Problem(
                            "CAPTION-101",
                            file.toString(),
                            "there is no such file",
                            "Maybe check the path."));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CaptionFile.read(
                    String.valueOf(file.getFileName()),
                    in.readNBytes(CaptionFile.LARGEST_BYTES + 1));
        }
    }

    private int check(CaptionFile read, Glossary book) {
        String wanted = language;
        String told =
                wanted != null ? wanted : read.language().orElse(CaptionStandards.USUAL_LANGUAGE);
        Aspect picture = picture();
        List<CaptionFault> faults =
                Doors.captions()
                        .faults(
                                read.cues(),
                                new CaptionCheck.Viewing(platform, picture, told, book));
        output.say(
                "%s: %d captions, language %s%s, %s, %s"
                        .formatted(
                                file.getFileName(),
                                read.cues().size(),
                                told,
                                because(read),
                                platform == null ? "room of every platform" : platform.key(),
                                picture));
        Set<CaptionFault.Kind> hinted = EnumSet.noneOf(CaptionFault.Kind.class);
        faults.forEach(fault -> say(fault, read, hinted.add(fault.kind())));
        output.say(
                faults.isEmpty()
                        ? "No faults."
                        : "%d %s in %d of %d captions."
                                .formatted(
                                        faults.size(),
                                        faults.size() == 1 ? "fault" : "faults",
                                        faults.stream().map(CaptionFault::cue).distinct().count(),
                                        read.cues().size()));
        output.document(document(read, told, picture, faults));
        return faults.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }

    private Aspect picture() {
        Aspect wanted = shape;
        Platform where = platform;
        if (wanted != null) {
            return wanted;
        }
        return where == null
                ? Aspect.VERTICAL
                : PlatformProfiles.shipped().profile(where).usualShape();
    }

    private String because(CaptionFile read) {
        if (language != null) {
            return "";
        }
        return read.language().isPresent()
                ? " (as its name or letters tell)"
                : " (nothing else is told; maybe name it with --language)";
    }

    /// What would help is said once for each kind of fault.
    private void say(CaptionFault fault, CaptionFile read, boolean hint) {
        TimedText caption = read.cues().get(fault.cue() - 1);
        output.say(
                "  caption %d%s, line %d of the file: %s%n    %s%s"
                        .formatted(
                                fault.cue(),
                                fault.line() > 0 ? ", its line " + fault.line() : "",
                                caption.line(),
                                fault.says(),
                                caption.shown(),
                                hint ? System.lineSeparator() + "    " + fault.hint() : ""));
    }

    private Map<String, @Nullable Object> document(
            CaptionFile read, String told, Aspect picture, List<CaptionFault> faults) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("passed", faults.isEmpty());
        document.put("file", file.toString());
        document.put("form", read.form().name().toLowerCase(Locale.ROOT));
        document.put("language", told);
        document.put("platform", platform == null ? null : platform.key());
        document.put("shape", picture.toString());
        document.put("cues", read.cues().size());
        document.put("faults", faults.stream().map(fault -> fields(fault, read)).toList());
        return document;
    }

    private static Map<String, @Nullable Object> fields(CaptionFault fault, CaptionFile read) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("cue", fault.cue());
        fields.put("line", fault.line() == 0 ? null : fault.line());
        fields.put("fault", fault.kind().key());
        fields.put("limit", fault.limit());
        fields.put("found", fault.found());
        fields.put("fileLine", read.cues().get(fault.cue() - 1).line());
        fields.put("says", fault.says());
        return fields;
    }
}
