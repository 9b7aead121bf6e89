package org.throughline.planner.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.post.Post;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.rulebook.Card;
import org.throughline.data.rulebook.Rule;
import org.throughline.planner.access.Actor;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.planner.shell.Finder;
import org.throughline.planner.shell.Found;
import org.throughline.planner.shell.Found.Kind;
import org.throughline.planner.shell.Paths;

/// Finds campaigns, videos, drafts, posts and rules by their words, of the campaigns that somebody
/// may see, and the pages that are handed in. Nothing is searched before something is typed but the
/// pages. Thread-safe.
public final class FindAnything implements Finder {

    private static final int MOST = 20;

    private final Store store;
    private final RulesInForce rules;

    public FindAnything(Store store, RulesInForce rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public List<Found> find(String words, List<Found> pages, Actor by) {
        List<Found> all = new ArrayList<>(pages);
        if (!words.isBlank()) {
            Set<String> brands = new LinkedHashSet<>();
            store.useTransaction(kept -> gather(kept, by, all, brands));
            brands.forEach(brand -> rules.of(brand).rules().forEach(rule -> add(all, brand, rule)));
        }
        return Ranking.best(words, all.stream(), MOST);
    }

    private static void gather(Repositories kept, Actor by, List<Found> all, Set<String> brands) {
        Map<BriefId, String> titles = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Campaign campaign : kept.campaigns().all()) {
            if (!WatchDraft.maySee(kept, campaign.id(), by)) {
                continue;
            }
            seen.add(campaign.id());
            brands.add(campaign.brand().name());
            all.add(
                    new Found(
                            Kind.CAMPAIGN,
                            campaign.name(),
                            campaign.brand().name(),
                            Paths.CAMPAIGNS + "#campaign-" + campaign.id()));
            for (Video video : kept.videos().of(campaign.id())) {
                BriefId brief = video.brief().id();
                titles.put(brief, video.brief().title());
                boolean planned = kept.plans().latest(campaign.id(), brief).isPresent();
                all.add(
                        new Found(
                                Kind.VIDEO,
                                video.brief().title(),
                                campaign.name(),
                                planned ? Paths.plan(brief) : Paths.brief(brief)));
            }
        }
        kept.drafts().all().stream()
                .map(Draft::id)
                .filter(id -> seen.contains(id.plan().campaign()))
                .forEach(id ->
                        all.add(
                                new Found(
                                        Kind.DRAFT,
                                        titles.getOrDefault(
                                                id.plan().brief(), id.plan().brief().value()),
                                        where(id) + ", version " + id.plan().version(),
                                        Paths.draft(id.toString()))));
        for (Post post : kept.posts().all()) {
            if (seen.contains(post.draft().plan().campaign())) {
                BriefId brief = post.draft().plan().brief();
                all.add(
                        new Found(
                                Kind.POST,
                                post.postId(),
                                titles.getOrDefault(brief, brief.value())
                                        + ", "
                                        + where(post.draft())
                                        + ", "
                                        + post.account(),
                                Paths.draft(post.draft().toString()) + "#posts"));
            }
        }
    }

    private static String where(DraftId id) {
        return id.market() + " " + id.platform().key();
    }

    private static void add(List<Found> all, String brand, Rule rule) {
        Card card = rule.card();
        all.add(
                new Found(
                        Kind.RULE,
                        rule.id() + (card == null ? "" : " " + card.claim()),
                        brand,
                        Paths.rule(rule.id())));
    }
}
