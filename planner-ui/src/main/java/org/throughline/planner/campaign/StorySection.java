package org.throughline.planner.campaign;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.ClaimId;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.KnownWords;
import org.throughline.data.story.Angle;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.Music;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;
import org.throughline.data.story.Voice;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// Reads one story: beats, lines, texts and sounds, every time turned into frames of its rate.
final class StorySection {

    private static final List<String> ROLES =
            List.of(
                    "title",
                    "message",
                    "number",
                    "qualifier",
                    "lower-third",
                    "label",
                    "sign",
                    "logo");

    private final Places places;
    private final Map<MediaId, List<PersonId>> shown;
    private final CaptionsBrought captions;
    private final @Nullable Logo brandLogo;
    private FrameRate rate = FrameRate.THIRTY;

    /// @param shown who is seen in each file, for shots that name nobody
    /// @param brandLogo the brand's logo, for stories that say nothing of it
    StorySection(
            Places places,
            Map<MediaId, List<PersonId>> shown,
            CaptionsBrought captions,
            @Nullable Logo brandLogo) {
        this.brandLogo = brandLogo;
        this.places = places;
        this.shown = shown;
        this.captions = captions;
    }

    Story read(Fields fields) {
        rate = rate(fields);
        List<Beat> beats = fields.groups("beats", this::beat);
        if (!fields.has("beats")) {
            fields.missing("beats", "Maybe a hook, a message and an ending.");
        }
        Story story =
                new Story(
                        Reads.id(fields, "brief", BriefId::new),
                        rate,
                        beats,
                        fields.groups("otherHooks", this::beat),
                        Reads.byMarket(fields, "hookIn", fields.textsByName("hookIn")),
                        fields.group("music", StorySection::music),
                        fields.groups("ruleBreaks", this::ruleBreak),
                        fields.group("postText", this::postText),
                        null,
                        fields.groups("room", this::room),
                        LogoSection.story(fields, brandLogo),
                        fields.groups("angles", this::angle));
        return places.keep(captions.read(fields, story), fields);
    }

    private PostText postText(Fields fields) {
        Map<Platform, PlatformText> platforms = new LinkedHashMap<>();
        fields.named("platforms", this::platformText)
                .forEach((name, own) -> {
                    Platform platform = Reads.platform(fields, "platforms", name);
                    if (platform != null) {
                        platforms.put(platform, own);
                    }
                });
        return places.keep(
                new PostText(texts(fields), Reads.ids(fields, "claims", ClaimId::new), platforms),
                fields);
    }

