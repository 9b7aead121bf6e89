package org.throughline.planner.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.json.Sha256;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.MediaItem;

/// The folder in which a campaign's media lie, under their plain names.
public final class MediaFolder {

    private final Path folder;
    private final Path known;

    public MediaFolder(Path folder) {
        this(folder, folder);
    }

    /// @param known the folder that its files were copied from, under which people know it
    public MediaFolder(Path folder, Path known) {
        this.folder = folder.toAbsolutePath().normalize();
        this.known = known.toAbsolutePath().normalize();
    }

    /// Whether a name is one of a file in a folder, and of nothing else anywhere.
    public static boolean isPlainName(String file) {
        return PeopleSection.isPlainName(file);
    }

    public Path file(MediaItem item) {
        return folder.resolve(item.file());
    }

    /// The campaign with the hash of every file. A file that the campaign already names by hash has
    /// to be that file.
    public Outcome<Campaign> hashed(Campaign campaign) {
        List<Problem> problems = new ArrayList<>();
        List<MediaItem> media = new ArrayList<>();
        for (MediaItem item : campaign.media()) {
            media.add(hashed(item, problems));
        }
        return problems.isEmpty()
                ? Outcome.accepted(campaign.withMedia(media))
                : Outcome.refused(problems);
    }

    private MediaItem hashed(MediaItem item, List<Problem> problems) {
        Path file = file(item);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(
                    new Problem(
                            "MEDIA-022",
                            "media " + item.id(),
                            "'" + item.file() + "' is not in " + known,
                            "Maybe --media names another folder, or the file was renamed."));
            return item;
        }
        try {
            String found = Sha256.of(file);
            if (!item.sha256().isEmpty() && !item.sha256().equals(found)) {
                problems.add(
                        new Problem(
                                "MEDIA-023",
                                "media " + item.id(),
                                "'%s' is another file than the campaign says: its SHA-256 is %s, not %s"
                                        .formatted(item.file(), found, item.sha256()),
                                "Maybe it was saved again; correct the campaign file if that is right."));
            }
            return item.withSha256(found);
        } catch (IOException unreadable) {
            problems.add(
                    new Problem(
                            "MEDIA-022",
                            "media " + item.id(),
                            "'" + item.file() + "' cannot be read: " + unreadable.getMessage(),
                            ""));
            return item;
        }
    }
}
