package org.throughline.planner.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Evidence;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Master;
import org.throughline.data.campaign.Video;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;

/// Begins a video from another one. What somebody answered for in the master alone does not come
/// along: seals, drafts, checks of evidence, angles, guidelines broken on purpose, captions that
/// were brought, and the day. People and media are those of a campaign: into another one they do
/// not come along either, and a card stands for each picture.
final class FromMaster {

    private static final String ATTACHED = "attached";
    private static final String PROMISED = "promised";

    private final Video master;
    private final Campaign into;
    private final boolean within;

    /// @param into the campaign of the new video
    FromMaster(Video master, Campaign into) {
        this.master = master;
        this.into = into;
        this.within = master.campaign().equals(into.id());
    }

    /// The first version of the new video.
    ///
    /// @param empty its brief with title, markets and platforms, and nothing else
    Video begin(Brief empty, Set<TakenPart> parts, String by, Instant at) {
        return new Video(
                into.id(),
                1,
                parts.contains(TakenPart.STRATEGY) ? strategy(empty) : empty,
                story(empty, parts),
                by,
                at,
                new Master(
                        master.campaign(),
                        master.brief().id(),
                        master.version(),
                        parts.stream().sorted().map(TakenPart::key).toList()));
    }

    private Brief strategy(Brief empty) {
        Brief from = master.brief();
        Map<Platform, Aspect> shapes = new HashMap<>(from.shapes());
        shapes.keySet().retainAll(empty.platforms());
        return new Brief(
                empty.id(),
                empty.title(),
                from.goal(),
                audience(from.audience(), empty.audience().markets(), within),
                from.feeling(),
                from.topics(),
                from.stakes(),
                from.message(),
                from.messageShape(),
                from.nuance(),
                from.humour(),
                from.claims().stream().map(this::claim).toList(),
                within ? from.people() : null,
                null,
                empty.platforms(),
                from.placements(),
                from.commercialRelations(),
                from.format(),
                from.trendUse(),
                from.techniques(),
                from.synthetic(),
                shapes,
                from.other(),
                from.productAttributes(),
                null);
    }

    /// The same people in these markets.
    ///
    /// @param shares whether it stays what of their background the author shares
    static Audience audience(Audience from, List<Market> markets, boolean shares) {
        Map<Market, String> shared = new HashMap<>(from.authorSharesBackground());
        shared.keySet().retainAll(shares ? markets : List.of());
        return new Audience(
                markets,
                from.age(),
                from.relation(),
                from.knowledge(),
                from.moment(),
                from.vulnerability(),
                from.accessNeed(),
                from.viewing(),
                shared,
                from.situation(),
                from.forThem());
    }

    private Claim claim(Claim from) {
        Claim claim = unchecked(from);
        String state = claim.evidence().state();
        String owner = claim.owner();
        return with(
                claim,
                owner != null && (within || into.team().has(owner)) ? owner : null,
                !within && state.equals(ATTACHED) ? PROMISED : state);
    }

    /// What was checked for the master was not checked for this video.
    static Claim unchecked(Claim claim) {
        return claim.evidence().state().startsWith(ATTACHED)
                ? with(claim, claim.owner(), ATTACHED)
                : claim;
    }

    private static Claim with(Claim claim, @Nullable String owner, String state) {
        Evidence evidence = claim.evidence();
        return new Claim(
                claim.id(),
                claim.says(),
                claim.kind(),
                owner,
                new Evidence(state, evidence.kind(), evidence.title(), evidence.until()),
                claim.markets(),
                claim.qualifier(),
                claim.madeBy());
    }

    private @Nullable Story story(Brief empty, Set<TakenPart> parts) {
        Story from = master.story();
        PostText words = from == null ? null : from.postText();
        boolean told = parts.contains(TakenPart.STORY) && from != null;
        boolean written = parts.contains(TakenPart.POST_TEXT) && words != null;
        if (from == null || (!told && !written)) {
            return null;
        }
        BriefId brief = empty.id();
        boolean claims = parts.contains(TakenPart.STRATEGY);
        PostText beside = written && words != null ? postText(words, claims) : null;
        if (!told) {
            return new Story(
                    brief, from.rate(), List.of(), List.of(), Map.of(), null, List.of(), beside);
        }
        Map<Market, String> hooks = new HashMap<>(from.hookIn());
        hooks.keySet().retainAll(empty.audience().markets());
        return new Story(
                brief,
                from.rate(),
                from.beats().stream().map(beat -> beat(beat, claims)).toList(),
                from.otherHooks().stream().map(beat -> beat(beat, claims)).toList(),
                hooks,
                within ? from.music() : null,
                List.of(),
                beside,
                null,
                within ? from.rooms() : null,
                within ? from.logo() : null,
                null);
    }

    /// @param claims whether the claims come along
    private static PostText postText(PostText from, boolean claims) {
        return claims ? from : new PostText(from.text(), List.of(), from.platforms());
    }

    private Beat beat(Beat beat, boolean claims) {
        return new Beat(
                beat.id(),
                beat.kind(),
                beat.hook(),
                beat.ending(),
                beat.at(),
                within ? beat.shots() : beat.shots().stream().map(FromMaster::card).toList(),
                beat.lines().stream().map(line -> line(line, claims)).toList(),
                claims
                        ? beat.texts()
                        : beat.texts().stream().map(FromMaster::claimingNothing).toList(),
                within ? beat.sounds() : List.of(),
                beat.silent());
    }

    /// A recording stays with the words it was made for, which are about to be written anew.
    private Line line(Line line, boolean claims) {
        return new Line(
                within ? line.by() : null,
                line.text(),
                line.at(),
                within ? line.voice() : null,
                within ? line.voices() : Map.of(),
                claims ? line.claims() : List.of());
    }

    private static ScreenText claimingNothing(ScreenText text) {
        return new ScreenText(text.role(), text.text(), text.at(), List.of());
    }

    private static Shot card(Shot shot) {
        return shot instanceof Shot.Footage footage
                ? footage.says().isBlank()
                        ? new Shot.Dark(footage.at(), footage.begins())
                        : new Shot.Card(
                                footage.at(), footage.begins(), Localized.of(footage.says()))
                : shot;
    }
}
