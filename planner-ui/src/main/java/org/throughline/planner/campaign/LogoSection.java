package org.throughline.planner.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;

/// Reads a logo: the brand's own, or how one story shows it otherwise.
final class LogoSection {

    private static final int USUAL_PERCENT = 36;
    private static final List<String> USUAL_BEATS = List.of("ending");
    private static final String ALL = "all";

    private LogoSection() {}

    /// What a group says under `logo`; nothing where it says nothing.
    static @Nullable Logo brand(Fields fields) {
        return fields.group("logo", one -> logo(one, null));
    }

    /// What a story says under `logo`; the brand's where it says nothing, none where it says
    /// `none`.
    static @Nullable Logo story(Fields fields, @Nullable Logo brand) {
        if (!fields.has("logo")) {
            return brand;
        }
        if (fields.isGroup("logo")) {
            return fields.group("logo", one -> logo(one, brand));
        }
        String word = fields.textOrNull("logo");
        if (word != null && !word.equals("none")) {
            fields.wrong(
                    "CAMPAIGN-010",
                    "logo",
                    "'" + Findings.shortened(word) + "' says nothing of a logo",
                    "Maybe logo: none, or logo: {beats: [ending], width: 36}.");
        }
        return null;
    }

    private static @Nullable Logo logo(Fields fields, @Nullable Logo usual) {
        MediaId media =
                usual != null && !fields.has("media")
                        ? usual.media()
                        : Reads.id(fields, "media", MediaId::new);
        Integer width = fields.wholeOrNull("width");
        int percent = width != null ? width : usual == null ? USUAL_PERCENT : usual.widthPercent();
        List<String> beats = beats(fields, usual);
        if (percent < Logo.LEAST_PERCENT || percent > Logo.MOST_PERCENT) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "width",
                    "a logo is %d to %d %% of the picture wide, not %d"
                            .formatted(Logo.LEAST_PERCENT, Logo.MOST_PERCENT, percent),
                    "Maybe width: " + USUAL_PERCENT + ".");
            return null;
        }
        return new Logo(media, percent, beats);
    }

    private static List<String> beats(Fields fields, @Nullable Logo usual) {
        if (!fields.has("beats")) {
            return usual == null ? USUAL_BEATS : usual.beats();
        }
        if (fields.isList("beats")) {
            return fields.texts("beats");
        }
        String word = fields.textOrNull("beats");
        if (word != null && !word.equals(ALL)) {
            fields.wrong(
                    "CAMPAIGN-010",
                    "beats",
                    "'" + Findings.shortened(word) + "' is no list of beats",
                    "Maybe beats: [ending], or beats: all.");
        }
        return List.of();
    }
}
