package org.throughline.analytics.importing;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;

/// YouTube Studio's `Table data.csv`. Its columns are those the user chose, so all but four may be
/// missing. It names no format of the video: one of up to three minutes is read as a Short, as
/// YouTube itself does with upright ones.
final class YoutubeStudioLayout implements Layout {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final double LONGEST_SHORT_S = 180;
    private static final double HOUR_S = 3_600;

    @Override
    public ExportLayout name() {
        return ExportLayout.YOUTUBE_STUDIO_TABLE;
    }

    @Override
    public Set<String> signature() {
        return Set.of("Content", "Video title", "Video publish time", "Views");
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        // A space stands before ids that begin with a hyphen; Row takes it away.
        String id = row.required("Content");
        if (id.equals("Total")) {
            return Optional.of(Skip.TOTAL);
        }
        if (!ID.matcher(id).matches()) {
            row.refuse("Content", "a YouTube id has eleven letters, digits, - or _");
        }
        // `Chart data.csv` has the same columns and a day.
        if (row.has("Date")) {
            row.refuse("Date", "only lifetime values are read, and this row is of one day");
        }
        LocalDateTime publishedAt = row.englishDay("Video publish time");
        context.checkPublished(row, "Video publish time", publishedAt);
        Double lengthSeconds = row.number("Duration");
        Counts counts = counts(row);
        if (row.fault().isEmpty()) {
            Platform platform = platform(lengthSeconds);
            context.platforms().add(platform);
            sink.take(
                    row.line(),
                    new Snapshot(
                            context.taken(),
                            new PostKey(platform, id),
                            context.account(),
                            publishedAt,
                            lengthSeconds,
                            counts));
        }
        return Optional.empty();
    }

    private static Platform platform(@Nullable Double lengthSeconds) {
        return lengthSeconds != null && lengthSeconds <= LONGEST_SHORT_S
                ? Platform.YOUTUBE_SHORTS
                : Platform.YOUTUBE;
    }

    private static Counts counts(Row row) {
        Double hours = row.number("Watch time (hours)");
        boolean named = row.has("Thumbnail impressions");
        return new Counts(
                row.count("Views"),
                row.count("Unique viewers"),
                row.count(named ? "Thumbnail impressions" : "Impressions"),
                row.count("Likes"),
                row.count("Comments added"),
                row.count("Shares"),
                null,
                null,
                hours == null ? null : hours * HOUR_S,
                null);
    }
}
