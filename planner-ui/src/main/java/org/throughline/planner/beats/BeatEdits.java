package org.throughline.planner.beats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.story.Beat;
import org.throughline.data.story.BeatKind;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.RoomTone;
import org.throughline.data.story.RuleBreak;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Sound;
import org.throughline.data.story.Story;
import org.throughline.data.story.Transition;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.campaign.CampaignType;

/// What is done to the beats of a story by hand, each giving a new story. Only lengths are given:
/// beats follow each other without gap or overlap, and what lies in a beat goes with it. Beats are
/// counted from 0 as they are told; hooks that are held ready keep to the first.
final class BeatEdits {

    private static final String NEW = "beat";
    private static final List<CampaignType.Beginning> USUAL =
            Stream.of(BeatKind.HOOK, BeatKind.STORY, BeatKind.MESSAGE, BeatKind.ENDING)
                    .map(kind -> new CampaignType.Beginning(kind, 3))
                    .toList();

    private BeatEdits() {}

    /// A story in which nothing is told yet, for a brief without one.
    static Story empty(BriefId brief) {
        return new Story(
                brief, FrameRate.THIRTY, List.of(), List.of(), Map.of(), null, List.of(), null);
    }

    /// A story without beats with one of each kind that every story has.
    static Story begin(Story story, String seen) {
        return begin(story, USUAL, seen);
    }

    /// A story without beats with these, each kind once; what else it has stays.
    static Story begin(Story story, List<CampaignType.Beginning> with, String seen) {
        List<Beat> beats = new ArrayList<>();
        for (CampaignType.Beginning each : with) {
            beats.add(
                    fresh(
                            freeId(story, each.kind().key()),
                            each.kind(),
                            frames(story, each.seconds()),
                            seen));
        }
        return told(story, beats);
    }

    /// How many frames so many seconds are; one at least.
    static long frames(Story story, double seconds) {
        FrameRate rate = story.rate();
        return Math.max(1, Math.round(seconds * rate.numerator() / rate.denominator()));
    }

