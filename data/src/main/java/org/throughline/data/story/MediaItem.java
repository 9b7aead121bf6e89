package org.throughline.data.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.PersonId;

/// A source file that a story may use.
///
/// @param file plain name of the file in the media folder; never a path
/// @param sha256 64 lower-case hex digits of the file's content
/// @param source where it comes from: `filmed`, `own`, `stock`, `archive`, `commissioned`, `drawn`
/// @param licence word of `sound-licence`, for sounds
/// @param people who is seen or heard in it
/// @param moments what a person marked in it; a moment that is used is never cut, covered or ducked
/// @param standIn made by a machine in place of what it stands for, and labelled so
/// @param shows what it shows that rules ask about: `product`; absent: nobody has said
/// @param tools programs that made or changed it, as whoever brought it says; absent: nobody has
public record MediaItem(
        MediaId id,
        String file,
        String sha256,
        String source,
        @Nullable String licence,
        List<PersonId> people,
        List<Moment> moments,
        boolean standIn,
        @Nullable List<String> shows,
        @Nullable List<String> tools) {

    /// The word for what is advertised.
    public static final String PRODUCT = "product";

    public MediaItem {
        people = List.copyOf(people);
        moments = List.copyOf(moments);
        shows = shows == null || shows.isEmpty() ? null : List.copyOf(shows);
        tools = tools == null || tools.isEmpty() ? null : List.copyOf(tools);
    }

    public MediaItem(
            MediaId id,
            String file,
            String sha256,
            String source,
            @Nullable String licence,
            List<PersonId> people,
            List<Moment> moments,
            boolean standIn) {
        this(id, file, sha256, source, licence, people, moments, standIn, null, null);
    }

    /// The same item, whose file is this one.
    public MediaItem withSha256(String sha256) {
        return new MediaItem(
                id, file, sha256, source, licence, people, moments, standIn, shows, tools);
    }

    /// Empty where nobody has said.
    public List<String> usedTools() {
        return tools == null ? List.of() : tools;
    }

    public boolean showsProduct() {
        return shows != null && shows.contains(PRODUCT);
    }
}
