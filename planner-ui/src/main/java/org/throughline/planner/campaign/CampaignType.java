package org.throughline.planner.campaign;

import static org.throughline.planner.Texts.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.BeatKind;

/// A type of campaign, with what usually fits one. It suggests and answers nothing.
///
/// @param key its word, as a campaign's `kind`
/// @param name what people call it; absent: as the message bundle has it
/// @param goals words of `goal`, the likelier first
/// @param beats what a story begins with, in order
/// @param questions what its videos are likely to be decided by
public record CampaignType(
        String key,
        @Nullable String name,
        List<String> goals,
        List<Platform> platforms,
        List<Beginning> beats,
        List<Question> questions) {

    public CampaignType {
        goals = List.copyOf(goals);
        platforms = List.copyOf(platforms);
        beats = List.copyOf(beats);
        questions = List.copyOf(questions);
    }

    /// What people call it.
    public String title() {
        return name == null ? text("campaign-type." + key) : name;
    }

    /// A beat that a story begins with.
    public record Beginning(BeatKind kind, int seconds) {
        public Beginning {
            if (seconds < 1) {
                throw new IllegalArgumentException("a beat lasts at least 1 s, not " + seconds);
            }
        }
    }

    /// A question of the strategy form.
    ///
    /// @param field its name there, such as `stake-kinds`
    /// @param step where it stands, such as `about`
    public record Question(String field, String step) {}
}