    private static Beat fresh(String id, BeatKind kind, long frames, String seen) {
        FrameRange at = new FrameRange(0, frames);
        return new Beat(
                id,
                kind,
                null,
                null,
                at,
                List.of(new Shot.Card(at, new Transition.Cut(), Localized.of(seen))),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /// One more beat of the story, after one.
    static Story added(Story story, int after, double seconds, String seen) {
        List<Beat> beats = new ArrayList<>(story.beats());
        beats.add(
                after + 1,
                fresh(
                        freeId(story, BeatKind.STORY.key()),
                        BeatKind.STORY,
                        frames(story, seconds),
                        seen));
        return told(story, beats);
    }

    static Story removed(Story story, int at) {
        List<Beat> beats = new ArrayList<>(story.beats());
        beats.remove(at);
        return told(story, beats);
    }

    /// Takes a beat to another place.
    static Story moved(Story story, int from, int to) {
        List<Beat> beats = new ArrayList<>(story.beats());
        beats.add(to, beats.remove(from));
        return told(story, beats);
    }

    static Story lasting(Story story, int at, double seconds) {
        return changed(
                story,
                at,
                beat ->
                        placed(
                                beat,
                                new FrameRange(
                                        beat.at().from(),
                                        beat.at().from() + frames(story, seconds))));
    }

    /// With another name, which what names the beat goes by as well.
    ///
    /// @param name made into an id that no other beat has
    static Story named(Story story, int at, String name) {
        String before = story.beats().get(at).id();
        String id = id(name);
        if (id.equals(before)) {
            return story;
        }
        String free = freeId(story, id);
        UnaryOperator<String> renamed = each -> each.equals(before) ? free : each;
        Story named = changed(story, at, beat -> with(beat, free, beat.kind(), null, null, false));
        Map<Market, String> hooks = new HashMap<>(named.hookIn());
        hooks.replaceAll((_, hook) -> renamed.apply(hook));
        Logo logo = named.logo();
        List<RoomTone> rooms =
                named.roomTones().stream()
                        .map(room ->
                                new RoomTone(
                                        room.media(),
                                        room.gainDb(),
                                        room.fade(),
                                        room.beats().stream().map(renamed).toList()))
                        .toList();
        return copy(
                named,
                named.beats(),
                named.otherHooks(),
                hooks,
                named.ruleBreaks(),
                rooms,
                logo == null
                        ? null
                        : new Logo(
                                logo.media(),
                                logo.widthPercent(),
                                logo.beats().stream().map(renamed).toList()));
    }

    /// As another kind of beat; what kind of hook or ending it was goes with that.
    static Story of(Story story, int at, BeatKind kind) {
        return changed(story, at, beat -> with(beat, beat.id(), kind, null, null, true));
    }

    /// As another kind of hook or of ending.
    static Story sort(Story story, int at, @Nullable String sort) {
        return changed(
                story,
                at,
                beat ->
                        switch (beat.kind()) {
                            case HOOK -> with(beat, beat.id(), beat.kind(), sort, null, true);
                            case ENDING -> with(beat, beat.id(), beat.kind(), null, sort, true);
                            case STORY, MESSAGE, PROOF, SHIFT -> beat;
                        });
    }

    /// @param sorted whether the kinds of hook and ending are those given, or stay
    private static Beat with(
            Beat beat,
            String id,
            BeatKind kind,
            @Nullable String hook,
            @Nullable String ending,
            boolean sorted) {
        return new Beat(
                id,
                kind,
                sorted ? hook : beat.hook(),
                sorted ? ending : beat.ending(),
                beat.at(),
                beat.shots(),
                beat.lines(),
                beat.texts(),
                beat.sounds(),
                beat.silent());
    }

    /// Shows one thing over the whole of a beat.
    static Story showing(Story story, int at, Shot shot) {
        return changed(story, at, beat -> beat.withShots(List.of(at(shot, beat.at()))));
    }

    /// Says something else in a line; empty takes the line away. A line after the last is a new
    /// one.
    static Story saying(Story story, int at, int line, String text) {
        return changed(
                story,
                at,
                beat -> {
                    List<Line> lines = new ArrayList<>(beat.lines());
                    if (line == lines.size()) {
                        lines.add(
                                new Line(
                                        null, Localized.of(text), null, null, Map.of(), List.of()));
                    } else {
                        Line old = lines.get(line);
                        lines.set(line, old.worded(old.text().reworded(text)));
                    }
                    lines.removeIf(each -> each.text().source().isBlank());
                    return new Beat(
                            beat.id(),
                            beat.kind(),
                            beat.hook(),
                            beat.ending(),
                            beat.at(),
                            beat.shots(),
                            lines,
                            beat.texts(),
                            beat.sounds(),
                            beat.silent() && lines.isEmpty());
                });
    }

    private static Story changed(Story story, int at, UnaryOperator<Beat> change) {
        List<Beat> beats = new ArrayList<>(story.beats());
        beats.set(at, change.apply(beats.get(at)));
        return told(story, beats);
    }

    /// The beats one after the other from the first frame on; rules that are broken on purpose are
    /// broken in the same beats as before.
    private static Story told(Story story, List<Beat> beats) {
        List<Beat> placed = new ArrayList<>();
        long from = 0;
        for (Beat beat : beats) {
            placed.add(placed(beat, new FrameRange(from, from + beat.at().length())));
            from += beat.at().length();
        }
        List<Beat> ready =
                placed.isEmpty()
                        ? story.otherHooks()
                        : story.otherHooks().stream()
                                .map(hook -> placed(hook, placed.getFirst().at()))
                                .toList();
        long end = from;
        return copy(
                story,
                placed,
                ready,
                story.hookIn(),
                story.ruleBreaks().stream()
                        .map(each -> moved(each, story.beats(), placed, end))
                        .toList(),
                story.roomTones(),
                story.logo());
    }

    private static RuleBreak moved(RuleBreak broken, List<Beat> before, List<Beat> now, long end) {
        long by =
                before.stream()
                        .filter(beat -> beat.at().contains(broken.at().from()))
                        .flatMap(old ->
                                now.stream()
                                        .filter(beat -> beat.id().equals(old.id()))
                                        .map(beat -> beat.at().from() - old.at().from()))
                        .findFirst()
                        .orElse(0L);
        long from = Math.clamp(broken.at().from() + by, 0, end);
        FrameRange at = new FrameRange(from, Math.clamp(broken.at().to() + by, from, end));
        return new RuleBreak(
                broken.rule(),
                at,
                broken.owner(),
                broken.agreedBy(),
                broken.reason(),
                broken.expectation(),
                broken.until());
    }

    /// A beat with all that lies in it at another time: later, earlier, longer or shorter. Its last
    /// shot takes what is added or left.
    private static Beat placed(Beat beat, FrameRange at) {
        if (beat.at().equals(at)) {
            return beat;
        }
        long by = at.from() - beat.at().from();
        List<Shot> shots = new ArrayList<>();
        for (Shot shot : beat.shots()) {
            FrameRange seen = within(shot.at(), by, at);
            if (seen != null) {
                shots.add(at(shot, seen));
            }
        }
        if (!shots.isEmpty()) {
            Shot last = shots.removeLast();
            shots.add(at(last, new FrameRange(last.at().from(), at.to())));
        }
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                at,
                shots,
                beat.lines().stream()
                        .map(line ->
                                new Line(
                                        line.by(),
                                        line.text(),
                                        line.at() == null ? null : within(line.at(), by, at),
                                        line.voice(),
                                        line.voices(),
                                        line.claims()))
                        .toList(),
                beat.texts().stream()
                        .map(text ->
                                new ScreenText(
                                        text.role(),
                                        text.text(),
                                        Objects.requireNonNullElse(within(text.at(), by, at), at),
                                        text.claims()))
                        .toList(),
                beat.sounds().stream()
                        .map(sound ->
                                new Sound(
                                        sound.media(),
                                        sound.in(),
                                        Objects.requireNonNullElse(within(sound.at(), by, at), at),
                                        sound.says()))
                        .toList(),
                beat.silent());
    }

    /// A range moved by some frames, as far as it lies in a beat; absent where nothing of it does.
    private static @Nullable FrameRange within(FrameRange range, long by, FrameRange beat) {
        long from = Math.max(range.from() + by, beat.from());
        long to = Math.min(range.to() + by, beat.to());
        return from < to ? new FrameRange(from, to) : null;
    }

    private static Shot at(Shot shot, FrameRange at) {
        return switch (shot) {
            case Shot.Dark dark -> new Shot.Dark(at, dark.begins());
            case Shot.Card card -> new Shot.Card(at, card.begins(), card.text());
            case Shot.Footage seen ->
                    new Shot.Footage(
                            at,
                            seen.begins(),
                            seen.media(),
                            seen.in(),
                            seen.framing(),
                            seen.people(),
                            seen.ownSound(),
                            seen.says(),
                            seen.zoom(),
                            seen.speed());
        };
    }

    private static Story copy(
            Story story,
            List<Beat> beats,
            List<Beat> otherHooks,
            Map<Market, String> hookIn,
            List<RuleBreak> ruleBreaks,
            List<RoomTone> rooms,
            @Nullable Logo logo) {
        return new Story(
                story.brief(),
                story.rate(),
                beats,
                otherHooks,
                hookIn,
                story.music(),
                ruleBreaks,
                story.postText(),
                story.captions(),
                rooms,
                logo,
                story.angles());
    }

    private static String freeId(Story story, String wanted) {
        List<String> taken = story.allBeats().map(Beat::id).toList();
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /// A name as the id of a beat.
    static String id(String name) {
        String id =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        return id.isEmpty() ? NEW : id.substring(0, Math.min(40, id.length()));
    }
}
