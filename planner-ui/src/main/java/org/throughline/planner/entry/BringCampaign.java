package org.throughline.planner.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;
import org.throughline.planner.access.Actor;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.entry.BroughtFiles.Brought;
import org.throughline.planner.entry.CampaignLook.Left;
import org.throughline.planner.entry.CampaignLook.Place;
import org.throughline.planner.entry.CampaignLook.Source;
import org.throughline.planner.plan.EnterCampaign;

/// Enters a campaign file with its media. What only a demo does with such a file is left out: its
/// clock, evidence and answers that arrive later, and edits that are tried. Media that are not
/// there yet may follow.
public final class BringCampaign {

    private final EnterCampaign enter;
    private final Path mediaFolder;

    public BringCampaign(EnterCampaign enter, Path mediaFolder) {
        this.enter = enter;
        this.mediaFolder = mediaFolder;
    }

    /// Says what entering these files would do; keeps nothing.
    public CampaignLook look(BroughtFiles files, Actor actor) {
        Map<String, Brought> brought = files.files();
        List<Map.Entry<String, Brought>> campaigns =
                brought.entrySet().stream().filter(each -> isCampaign(each.getValue())).toList();
        if (campaigns.size() != 1) {
            List<String> names = campaigns.stream().map(Map.Entry::getKey).toList();
            return new CampaignLook(
                    null, List.of(whichFile(names, brought.size())), List.of(), List.of());
        }
        String name = campaigns.getFirst().getKey();
        Path file = campaigns.getFirst().getValue().path();
        return switch (CampaignFile.read(file, CampaignFile.Wanted.WHOLE)) {
            case Outcome.Refused<CampaignFile>(List<Problem> problems) ->
                    new CampaignLook(null, problems, List.of(), List.of());
            case Outcome.Accepted<CampaignFile>(CampaignFile read) ->
                    look(read, name, brought, actor);
        };
    }

    private CampaignLook look(
            CampaignFile read, String name, Map<String, Brought> brought, Actor actor) {
        Campaign campaign = read.campaign().withoutClock().withAnswers(List.of());
        List<Problem> problems = new ArrayList<>(enter.refusals(campaign, actor));
        List<Source> media =
                campaign.media().stream()
                        .map(item -> new Source(item, place(item, brought, problems)))
                        .toList();
        return new CampaignLook(campaign, problems, media, left(read, name, brought));
    }

    private static boolean isCampaign(Brought file) {
        if (!file.path().toString().matches("(?i).*\\.ya?ml")) {
            return false;
        }
        try (var lines = Files.lines(file.path(), StandardCharsets.ISO_8859_1)) {
            return lines.limit(2000).anyMatch(line -> line.startsWith("throughline:"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static Problem whichFile(List<String> campaigns, int files) {
        return campaigns.isEmpty()
                ? new Problem(
                        "ENTRY-001",
                        "",
                        "there is no campaign file among %d files".formatted(files),
                        "A campaign file ends with .yaml and has a line that begins with"
                                + " 'throughline:'.")
                : new Problem(
                        "ENTRY-002",
                        "",
                        "there are several campaign files: " + String.join(", ", campaigns),
                        "Enter one after the other.");
    }

    /// A file that lies here already is taken only by whoever can name it by its hash: names alone
    /// would open other people's files.
    private Place place(MediaItem item, Map<String, Brought> brought, List<Problem> problems) {
        Optional<String> there = hashThere(item);
        Brought file = brought.get(item.file());
        if (file == null) {
            return there.filter(item.sha256()::equals).isPresent() ? Place.THERE : Place.MISSING;
        }
        if (!item.sha256().isEmpty() && !item.sha256().equals(file.sha256())) {
            problems.add(
                    new Problem(
                            "MEDIA-023",
                            "media " + item.id(),
                            "'%s' is another file than the campaign says: its SHA-256 is %s, not %s"
                                    .formatted(item.file(), file.sha256(), item.sha256()),
                            "Maybe it was saved again; correct the campaign file if that is right."));
        }
        if (there.filter(other -> !other.equals(file.sha256())).isPresent()) {
            problems.add(
                    new Problem(
                            "MEDIA-024",
                            "media " + item.id(),
                            "another file is called '%s' here already".formatted(item.file()),
                            "Give this one another name, also in the campaign file."));
        }
        return Place.BROUGHT;
    }

    private Optional<String> hashThere(MediaItem item) {
        Path file = mediaFolder.resolve(item.file());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Sha256.of(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Left> left(CampaignFile read, String name, Map<String, Brought> brought) {
        List<Left> left = new ArrayList<>();
        Path rulebook = read.rulebook();
        if (rulebook != null) {
            left.add(new Left(Left.Kind.RULEBOOK, String.valueOf(rulebook.getFileName())));
        }
        part("evidence", read.evidence(), left);
        part("levelBreaks", read.levelBreaks(), left);
        part("answers", read.campaign().answers(), left);
        part("tries", read.tries(), left);
        Set<String> used = new HashSet<>(Set.of(name));
        read.campaign().media().forEach(item -> used.add(item.file()));
        read.campaign()
                .stories()
                .forEach(story ->
                        story.captionedMarkets().stream()
                                .flatMap(market -> story.findCaptions(market).stream())
                                .forEach(each -> used.add(each.file())));
        brought.keySet().stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> left.add(new Left(Left.Kind.FILE, file)));
        return left;
    }

    private static void part(String what, List<?> part, List<Left> left) {
        if (!part.isEmpty()) {
            left.add(new Left(Left.Kind.PART, what));
        }
    }

    /// Enters the campaign and takes its media into the media folder. The media first: a file that
    /// nothing names does no harm, a name without its file would.
    public synchronized Outcome<Campaign> take(BroughtFiles files, Actor actor) {
        if (!mayEnter(actor)) {
            return Outcome.refused(readsAlong(actor));
        }
        CampaignLook look = look(files, actor);
        Campaign campaign = look.campaign();
        if (campaign == null || !look.isReady()) {
            return Outcome.refused(look.problems());
        }
        Map<String, Brought> brought = files.files();
        try {
            List<MediaItem> media = new ArrayList<>();
            for (Source source : look.media()) {
                media.add(kept(source, brought));
            }
            return enter.enter(campaign.withMedia(media), actor);
        } catch (IOException unwritten) {
            return Outcome.refused(
                    new Problem(
                            "ENTRY-005",
                            "",
                            "a source file could not be kept: " + unwritten.getMessage(),
                            "Maybe the disk of the planner is full."));
        }
    }

    static Problem readsAlong(Actor actor) {
        return new Problem(
                "ACCESS-003",
                "",
                actor.name() + " reads along as " + actor.role(),
                "Ask a strategist or a brand lead to enter it.");
    }

    /// Whether somebody may enter a campaign at all.
    public static boolean mayEnter(Actor actor) {
        return actor.mayWrite() || actor.role().equals("brand-lead");
    }

    /// A second name for the file takes no time, however large it is; where a file system has no
    /// such names it is copied.
    private static void linkedOrCopied(Path file, Path part) throws IOException {
        try {
            Files.createLink(part, file);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private MediaItem kept(Source source, Map<String, Brought> brought) throws IOException {
        MediaItem item = source.item();
        Brought file = brought.get(item.file());
        if (file == null) {
            return item;
        }
        Files.createDirectories(mediaFolder);
        Path part = mediaFolder.resolve("." + item.file() + ".part");
        try {
            Files.deleteIfExists(part);
            linkedOrCopied(file.path(), part);
            Files.move(part, mediaFolder.resolve(item.file()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return item.withSha256(file.sha256());
    }
}
