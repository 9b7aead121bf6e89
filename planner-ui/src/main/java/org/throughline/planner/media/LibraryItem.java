package org.throughline.planner.media;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Release;
import org.throughline.data.story.MediaItem;
import org.throughline.planner.shell.Paths;

/// A source file with what has to be known before it is used.
///
/// @param file whether it is there as it was sealed
/// @param bytes its size; 0 where it is not there
/// @param uses the videos that use it as they are written now
/// @param consents whoever is seen or heard in it, each once
public record LibraryItem(
        String campaign,
        MediaItem item,
        FileState file,
        long bytes,
        List<Use> uses,
        List<Consent> consents) {

    private static final Set<String> SOUNDS = Set.of("wav", "flac", "mp3", "ogg", "aac", "m4a");
    private static final Set<String> STILLS = Set.of("png", "jpg", "jpeg", "gif");
    private static final String UNKNOWN = "unknown";

    /// What is played when it is opened.
    public enum Kind {
        FOOTAGE,
        STILL,
        SOUND;

        /// By the ending of its file.
        public static Kind of(MediaItem item) {
            String name = item.file().toLowerCase(Locale.ROOT);
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (SOUNDS.contains(ending)) {
                return SOUND;
            }
            return STILLS.contains(ending) ? STILL : FOOTAGE;
        }
    }

    /// The file beside its hash.
    public enum FileState {
        AS_ENTERED,
        CHANGED,
        MISSING
    }

    /// A video that uses it.
    public record Use(BriefId brief, String title) {}

    /// What somebody agreed to.
    ///
    /// @param missing uses in these videos that the release does not cover, each kind once
    public record Consent(Person person, List<Missing> missing) {
        public Consent {
            missing = List.copyOf(missing);
        }
    }

    /// A use that a release does not cover.
    ///
    /// @param what the placement, market, platform or day
    public record Missing(BriefId brief, String title, Release.Gap gap, String what) {}

    public LibraryItem {
        uses = List.copyOf(uses);
        consents = List.copyOf(consents);
    }

    /// Where it is played from.
    public String address() {
        return Paths.source(campaign, item.id());
    }

    public Kind kind() {
        return Kind.of(item);
    }

    /// Whether it is a sound of which nobody said that it may be used.
    public boolean lacksLicence() {
        String licence = item.licence();
        return kind() == Kind.SOUND && (licence == null || licence.equals(UNKNOWN));
    }

    /// Whether a draft with it would be refused, or should be.
    public boolean needsAttention() {
        return file != FileState.AS_ENTERED
                || lacksLicence()
                || consents.stream().anyMatch(each -> !each.missing().isEmpty());
    }
}
