package org.throughline.analytics.importing;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;

/// The content export of Meta Business Suite for an Instagram account, English headers. Its `Date`
/// is the word *Lifetime*; its publish time is in the zone of the account's page.
final class InstagramLayout implements Layout {

    private static final Pattern ID = Pattern.compile("\\d{5,25}");
    private static final String VIDEO = "IG reel";
    private static final String LIFETIME = "Lifetime";

    @Override
    public ExportLayout name() {
        return ExportLayout.INSTAGRAM_CONTENT;
    }

    @Override
    public Set<String> signature() {
        return Set.of("Post ID", "Account ID", "Account username", "Publish time", "Post type");
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        if (!row.required("Post type").equals(VIDEO) && row.fault().isEmpty()) {
            return Optional.of(Skip.NO_VIDEO);
        }
        String id = PostIds.check(row, "Post ID");
        if (!ID.matcher(id).matches()) {
            row.refuse("Post ID", "an Instagram post id is digits");
        }
        if (!row.text("Date").equalsIgnoreCase(LIFETIME)) {
            row.refuse("Date", "only lifetime values are read, and this row is of one period");
        }
        LocalDateTime publishedAt = row.americanMinute("Publish time");
        context.checkPublished(row, "Publish time", publishedAt);
        Double lengthSeconds = row.number("Duration (sec)");
        String account = row.required("Account username");
        Counts counts =
                new Counts(
                        row.count("Views"),
                        row.count("Reach"),
                        null,
                        row.count("Likes"),
                        row.count("Comments"),
                        row.count("Shares"),
                        row.count("Saves"),
                        null,
                        null,
                        null);
        if (row.fault().isEmpty()) {
            context.platforms().add(Platform.INSTAGRAM_REELS);
            sink.take(
                    row.line(),
                    new Snapshot(
                            context.taken(),
                            new PostKey(Platform.INSTAGRAM_REELS, id),
                            account,
                            publishedAt,
                            lengthSeconds,
                            counts));
        }
        return Optional.empty();
    }
}
