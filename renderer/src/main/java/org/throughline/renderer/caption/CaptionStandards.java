package org.throughline.renderer.caption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// The shipped figures for captions: bounds of a cue, and the pace of each language. Immutable and
/// thread-safe.
///
/// @param general what holds in every language
/// @param languages one row a language; the first serves languages without one
public record CaptionStandards(String verifiedOn, General general, List<LanguagePace> languages) {

    /// Whose figures serve where no language is told.
    public static final String USUAL_LANGUAGE = "en";

    private static final String RESOURCE = "languages.json";

    /// Bounds of every cue.
    public record General(
            int leastMillis,
            int mostMillis,
            int gapFrames,
            int linesAtMost,
            int widthPercent,
            String source) {}

    public CaptionStandards {
        languages = List.copyOf(languages);
    }

    /// Reads the shipped figures.
    public static CaptionStandards shipped() {
        try (var in = CaptionStandards.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(in, RESOURCE), CaptionStandards.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The pace of a BCP 47 tag, by its language alone.
    public LanguagePace pace(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return languages.stream()
                .filter(pace -> pace.language().equals(language))
                .findFirst()
                .orElseGet(languages::getFirst);
    }
}