    private PlatformText platformText(Fields fields) {
        PlatformText own =
                PlatformText.NONE
                        .withText(fields.group("text", this::ownTexts))
                        .withTitle(fields.group("title", this::ownTexts))
                        .withAltText(fields.group("altText", this::ownTexts))
                        .withPaidPartnership(
                                fields.has("paidPartnership")
                                        ? fields.flag("paidPartnership", false)
                                        : null);
        try {
            return own.withHashtags(Reads.ids(fields, "hashtags", Hashtag::new));
        } catch (IllegalArgumentException twice) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "hashtags",
                    String.valueOf(twice.getMessage()),
                    "Maybe leave one of them out; capitals do not matter.");
            return own;
        }
    }

    /// A text that may be there in single markets alone.
    private Localized ownTexts(Fields fields) {
        return fields.has("local") && !fields.has("text")
                ? new Localized("", local(fields, new LinkedHashMap<>()))
                : texts(fields);
    }

    private static FrameRate rate(Fields fields) {
        String text = fields.textOrNull("rate");
        if (text == null) {
            return FrameRate.THIRTY;
        }
        try {
            FrameRate read = FrameRate.parse(text);
            double framesASecond = read.numerator() / (double) read.denominator();
            if (framesASecond >= 1 && framesASecond <= 120) {
                return read;
            }
            fields.wrong(
                    "CAMPAIGN-011", "rate", "a rate lies between 1 and 120 frames a second", "");
        } catch (IllegalArgumentException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    "rate",
                    String.valueOf(wrong.getMessage()),
                    "Maybe \"30/1\" or \"30000/1001\".");
        }
        return FrameRate.THIRTY;
    }

    private Beat beat(Fields fields) {
        BeatKind kind = kind(fields);
        String id = fields.textOrNull("id");
        FrameRange at = Reads.neededRange(fields, rate);
        return places.keep(
                new Beat(
                        id == null ? kind.key() : id,
                        kind,
                        fields.word("hook", "hook-kind"),
                        fields.word("ending", "ending-kind"),
                        at,
                        shots(fields, at),
                        fields.groups("lines", this::line),
                        fields.groups("texts", this::screenText),
                        fields.groups("sounds", one -> sound(one, at)),
                        fields.flag("silent", false)),
                fields);
    }

    private static BeatKind kind(Fields fields) {
        List<String> known = java.util.Arrays.stream(BeatKind.values()).map(BeatKind::key).toList();
        String word = fields.text("kind", "Maybe hook, message or ending.");
        return BeatKind.find(word)
                .orElseGet(() -> {
                    if (!word.isEmpty()) {
                        fields.wrong(
                                "CAMPAIGN-010",
                                "kind",
                                "'" + Findings.shortened(word) + "' is no kind of beat",
                                KnownWords.of(known).hint(word));
                    }
                    return BeatKind.STORY;
                });
    }

    private List<Shot> shots(Fields fields, FrameRange beat) {
        List<ShotSection.Unplaced> unplaced =
                fields.groups(
                        "shots", one -> new ShotSection(one, rate, shown, this::texts).read());
        List<Shot> shots = new ArrayList<>();
        for (int index = 0; index < unplaced.size(); index++) {
            ShotSection.Unplaced one = unplaced.get(index);
            Long next =
                    index + 1 < unplaced.size()
                            ? unplaced.get(index + 1).from()
                            : Long.valueOf(beat.to());
            Long from = one.from() == null && index == 0 ? Long.valueOf(beat.from()) : one.from();
            Long to = one.to() == null ? next : one.to();
            if (from == null || to == null || to <= from) {
                one.fields()
                        .wrong(
                                "STORY-003",
                                "from",
                                "where this shot begins or ends is not said",
                                "Maybe give each shot but the first its 'from'.");
                continue;
            }
            shots.add(places.keep(one.place().apply(new FrameRange(from, to)), one.fields()));
        }
        return shots;
    }

    private Line line(Fields fields) {
        Map<Market, Voice> voices = new LinkedHashMap<>();
        Localized text = texts(fields, voices);
        return places.keep(
                new Line(
                        Reads.idOrNull(fields, "by", PersonId::new),
                        text,
                        Reads.range(fields, rate),
                        fields.group("voice", this::voice),
                        voices,
                        Reads.ids(fields, "claims", ClaimId::new)),
                fields);
    }

    private @Nullable Voice voice(Fields fields) {
        Duration in = Reads.moment(fields, "in", rate);
        return new Voice(
                Reads.id(fields, "media", MediaId::new),
                in == null ? Duration.ZERO : in,
                Reads.moment(fields, "length", rate));
    }

    private Localized texts(Fields fields) {
        return texts(fields, new LinkedHashMap<>());
    }

    private Localized texts(Fields fields, Map<Market, Voice> voices) {
        String source = fields.text("text", "Maybe the line itself.");
        return new Localized(source, local(fields, voices));
    }

    private Map<Market, LocalText> local(Fields fields, Map<Market, Voice> voices) {
        Map<String, LocalText> local =
                fields.named(
                        "local",
                        one -> {
                            Voice voice = one.group("voice", this::voice);
                            if (voice != null) {
                                String market = one.path().substring(one.path().length() - 2);
                                Reads.byMarket(fields, "local", Map.of(market, voice))
                                        .forEach(voices::put);
                            }
                            // an empty text: this market neither reads nor hears it
                            boolean off = one.flag("off", false);
                            return new LocalText(
                                    off
                                            ? ""
                                            : one.text(
                                                    "text",
                                                    "Maybe what this market reads or hears."),
                                    one.textOrNull("backTranslation"),
                                    one.textOrNull("by"),
                                    one.textOrNull("writtenFor"));
                        });
        return Reads.byMarket(fields, "local", local);
    }

    private ScreenText screenText(Fields fields) {
        String role = fields.text("role", "Maybe one of: " + String.join(", ", ROLES) + ".");
        if (!role.isEmpty() && !ROLES.contains(role)) {
            fields.wrong(
                    "CAMPAIGN-010",
                    "role",
                    "'" + Findings.shortened(role) + "' is no role of a text on screen",
                    KnownWords.of(ROLES).hint(role));
        }
        return places.keep(
                new ScreenText(
                        role,
                        texts(fields),
                        Reads.neededRange(fields, rate),
                        Reads.ids(fields, "claims", ClaimId::new)),
                fields);
    }

    private Sound sound(Fields fields, FrameRange beat) {
        Duration in = Reads.moment(fields, "in", rate);
        FrameRange at = Reads.range(fields, rate);
        return places.keep(
                new Sound(
                        Reads.id(fields, "media", MediaId::new),
                        in == null ? Duration.ZERO : in,
                        at == null ? beat : at,
                        Objects.requireNonNullElse(fields.textOrNull("says"), "")),
                fields);
    }

    private static Music music(Fields fields) {
        Integer gain = fields.wholeOrNull("gainDb");
        return new Music(
                Reads.id(fields, "media", MediaId::new),
                fields.flag("duck", true),
                gain == null ? 0 : gain);
    }

    private @Nullable RoomTone room(Fields fields) {
        MediaId media = Reads.id(fields, "media", MediaId::new);
        Integer gain = fields.wholeOrNull("gainDb");
        Duration fade = Reads.moment(fields, "fade", rate);
        List<String> beats = fields.texts("beats");
        try {
            return places.keep(
                    new RoomTone(
                            media,
                            gain == null ? 0 : gain,
                            fade == null ? RoomTone.USUAL_FADE : fade,
                            beats),
                    fields);
        } catch (IllegalArgumentException wrong) {
            fields.wrong(
                    "CAMPAIGN-011",
                    fade == null ? "gainDb" : "fade",
                    String.valueOf(wrong.getMessage()),
                    "Maybe gainDb: -6, fade: \"00:00.500\".");
            return null;
        }
    }

    private Angle angle(Fields fields) {
        LocalDate day = Reads.date(fields, "day");
        if (!fields.has("day")) {
            fields.missing("day", "Maybe the day it was thought of, such as 2027-02-03.");
        }
        return places.keep(
                new Angle(
                        fields.text("says", "Say in a sentence or two how it could be told."),
                        fields.text("by", "Say who thought of it."),
                        day == null ? LocalDate.EPOCH : day,
                        fields.flag("chosen", false),
                        fields.textOrNull("reason")),
                fields);
    }

    private RuleBreak ruleBreak(Fields fields) {
        return places.keep(
                new RuleBreak(
                        fields.text("rule", "Maybe T8: the id of the guideline."),
                        Reads.neededRange(fields, rate),
                        fields.text("owner", "Say who answers for it."),
                        fields.text("agreedBy", "Say who agreed."),
                        fields.text("reason", "Say why."),
                        fields.text("expectation", "Say what should happen, so it can be scored."),
                        Reads.date(fields, "until")),
                fields);
    }
}
