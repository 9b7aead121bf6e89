package org.throughline.planner.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Story;
import org.throughline.renderer.timedtext.BroughtFile;

/// Reads the caption files that a story names for its markets, from beside the campaign file. Their
/// text goes into the story, so that a plan holds it whole.
final class CaptionsBrought {

    private static final String KEY = "captions";

    private final Path folder;

    /// @param folder where the campaign file lies
    CaptionsBrought(Path folder) {
        this.folder = folder;
    }

    /// The story with the captions that its group names; each file is read as captions of the hook
    /// with which its market opens.
    Story read(Fields fields, Story story) {
        Map<Market, String> named =
                new TreeMap<>(Reads.byMarket(fields, KEY, fields.textsByName(KEY)));
        Story read = story;
        for (Map.Entry<Market, String> each : named.entrySet()) {
            Market market = each.getKey();
            if (story.beats().isEmpty()) {
                continue;
            }
            String hook = story.beatsIn(market).getFirst().id();
            read = read.withCaptions(market, captions(fields, each.getValue(), hook));
        }
        return read;
    }

    private @Nullable BroughtCaptions captions(Fields fields, String name, String hook) {
        if (!PeopleSection.isPlainName(name)) {
            fields.wrong(
                    "MEDIA-021",
                    KEY,
                    "'" + Findings.shortened(name) + "' is not the plain name of a file",
                    "Maybe put the captions beside the campaign file and give their name alone.");
            return null;
        }
        Outcome<BroughtCaptions> outcome = read(name, hook);
        return switch (outcome) {
            case Outcome.Accepted<BroughtCaptions>(BroughtCaptions captions) -> captions;
            case Outcome.Refused<BroughtCaptions>(List<Problem> problems) -> {
                problems.forEach(problem ->
                        fields.wrong(
                                problem.code(),
                                KEY,
                                problem.field() + ": " + problem.message(),
                                problem.hint()));
                yield null;
            }
        };
    }

    private Outcome<BroughtCaptions> read(String name, String hook) {
        Path file = folder.resolve(name);
        try {
            // a link may lead to any file of the machine
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Outcome.refused(missing(name));
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return BroughtFile.read(
                        name, in.readNBytes(BroughtCaptions.LARGEST_BYTES + 1), hook);
            }
        } catch (IOException unreadable) {
            return Outcome.refused(missing(name));
        }
    }

    private static Problem missing(String name) {
        return new Problem(
                "CAPTION-101",
                name,
                "there is no such file beside the campaign file that can be read",
                "Maybe its name is written otherwise.");
    }
}
