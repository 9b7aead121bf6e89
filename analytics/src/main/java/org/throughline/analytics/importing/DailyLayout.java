package org.throughline.analytics.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.DailyColumns;
import org.throughline.data.engagement.DailySample;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.PostTags;

/// The history format of our own: one row a post and day.
final class DailyLayout implements Layout.Read {

    private static final Pattern MARKET = Pattern.compile("[A-Z]{2}");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Set<String> PLACEMENTS =
            Set.of(
                    "organic",
                    "boosted",
                    "paid-ad",
                    "creator-post",
                    "partner-post",
                    "owned-site",
                    "in-store");

    @Override
    public ExportLayout name() {
        return ExportLayout.THROUGHLINE_DAILY;
    }

    @Override
    public List<Set<String>> signatures() {
        return List.of(Set.copyOf(DailyColumns.REQUIRED));
    }

    @Override
    public List<String> columns() {
        return DailyColumns.NAMES;
    }

    @Override
    public Times times(Locale language, @Nullable Boolean dayFirst) {
        return Times.of(List.of("uuuu-MM-dd"), List.of(), language, dayFirst);
    }

    @Override
    public Optional<Platform> platform() {
        return Optional.empty();
    }

    @Override
    public boolean namesAccounts(Columns columns) {
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        LocalDate day = row.isoDay("date");
        Instant publishedAt = row.instant("published_at");
        check(row, day, publishedAt);
        Platform platform = platform(row);
        String id = PostId.TEXT.read(row, "post_id");
        String market = row.required("market");
        if (!MARKET.matcher(market).matches()) {
            row.refuse("market", "a market is a two-letter country code such as DE");
        }
        String placement = row.required("placement");
        if (!PLACEMENTS.contains(placement)) {
            row.refuse("placement", "it is none of the known placements");
        }
        String account = row.required("account");
        PostTags tags = tags(row);
        Counts counts = counts(row);
        Double length = row.fromZero("length_s", row.number("length_s"));
        if (row.fault().isEmpty()) {
            PostKey post = new PostKey(platform, id);
            context.platforms().add(platform);
            context.of(post.site(), day);
            context.together().id(id, id);
            context.together().day(day, row.line());
            sink.take(
                    row.line(),
                    new DailySample(
                            day,
                            post,
                            new Market(market),
                            account,
                            publishedAt,
                            placement,
                            length,
                            tags,
                            counts));
        }
        return Optional.empty();
    }

    private static void check(Row row, LocalDate day, Instant publishedAt) {
        if (DayBounds.isFarOff(day)) {
            row.refuse("date", DayBounds.FAR_OFF);
        }
        if (publishedAt.isBefore(FIRST) || !publishedAt.isBefore(BEHIND_LAST)) {
            row.refuse("published_at", DayBounds.FAR_OFF);
        }
        if (row.fault().isEmpty()) {
            LocalDate published = LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
            DayBounds.fault(day, published).ifPresent(fault -> row.refuse("date", fault));
        }
    }

    private static Platform platform(Row row) {
        Optional<Platform> platform = Platform.find(row.required("platform"));
        if (platform.isEmpty()) {
            row.refuse("platform", "it is none of the known platforms");
        }
        return platform.orElse(Platform.TIKTOK);
    }

    private static PostTags tags(Row row) {
        return new PostTags(
                row.several("topic"),
                row.several("hashtags"),
                row.optional("format"),
                row.optional("hook"),
                row.optional("ending"),
                row.optional("sound"),
                row.several("people"),
                silence(row));
    }

    private static @Nullable Boolean silence(Row row) {
        String value = row.text("silence");
        if (!Set.of("", "yes", "no").contains(value)) {
            row.refuse("silence", "it is neither yes nor no");
        }
        return value.isEmpty() ? null : value.equals("yes");
    }

    private static Counts counts(Row row) {
        return new Counts(
                grown(row, "views"),
                grown(row, "reach"),
                grown(row, "impressions"),
                row.count("likes"),
                row.count("comments"),
                row.count("shares"),
                row.count("saves"),
                row.count("link_clicks"),
                row.fromZero("watch_seconds", row.number("watch_seconds")),
                grown(row, "completions"));
    }

    private static @Nullable Long grown(Row row, String column) {
        return row.fromZero(column, row.count(column));
    }
}
