package org.throughline.planner.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Platform;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Video;
import org.throughline.data.jdbc.Store;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.planner.draft.MediaFiles;
import org.throughline.planner.media.LibraryItem.Consent;
import org.throughline.planner.media.LibraryItem.FileState;
import org.throughline.planner.media.LibraryItem.Missing;
import org.throughline.planner.media.LibraryItem.Use;
import org.throughline.planner.plan.UsedMedia;

/// Lists the source files of a campaign. A file is hashed once, and again when its size or time is
/// another. Thread-safe.
public final class ListMedia {

    private final Store store;
    private final MediaFiles files;
    private final Clock clock;
    private final Map<String, Hashed> hashed = new ConcurrentHashMap<>();

    public ListMedia(Store store, Path mediaFolder, Clock clock) {
        this.store = store;
        this.files = new MediaFiles(mediaFolder);
        this.clock = clock;
    }

    /// In the order of the campaign; empty where there is no such campaign.
    public List<LibraryItem> list(String id) {
        Optional<Campaign> campaign = store.inTransaction(kept -> kept.campaigns().find(id));
        List<Video> videos = store.inTransaction(kept -> kept.videos().of(id));
        return campaign.stream()
                .flatMap(found -> found.media().stream().map(item -> item(found, videos, item)))
                .toList();
    }

    /// The file of one item; empty where it is not there as it was entered.
    public Optional<Path> file(String campaign, MediaId media) {
        return store.inTransaction(kept -> kept.campaigns().find(campaign)).stream()
                .flatMap(found -> found.media().stream())
                .filter(item -> item.id().equals(media))
                .filter(item -> state(item).state() == FileState.AS_ENTERED)
                .map(item -> files.folder().resolve(item.file()))
                .findFirst();
    }

    private LibraryItem item(Campaign campaign, List<Video> videos, MediaItem item) {
        List<Video> using = videos.stream().filter(video -> uses(video, item)).toList();
        Found found = state(item);
        return new LibraryItem(
                campaign.id(),
                item,
                found.state(),
                found.bytes(),
                using.stream().map(ListMedia::use).toList(),
                people(item, using).stream()
                        .flatMap(person ->
                                campaign.people().stream().filter(each -> each.id().equals(person)))
                        .map(person -> new Consent(person, missing(person, item, using)))
                        .toList());
    }

    private static Use use(Video video) {
        return new Use(video.brief().id(), video.brief().title());
    }

    private static boolean uses(Video video, MediaItem item) {
        Story story = video.story();
        return story != null && UsedMedia.of(story).contains(item.id());
    }

    private static Set<PersonId> people(MediaItem item, List<Video> using) {
        var people = new LinkedHashSet<>(item.people());
        using.forEach(video -> shots(video, item).forEach(shot -> people.addAll(shot.people())));
        return people;
    }

    private static Stream<Shot.Footage> shots(Video video, MediaItem item) {
        return Stream.ofNullable(video.story())
                .flatMap(Story::allBeats)
                .flatMap(beat -> beat.shots().stream())
                .flatMap(shot ->
                        shot instanceof Shot.Footage seen && seen.media().equals(item.id())
                                ? Stream.of(seen)
                                : Stream.empty());
    }

    private List<Missing> missing(Person person, MediaItem item, List<Video> using) {
        var missing = new LinkedHashSet<Missing>();
        for (Video video : using) {
            boolean appears =
                    item.people().contains(person.id())
                            || shots(video, item)
                                    .anyMatch(shot -> shot.people().contains(person.id()));
            if (appears) {
                missing.addAll(missing(person, video.brief()));
            }
        }
        return List.copyOf(missing);
    }

    private List<Missing> missing(Person person, Brief brief) {
        var missing = new ArrayList<Missing>();
        for (String placement : brief.placements()) {
            for (Market market : brief.audience().markets()) {
                for (Platform platform : brief.platforms()) {
                    LocalDate day = day(brief, market);
                    person.release()
                            .gap(placement, market, platform, day)
                            .map(gap ->
                                    new Missing(
                                            brief.id(),
                                            brief.title(),
                                            gap,
                                            switch (gap) {
                                                case NOT_SIGNED -> "";
                                                case LAPSED -> day.toString();
                                                case PLACEMENT -> placement;
                                                case MARKET -> market.code();
                                                case PLATFORM -> platform.key();
                                            }))
                            .ifPresent(missing::add);
                }
            }
        }
        return missing;
    }

    private LocalDate day(Brief brief, Market market) {
        var publish = brief.publish();
        return publish == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : publish.dateIn(market);
    }

    private Found state(MediaItem item) {
        Path file = files.folder().resolve(item.file());
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            Hashed known = hashed.get(item.file());
            Hashed now =
                    known != null && known.isOf(facts)
                            ? known
                            : new Hashed(
                                    facts.size(),
                                    facts.lastModifiedTime(),
                                    files.hashNow(item).orElse(""));
            hashed.put(item.file(), now);
            boolean same = now.sha256().equals(item.sha256());
            return new Found(same ? FileState.AS_ENTERED : FileState.CHANGED, facts.size());
        } catch (IOException | UncheckedIOException absent) {
            return new Found(FileState.MISSING, 0);
        }
    }

    private record Found(FileState state, long bytes) {}

    private record Hashed(long bytes, FileTime changed, String sha256) {

        boolean isOf(BasicFileAttributes facts) {
            return bytes == facts.size() && changed.equals(facts.lastModifiedTime());
        }
    }
}
