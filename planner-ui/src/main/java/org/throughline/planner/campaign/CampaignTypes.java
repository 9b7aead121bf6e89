package org.throughline.planner.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.BeatKind;

/// The types of campaigns that are known, from a file of their own. Immutable.
public final class CampaignTypes {

    private static final String FILE = "campaign-types.yaml";

    private final List<CampaignType> types;

    private CampaignTypes(List<CampaignType> types) {
        this.types = List.copyOf(types);
    }

    /// All of them, in the order of their file.
    public List<CampaignType> all() {
        return types;
    }

    /// The type that a campaign's kind names.
    public Optional<CampaignType> find(@Nullable String kind) {
        return types.stream().filter(type -> type.key().equals(kind)).findFirst();
    }

    /// The shipped ones.
    public static CampaignTypes shipped() {
        try (InputStream in =
                Objects.requireNonNull(CampaignTypes.class.getResourceAsStream(FILE))) {
            return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    static CampaignTypes parsed(String text) {
        Findings findings = new Findings(FILE);
        List<CampaignType> types =
                YamlFile.parse(text, findings) instanceof Yaml.Keys keys
                        ? new Fields(findings, keys, "").groups("types", CampaignTypes::type)
                        : List.of();
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.problems().toString());
        }
        return new CampaignTypes(types);
    }

    private static CampaignType type(Fields fields) {
        return new CampaignType(
                fields.text("type", "Say its word."),
                null,
                fields.words("goals", "goal"),
                fields.words("platforms", "platform").stream()
                        .map(word -> Platform.find(word).orElseThrow())
                        .toList(),
                fields.groups("beats", CampaignTypes::beat),
                fields.groups("questions", CampaignTypes::question));
    }

    private static CampaignType.Beginning beat(Fields fields) {
        String kind = fields.text("kind", "Say what kind of beat it is.");
        Integer seconds = fields.wholeOrNull("seconds");
        return new CampaignType.Beginning(
                BeatKind.find(kind)
                        .orElseThrow(() -> new IllegalStateException(FILE + ": " + kind)),
                seconds == null ? 0 : seconds);
    }

    private static CampaignType.Question question(Fields fields) {
        return new CampaignType.Question(
                fields.text("field", "Say which field."), fields.text("step", "Say which step."));
    }
}
