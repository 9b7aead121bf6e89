package org.throughline.planner.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.problem.Outcome;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.desk.RulebookReader;

/// Reads a rulebook file, YAML or JSON, as strictly as a campaign file.
public final class RulebookFile {

    private RulebookFile() {}

    /// The rulebook beside the shipped cards. Refused with every problem at once.
    public static Outcome<RulebookVersion> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Yaml root = YamlFile.read(file, findings);
        if (root == null || !findings.isEmpty()) {
            return Outcome.refused(findings.problems());
        }
        Object tree = plain(root);
        return RulebookReader.read(tree == null ? Map.of() : tree, RuleBook.library());
    }

    private static @Nullable Object plain(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(int line, String value, Yaml.Kind kind) ->
                    kind == Yaml.Kind.NOTHING ? null : value;
            case Yaml.Items(int line, List<Yaml> items) -> {
                List<@Nullable Object> list = new ArrayList<>();
                items.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case Yaml.Keys(int line, Map<String, Yaml> values) -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                values.forEach((key, value) -> map.put(key, plain(value)));
                yield map;
            }
        };
    }
}
