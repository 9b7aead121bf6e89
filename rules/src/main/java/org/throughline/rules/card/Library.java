package org.throughline.rules.card;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.RulesFailed;
import org.throughline.rules.desk.RulebookReader;
import tools.jackson.databind.json.JsonMapper;

/// The rows that come with the program.
public final class Library {

    private static final RulebookVersion NOTHING =
            new RulebookVersion("nothing", 0, List.of(), List.of(), List.of(), List.of());

    /// Read when it is first asked for.
    private static final class Shipped {
        static final RulebookVersion LIBRARY = read("library.json", NOTHING);
    }

    private Library() {}

    /// The shipped cards, sensitivities, calendar days and wording lists; the same each time.
    public static RulebookVersion shipped() {
        return Shipped.LIBRARY;
    }

    /// The rulebook of the sample brand, version 4, beside the shipped library.
    public static RulebookVersion sample() {
        return read("/org/throughline/data/sample/tindrel.json", shipped());
    }

    /// Rules to start from, by industry: `cosmetics`, `bank` and `toys`, each beside the shipped
    /// library.
    public static Map<String, RulebookVersion> templates() {
        Map<String, RulebookVersion> templates = new LinkedHashMap<>();
        for (String industry : List.of("cosmetics", "bank", "toys")) {
            templates.put(industry, read("template-" + industry + ".json", shipped()));
        }
        return templates;
    }

    private static RulebookVersion read(String resource, RulebookVersion library) {
        try (InputStream stream =
                Objects.requireNonNull(Library.class.getResourceAsStream(resource), resource)) {
            Object tree = JsonMapper.shared().readValue(stream, Map.class);
            return switch (RulebookReader.read(tree, library)) {
                case Outcome.Accepted<RulebookVersion>(RulebookVersion read) -> read;
                case Outcome.Refused<RulebookVersion>(List<Problem> problems) ->
                        throw new RulesFailed(
                                RulesFailed.Code.DAMAGED_LIBRARY,
                                resource + ": " + problems.stream().map(Problem::says).toList(),
                                null);
            };
        } catch (IOException unreadable) {
            throw new RulesFailed(RulesFailed.Code.DAMAGED_LIBRARY, resource, unreadable);
        }
    }
}
