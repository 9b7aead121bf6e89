package org.throughline.planner.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.audit.AuditChain;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.audit.AuditSlice;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.BriefId;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.review.DraftId;
import org.throughline.planner.access.Actor;
import org.throughline.planner.review.WatchDraft;

/// What was done, the latest first, for those who may see what it was done to; accounts, and what
/// belongs to nobody, for administrators. Thread-safe.
public final class ReadActivity {

    /// Acts on one page.
    public static final int PAGE = 50;

    /// Acts in one file.
    public static final int MOST = 100_000;

    private static final int FIRST = 200;
    private static final int LARGEST = 5_000;

    private final Store store;
    private volatile AuditChain held = AuditChain.START;

    public ReadActivity(Store store) {
        this.store = store;
    }

    /// A page of acts.
    ///
    /// @param skipped how many later ones somebody may see, and does not see on this page
    /// @param older whether there are earlier ones
    public record Page(List<Act> acts, int skipped, boolean older) {
        public Page {
            acts = List.copyOf(acts);
        }
    }

    /// What can be asked for.
    ///
    /// @param campaigns id and name of each
    /// @param people by name
    public record Choices(Map<String, String> campaigns, List<String> people) {
        public Choices {
            people = List.copyOf(people);
        }
    }

    /// Acts that match, the latest first.
    ///
    /// @param skip so many of them are left out at the beginning
    /// @param zone in which the days of the filter are
    public Page page(ActivityFilter filter, int skip, ZoneId zone, Actor by) {
        return store.inTransaction(kept -> {
            Viewer viewer = Viewer.of(kept, by);
            List<AuditEntry> found = entries(kept, viewer, filter, zone, skip + PAGE + 1);
            return new Page(
                    found.stream()
                            .skip(skip)
                            .limit(PAGE)
                            .map(entry -> viewer.act(kept, entry))
                            .toList(),
                    skip,
                    found.size() > skip + PAGE);
        });
    }

    /// All acts that match, the latest first, at most [#MOST]; without their places.
    public List<Act> all(ActivityFilter filter, ZoneId zone, Actor by) {
        return store.inTransaction(kept -> {
            Viewer viewer = Viewer.of(kept, by);
            return entries(kept, viewer, filter, zone, MOST).stream()
                    .map(entry -> viewer.act(entry, new Act.Place.Gone()))
                    .toList();
        });
    }

    /// What somebody may ask for.
    public Choices choices(Actor by) {
        return store.inTransaction(kept -> Viewer.of(kept, by).choices(kept, by));
    }

    /// Whether somebody is shown the numbers and hashes of acts: whoever sees every one. For others
    /// the numbers that are missing would count what they may not see.
    public static boolean showsChain(Actor by) {
        return Viewer.seesAll(by);
    }

    /// How the chain of the acts stands. What was followed once since the planner was started is
    /// not followed again; [VerifyStore] follows all.
    public AuditChain chain() {
        AuditChain before = held;
        AuditChain now = store.inTransaction(kept -> kept.audit().follow(before));
        if (now.holds()) {
            held = now;
        }
        return now;
    }

    /// Read piece by piece, each larger than the one before, until there are enough: a page of what
    /// somebody sees most of is one query, and nobody's page reads everything at once.
    private static List<AuditEntry> entries(
            Repositories kept, Viewer viewer, ActivityFilter filter, ZoneId zone, int most) {
        List<AuditEntry> found = new ArrayList<>();
        long below = Long.MAX_VALUE;
        int size = Math.clamp(most, FIRST, LARGEST);
        while (true) {
            List<AuditEntry> read =
                    kept.audit()
                            .latest(
                                    new AuditSlice(
                                            below,
                                            filter.person(),
                                            filter.start(zone),
                                            filter.end(zone),
                                            size));
            for (AuditEntry entry : read) {
                if (viewer.matches(entry, filter)) {
                    found.add(entry);
                    if (found.size() == most) {
                        return found;
                    }
                }
            }
            if (read.size() < size) {
                return found;
            }
            below = read.getLast().number();
            size = Math.min(LARGEST, 2 * size);
        }
    }

