package org.throughline.planner.campaign;

import java.nio.file.Path;
import java.util.List;
import org.throughline.data.problem.Outcome;
import org.throughline.renderer.caption.Glossary;

/// Reads a glossary, YAML or JSON, as strictly as a campaign file.
public final class GlossaryFile {

    private static final int MOST_TERMS = 2_000;
    private static final int LONGEST_TERM = 100;

    private GlossaryFile() {}

    /// The terms of a file. Refused with every problem at once.
    public static Outcome<Glossary> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Yaml root = YamlFile.read(file, findings);
        if (root != null && !(root instanceof Yaml.Keys)) {
            findings.add(
                    "GLOSSARY-001",
                    root.line(),
                    "",
                    "a group of keys is wanted, not " + root.says(),
                    "Maybe begin with: glossary: 1");
        }
        if (!(root instanceof Yaml.Keys keys) || !findings.isEmpty()) {
            return Outcome.refused(findings.problems());
        }
        Fields fields = new Fields(findings, keys, "");
        Integer version = fields.wholeOrNull("glossary");
        if (version == null || version != 1) {
            fields.wrong(
                    "GLOSSARY-002",
                    "glossary",
                    "version 1 of a glossary is wanted"
                            + (version == null ? "" : ", not " + version),
                    "Maybe write: glossary: 1");
        }
        List<Glossary.Term> terms =
                fields.groups("terms", GlossaryFile::term).stream().flatMap(List::stream).toList();
        fields.done();
        if (terms.size() > MOST_TERMS) {
            fields.wrong(
                    "GLOSSARY-003",
                    "terms",
                    "a glossary has at most %d terms, this one has %d"
                            .formatted(MOST_TERMS, terms.size()),
                    "");
        }
        return findings.isEmpty()
                ? Outcome.accepted(new Glossary(terms))
                : Outcome.refused(findings.problems());
    }

    private static List<Glossary.Term> term(Fields fields) {
        String text = fields.text("term", "Maybe a product's name.");
        List<String> also = words(fields, "also");
        List<String> not = words(fields, "not");
        List<String> languages = fields.texts("languages");
        if (text.length() > LONGEST_TERM || !Glossary.isWord(text)) {
            if (!text.isEmpty()) {
                fields.wrong(
                        "GLOSSARY-003",
                        "term",
                        "a term has letters, and at most %d of them, not '%s'"
                                .formatted(LONGEST_TERM, Findings.shortened(text)),
                        "");
            }
            return List.of();
        }
        return List.of(new Glossary.Term(text, also, not, languages));
    }

    private static List<String> words(Fields fields, String key) {
        List<String> words = fields.texts(key);
        words.stream()
                .filter(word -> word.length() > LONGEST_TERM || !Glossary.isWord(word))
                .forEach(word ->
                        fields.wrong(
                                "GLOSSARY-003",
                                key,
                                "a wording has letters, and at most %d of them, not '%s'"
                                        .formatted(LONGEST_TERM, Findings.shortened(word)),
                                ""));
        return words;
    }
}
