package org.throughline.planner.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/// Reads a YAML file that a stranger may have written: one document, at most 1 MB, no tags, no
/// anchors or aliases, no key twice, nothing nested deeper than 40.
///
/// The tree is built from the parser's events, so that a tag never reaches a constructor and an
/// alias is never followed.
final class YamlFile {

    static final int LIMIT_BYTES = 1_000_000;

    private static final int DEEPEST = 40;

    private final Findings findings;
    private final CoreScalarResolver resolver = new CoreScalarResolver(false);

    private YamlFile(Findings findings) {
        this.findings = findings;
    }

    /// The file's root, or nothing when a problem was found in its form.
    static @Nullable Yaml read(Path file, Findings findings) {
        String text = text(file, findings);
        return text == null ? null : parse(text, findings);
    }

    static @Nullable Yaml parse(String text, Findings findings) {
        YamlFile reader = new YamlFile(findings);
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LIMIT_BYTES).setUseMarks(true).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            Yaml root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent) {
                    if (root != null) {
                        findings.add(
                                "CAMPAIGN-003",
                                line(event),
                                "",
                                "a second document begins here; a campaign file holds one",
                                "Maybe remove the line with '---'.");
                        return null;
                    }
                    root = reader.node(events.next(), events, 0);
                }
            }
            if (root == null) {
                findings.add(
                        "CAMPAIGN-003",
                        1,
                        "",
                        "the file is empty",
                        "Maybe begin with: throughline: 1");
            }
            return root;
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add("CAMPAIGN-003", line, "", "not YAML: " + wrong.getProblem(), "");
        } catch (YamlEngineException wrong) {
            findings.add("CAMPAIGN-003", 1, "", "not YAML: " + firstLine(wrong), "");
        }
        return null;
    }

    private static @Nullable String text(Path file, Findings findings) {
        if (!Files.isRegularFile(file)) {
            findings.add("CAMPAIGN-001", 1, "", "there is no such file", "Maybe check the path.");
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                findings.add(
                        "CAMPAIGN-002",
                        1,
                        "",
                        "the file is larger than 1 MB (%,d bytes)".formatted(Files.size(file)),
                        "Maybe it is not the campaign file: media stay in a folder of their own.");
                return null;
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            findings.add(
                    "CAMPAIGN-003", 1, "", "the file is not UTF-8 text", "Maybe save it as UTF-8.");
        } catch (IOException unreadable) {
            findings.add("CAMPAIGN-001", 1, "", "cannot be read: " + unreadable.getMessage(), "");
        }
        return null;
    }

    private Yaml node(Event event, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw new YamlEngineException(
                    "nested deeper than " + DEEPEST + " at line " + line(event));
        }
        refuseAnchor(event);
        return switch (event) {
            case AliasEvent alias -> nothing(line(alias));
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> items(start, events, depth);
            case MappingStartEvent start -> keys(start, events, depth);
            default -> throw new IllegalStateException("no value begins with " + event);
        };
    }

    private Yaml items(SequenceStartEvent start, Iterator<Event> events, int depth) {
        refuseTag(start.getTag(), start);
        List<Yaml> items = new ArrayList<>();
        Event next = events.next();
        while (!(next instanceof SequenceEndEvent)) {
            items.add(node(next, events, depth + 1));
            next = events.next();
        }
        return new Yaml.Items(line(start), items);
    }

    private Yaml keys(MappingStartEvent start, Iterator<Event> events, int depth) {
        refuseTag(start.getTag(), start);
        Map<String, Yaml> values = new LinkedHashMap<>();
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            Yaml key = node(next, events, depth + 1);
            Yaml value = node(events.next(), events, depth + 1);
            if (!(key instanceof Yaml.Scalar(int line, String name, Yaml.Kind kind))) {
                findings.add("CAMPAIGN-008", key.line(), "", "a key is a word, not a list", "");
            } else if (values.putIfAbsent(name, value) != null) {
                findings.add(
                        "CAMPAIGN-006",
                        line,
                        "",
                        "the key '" + Findings.shortened(name) + "' stands here twice",
                        "Maybe remove one of them.");
            }
            next = events.next();
        }
        return new Yaml.Keys(line(start), values);
    }

    private Yaml scalar(ScalarEvent scalar) {
        refuseTag(scalar.getTag(), scalar);
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return new Yaml.Scalar(line(scalar), scalar.getValue(), Yaml.Kind.TEXT);
        }
        Tag tag = resolver.resolve(scalar.getValue(), true);
        Yaml.Kind kind = Yaml.Kind.TEXT;
        if (tag.equals(Tag.INT)) {
            kind = Yaml.Kind.WHOLE;
        } else if (tag.equals(Tag.FLOAT)) {
            kind = Yaml.Kind.DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            kind = Yaml.Kind.FLAG;
        } else if (tag.equals(Tag.NULL)) {
            kind = Yaml.Kind.NOTHING;
        }
        return new Yaml.Scalar(line(scalar), scalar.getValue(), kind);
    }

    private void refuseTag(Optional<String> tag, Event at) {
        tag.ifPresent(name ->
                findings.add(
                        "CAMPAIGN-004",
                        line(at),
                        "",
                        "the tag '" + Findings.shortened(name) + "' is not taken",
                        "Maybe put the value in quotes, without the tag."));
    }

    private void refuseAnchor(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            findings.add(
                    "CAMPAIGN-005",
                    line(event),
                    "",
                    "anchors and aliases are not taken: " + sign + node.getAnchor().get(),
                    "Maybe write the value out.");
        }
    }

    private static Yaml nothing(int line) {
        return new Yaml.Scalar(line, "", Yaml.Kind.NOTHING);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String firstLine(Exception wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    }
}
