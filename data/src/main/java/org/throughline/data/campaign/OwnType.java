package org.throughline.data.campaign;

import java.time.Instant;
import java.util.List;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.BeatKind;

/// A type of campaign that an installation keeps beside the shipped ones.
///
/// @param key its word, as a campaign's `kind`; never changed
/// @param name what people call it
/// @param campaign of which it was kept; what is done to it belongs to the acts of that one
/// @param goals words of `goal`, the likelier first
/// @param beats what a story begins with, in order
/// @param questions fields of the strategy form that its videos are likely to be decided by
/// @param version counted from 1
/// @param by who kept this version
/// @param removed whether nothing begins from it any more; campaigns of it keep its name
public record OwnType(
        String key,
        String name,
        String campaign,
        List<String> goals,
        List<Platform> platforms,
        List<Begins> beats,
        List<String> questions,
        int version,
        String by,
        Instant at,
        boolean removed) {

    public static final int LONGEST_NAME = 60;

    public OwnType {
        goals = List.copyOf(goals);
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
        questions = List.copyOf(questions);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a type has a name of at most 60 signs: " + name);
        }
    }

    /// A beat that a story begins with.
    public record Begins(BeatKind kind, int seconds) {
        public Begins {
            if (seconds < 1) {
                throw new IllegalArgumentException("a beat lasts at least 1 s, not " + seconds);
            }
        }
    }

    /// The next version.
    public OwnType changed(String name, boolean removed, String by, Instant at) {
        return new OwnType(
                key,
                name,
                campaign,
                goals,
                platforms,
                beats,
                questions,
                version + 1,
                by,
                at,
                removed);
    }
}
