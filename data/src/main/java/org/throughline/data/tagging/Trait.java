package org.throughline.data.tagging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.data.brief.Vocabulary;

/// What a tagger says of a published video, each in words of a closed list.
public enum Trait {
    HOOK("hook", "hook-kind"),
    ENDING("ending", "ending-kind"),
    FORMAT("format", "format"),
    /// Who is on camera, first of all; [#NOBODY] where nobody is.
    PEOPLE("people", "person-kind"),
    /// How the work was shared between people and machines, as the levels of a production step say
    /// it.
    MAKER("maker", "maker");

    /// That nobody is on camera, as lifts call it.
    public static final String NOBODY = "people-none";

    private static final List<String> MAKERS =
            List.of("person-only", "person-leads", "machine-drafts", "machine");

    private final String key;
    private final String dimension;

    Trait(String key, String dimension) {
        this.key = key;
        this.dimension = dimension;
    }

    public String key() {
        return key;
    }

    /// The dimension of the vocabulary that its words are of.
    public String dimension() {
        return dimension;
    }

    /// The closed list, in its order.
    public List<String> words() {
        return switch (this) {
            case HOOK, ENDING, FORMAT -> Vocabulary.shipped().dimension(dimension).values();
            case PEOPLE ->
                    Stream.concat(
                                    Stream.of(NOBODY),
                                    Vocabulary.shipped().dimension(dimension).values().stream())
                            .toList();
            case MAKER -> MAKERS;
        };
    }

    public static Optional<Trait> find(String key) {
        return Arrays.stream(values()).filter(trait -> trait.key.equals(key)).findFirst();
    }
}
