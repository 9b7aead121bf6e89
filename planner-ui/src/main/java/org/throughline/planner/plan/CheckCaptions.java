package org.throughline.planner.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brand;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.PostText;
import org.throughline.data.story.PublishedText;
import org.throughline.data.story.Story;
import org.throughline.renderer.canvas.Force;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.canvas.PostBound;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.renderer.storyboard.WordsFault;
import org.throughline.renderer.telling.Telling;
import org.throughline.renderer.telling.Variant;

/// Says of a plan, before anything is rendered, which of its captions rendering would refuse: those
/// that cannot be read in their time, do not fit or cannot be drawn, and words that differ from the
/// claim they carry; and of its post text, what a platform would refuse. Starts no media program.
/// Thread-safe.
public final class CheckCaptions {

    private static final int REMEMBERED = 128;

    private final Supplier<StoryboardMaker> maker;
    private final PlatformProfiles profiles;

    /// What the faults of a plan follow from: not who wrote it, when, or which version it is.
    private record Looked(
            Brand brand,
            List<MarketProfile> markets,
            Brief brief,
            Story story,
            List<MediaItem> media,
            Assessment assessment) {

        static Looked at(ProductionPlan plan) {
            return new Looked(
                    plan.brand(),
                    plan.markets(),
                    plan.brief(),
                    plan.story(),
                    plan.media(),
                    plan.assessment());
        }
    }

    /// Pages ask again at each visit, and for a plan as it would be handed in.
    private final Cache<Looked, List<CaptionFinding>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

    /// @param maker is asked for when it is first needed: its fonts take a while to load
    public CheckCaptions(Supplier<StoryboardMaker> maker, PlatformProfiles profiles) {
        this.maker = maker;
        this.profiles = profiles;
    }

    /// Every fault in every market, in the order of the brief's markets; the same fault on several
    /// platforms is one.
    public List<CaptionFinding> check(ProductionPlan plan) {
        return known.get(
                Looked.at(plan),
                _ ->
                        plan.brief().audience().markets().stream()
                                .flatMap(market -> check(plan, market).stream())
                                .toList());
    }

    /// Every fault in one market.
    public List<CaptionFinding> check(ProductionPlan plan, Market market) {
        Story story = plan.story();
        if (story.beats().isEmpty()) {
            return List.of();
        }
        String hook = story.beatsIn(market).getFirst().id();
        Map<WordsFault, List<Platform>> found = new LinkedHashMap<>();
        for (Platform platform : plan.brief().platforms()) {
            Telling telling = Telling.approved(plan, new Variant(market, platform, hook));
            for (WordsFault fault : maker.get().faultsOfCaptions(telling)) {
                found.computeIfAbsent(fault, _ -> new ArrayList<>()).add(platform);
            }
        }
        List<CaptionFinding> findings = new ArrayList<>();
        found.forEach((fault, platforms) ->
                findings.add(
                        new CaptionFinding(
                                market, platforms, fault.beats(), fault.texts(), fault.problem())));
        findings.addAll(post(plan, market));
        return findings;
    }

    /// What is published beside the video, on the platforms that would not take it.
    private List<CaptionFinding> post(ProductionPlan plan, Market market) {
        PostText post = plan.story().postText();
        List<CaptionFinding> findings = new ArrayList<>();
        for (Platform platform : plan.brief().platforms()) {
            PublishedText published = PublishedText.of(plan.brief(), post, market, platform);
            for (PostBound bound : profiles.profile(platform).post()) {
                if (bound.force() == Force.HARD && !bound.admits(published)) {
                    findings.add(CaptionFinding.ofPost(published, bound));
                }
            }
            if (published.contradicts(plan.brief())) {
                findings.add(CaptionFinding.ofMark(published));
            }
        }
        return findings;
    }
}
