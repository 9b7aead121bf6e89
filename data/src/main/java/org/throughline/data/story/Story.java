package org.throughline.data.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.time.FrameRange;
import org.throughline.data.time.FrameRate;

/// The telling of one brief: beats in order, tiling the video from its first frame to its last.
///
/// @param beats the beats in order; the first is the hook
/// @param otherHooks hooks that can stand in the first beat's place, of the same length
/// @param hookIn id of the hook beat that a market uses; markets not named use the first
/// @param music the bed, where there is one
/// @param ruleBreaks guidelines broken on purpose
/// @param postText what is published beside it; absent until it is written
/// @param captions captions that were brought, by market; other markets have them from their lines;
///   absent where none were
/// @param rooms sounds of places that lie under it; absent: none
/// @param logo the brand's mark over it; absent: none
/// @param angles ways to tell it that people thought of, the chosen one and the others, in the
///   order in which they were written down; absent: none
public record Story(
        BriefId brief,
        FrameRate rate,
        List<Beat> beats,
        List<Beat> otherHooks,
        Map<Market, String> hookIn,
        @Nullable Music music,
        List<RuleBreak> ruleBreaks,
        @Nullable PostText postText,
        @Nullable Map<Market, BroughtCaptions> captions,
        @Nullable List<RoomTone> rooms,
        @Nullable Logo logo,
        @Nullable List<Angle> angles) {

    /// A telling whose captions come from its lines, without room tone, logo and angles.
    public Story(
            BriefId brief,
            FrameRate rate,
            List<Beat> beats,
            List<Beat> otherHooks,
            Map<Market, String> hookIn,
            @Nullable Music music,
            List<RuleBreak> ruleBreaks,
            @Nullable PostText postText) {
        this(
                brief,
                rate,
                beats,
                otherHooks,
                hookIn,
                music,
                ruleBreaks,
                postText,
                null,
                null,
                null,
                null);
    }

    public Story {
        beats = List.copyOf(beats);
        otherHooks = List.copyOf(otherHooks);
        hookIn = Map.copyOf(hookIn);
        ruleBreaks = List.copyOf(ruleBreaks);
        captions = captions == null || captions.isEmpty() ? null : Map.copyOf(captions);
        rooms = rooms == null || rooms.isEmpty() ? null : List.copyOf(rooms);
        angles = angles == null || angles.isEmpty() ? null : List.copyOf(angles);
    }

    public List<Angle> allAngles() {
        return angles == null ? List.of() : angles;
    }

    /// The angle it is told from.
    public Optional<Angle> findChosenAngle() {
        return allAngles().stream().filter(Angle::chosen).findFirst();
    }

    public List<RoomTone> roomTones() {
        return rooms == null ? List.of() : rooms;
    }

    /// The captions that were brought for a market.
    public Optional<BroughtCaptions> findCaptions(Market market) {
        return captions == null ? Optional.empty() : Optional.ofNullable(captions.get(market));
    }

    /// The markets that captions were brought for.
    public List<Market> captionedMarkets() {
        return captions == null ? List.of() : captions.keySet().stream().sorted().toList();
    }

    /// The whole video, in frames.
    public FrameRange range() {
        return new FrameRange(0, beats.isEmpty() ? 0 : beats.getLast().at().to());
    }

    /// The beats that a market sees, its own hook first.
    public List<Beat> beatsIn(Market market) {
        String own = hookIn.get(market);
        Optional<Beat> hook = otherHooks.stream().filter(beat -> beat.id().equals(own)).findFirst();
        return hook.isEmpty()
                ? beats
                : Stream.concat(hook.stream(), beats.stream().skip(1)).toList();
    }

    /// The markets that use a hook, of those given.
    public List<Market> using(Beat hook, List<Market> markets) {
        return markets.stream()
                .filter(market -> beatsIn(market).stream().limit(1).anyMatch(hook::equals))
                .toList();
    }

    /// The same telling with this hook in these markets. A market that used it and is not among
    /// them uses the first hook again.
    public Story withHook(String hook, Collection<Market> markets) {
        Map<Market, String> hooks = new HashMap<>(hookIn);
        hooks.values().removeIf(hook::equals);
        markets.forEach(market -> hooks.put(market, hook));
        hooks.values().removeIf(id -> !beats.isEmpty() && beats.getFirst().id().equals(id));
        return with(parts -> parts.hookIn = hooks);
    }

    /// The same telling with these beats, as many of each as before.
    public Story withBeats(List<Beat> told, List<Beat> heldReady) {
        return with(parts -> {
            parts.beats = told;
            parts.otherHooks = heldReady;
        });
    }

    /// The same telling published beside another text.
    public Story withPostText(@Nullable PostText text) {
        return with(parts -> parts.postText = text);
    }

    /// The same telling with other captions in one market.
    ///
    /// @param brought null: from its lines again
    public Story withCaptions(Market market, @Nullable BroughtCaptions brought) {
        Map<Market, BroughtCaptions> all = new HashMap<>(captions == null ? Map.of() : captions);
        if (brought == null) {
            all.remove(market);
        } else {
            all.put(market, brought);
        }
        return with(parts -> parts.captions = all);
    }

    /// The same telling without a hook and captions of their own in a market that the video is no
    /// longer for. Words written for it stay, for the day on which it comes back.
    public Story withoutMarket(Market market) {
        Map<Market, String> hooks = new HashMap<>(hookIn);
        hooks.remove(market);
        return withCaptions(market, null).with(parts -> parts.hookIn = hooks);
    }

    /// The same telling with these sounds of places under it.
    public Story withRooms(List<RoomTone> tones) {
        return with(parts -> parts.rooms = tones);
    }

    /// The same telling with these angles beside it.
    public Story withAngles(List<Angle> thoughtOf) {
        return with(parts -> parts.angles = thoughtOf);
    }

    /// The same telling with this mark over it.
    public Story withLogo(@Nullable Logo mark) {
        return with(parts -> parts.logo = mark);
    }

    private Story with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return new Story(
                brief,
                rate,
                parts.beats,
                parts.otherHooks,
                parts.hookIn,
                music,
                ruleBreaks,
                parts.postText,
                parts.captions,
                parts.rooms,
                parts.logo,
                parts.angles);
    }

    /// What can be replaced.
    private static final class Parts {
        private List<Beat> beats;
        private List<Beat> otherHooks;
        private Map<Market, String> hookIn;
        private @Nullable PostText postText;
        private @Nullable Map<Market, BroughtCaptions> captions;
        private @Nullable List<RoomTone> rooms;
        private @Nullable Logo logo;
        private @Nullable List<Angle> angles;

        Parts(Story story) {
            beats = story.beats;
            otherHooks = story.otherHooks;
            hookIn = story.hookIn;
            postText = story.postText;
            captions = story.captions;
            rooms = story.rooms;
            logo = story.logo;
            angles = story.angles;
        }
    }

    /// Every beat, the other hooks last.
    public Stream<Beat> allBeats() {
        return Stream.concat(beats.stream(), otherHooks.stream());
    }
}