    /// Somebody, and what they may see.
    private record Viewer(
            SeenActs seen, Map<String, Campaign> campaigns, Map<String, String> titles) {

        static boolean seesAll(Actor by) {
            return by.isAdministrator() || !by.signedIn();
        }

        static Viewer of(Repositories kept, Actor by) {
            Map<String, Campaign> campaigns = new HashMap<>();
            Map<String, String> briefs = new HashMap<>();
            Map<String, String> titles = new HashMap<>();
            Set<String> brands = new HashSet<>();
            for (Campaign campaign : kept.campaigns().all()) {
                if (WatchDraft.maySee(kept, campaign.id(), by)) {
                    campaigns.put(campaign.id(), campaign);
                    brands.add(campaign.brand().name());
                    kept.videos().of(campaign.id()).stream()
                            .map(Video::brief)
                            .forEach(brief -> {
                                briefs.put(brief.id().value(), campaign.id());
                                titles.put(brief.id().value(), title(brief));
                            });
                }
            }
            boolean results = by.mayBringResults() || by.mayReviewResults();
            return new Viewer(
                    new SeenActs(seesAll(by), results, campaigns.keySet(), brands, briefs),
                    campaigns,
                    titles);
        }

        private static String title(Brief brief) {
            return brief.title().isBlank() ? brief.id().value() : brief.title();
        }

        boolean matches(AuditEntry entry, ActivityFilter filter) {
            ActKind kind = filter.kind();
            String campaign = filter.campaign();
            return seen.shows(entry)
                    && (kind == null || KnownAct.of(entry.action()).kind() == kind)
                    && (campaign == null
                            || seen.campaign(entry).filter(campaign::equals).isPresent());
        }

        Act act(Repositories kept, AuditEntry entry) {
            String brief = seen.brief(entry);
            boolean there = brief != null && titles.containsKey(brief);
            boolean inCampaign = seen.campaign(entry).map(campaigns::get).isPresent();
            return act(entry, place(kept, entry, inCampaign, there ? brief : null));
        }

        Act act(AuditEntry entry, Act.Place place) {
            String brief = seen.brief(entry);
            return new Act(
                    entry,
                    KnownAct.of(entry.action()),
                    seen.campaign(entry).map(campaigns::get).map(Campaign::name).orElse(null),
                    brief == null ? null : titles.get(brief),
                    place);
        }

        private static Act.Place place(
                Repositories kept, AuditEntry entry, boolean inCampaign, @Nullable String brief) {
            return switch (KnownAct.of(entry.action()).about()) {
                case CAMPAIGN, BRIEF ->
                        brief == null
                                ? inCampaign ? new Act.Place.OfCampaign() : new Act.Place.Gone()
                                : within(kept, entry, brief);
                case BRAND ->
                        KnownAct.of(entry.action()).kind() == ActKind.RULES
                                ? new Act.Place.OfRules()
                                : new Act.Place.OfStops();
                case NAMED_BRAND, HISTORY -> new Act.Place.OfResults();
                case ACCOUNT ->
                        KnownAct.of(entry.action()).isKnown()
                                ? new Act.Place.OfPeople()
                                : new Act.Place.Gone();
            };
        }

        private static Act.Place within(Repositories kept, AuditEntry entry, String brief) {
            try {
                DraftId draft = DraftId.parse(entry.subject());
                return kept.drafts().find(draft).isPresent()
                        ? new Act.Place.OfDraft(draft.toString())
                        : new Act.Place.OfPlan(brief);
            } catch (IllegalArgumentException _) {
                String campaign = entry.subject().split("\\.", -1)[0];
                return kept.plans().latest(campaign, new BriefId(brief)).isPresent()
                        ? new Act.Place.OfPlan(brief)
                        : new Act.Place.OfBrief(brief);
            }
        }

        Choices choices(Repositories kept, Actor by) {
            Map<String, String> names = new TreeMap<>();
            campaigns.values().forEach(each -> names.put(each.id(), each.name()));
            Set<String> people = new TreeSet<>();
            people.add(by.name());
            campaigns.values().stream()
                    .map(Campaign::team)
                    .flatMap(team ->
                            Stream.of(List.of(team.author()), team.approvers(), team.others())
                                    .flatMap(List::stream))
                    .map(Member::name)
                    .forEach(people::add);
            if (seen.everything()) {
                kept.accounts().all().forEach(account -> people.add(account.name()));
                people.add(Actor.local().name());
            }
            return new Choices(names, List.copyOf(people));
        }
    }
}
