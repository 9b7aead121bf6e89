package org.throughline.analytics.importing;

import static org.throughline.analytics.importing.PostColumns.Role;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.Counts;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.engagement.PostKey;
import org.throughline.data.engagement.Snapshot;

/// A table with one row a post and its lifetime values, read as its [PostColumns] say.
final class PostLayout implements Layout.Read {

    private static final double HOUR_S = 3_600;
    private static final Pattern HANDLE =
            Pattern.compile(
                    "https?://(?:www\\.|m\\.)?(?:tiktok\\.com/@|x\\.com/|twitter\\.com/)"
                            + "([\\w.]{1,40})/(video|photo|status)/.*");

    private final PostColumns is;
    private final List<Layouts.LocalNames> names;

    PostLayout(PostColumns is, List<Layouts.LocalNames> names) {
        this.is = is;
        this.names = List.copyOf(names);
    }

    @Override
    public ExportLayout name() {
        return is.layout();
    }

    @Override
    public List<Set<String>> signatures() {
        return List.of(new TreeSet<>(is.signature()));
    }

    @Override
    public List<String> columns() {
        return is.columns().values().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Times times(Locale language, @Nullable Boolean dayFirst) {
        List<String> local =
                names.stream()
                        .filter(each -> each.locale().equals(language))
                        .flatMap(each -> each.times().stream())
                        .toList();
        List<String> english = new ArrayList<>(is.times());
        english.add(Times.ISO);
        return Times.of(english, local, language, dayFirst);
    }

    @Override
    public Optional<Platform> platform() {
        return Optional.of(is.platform());
    }

    @Override
    public boolean namesAccounts(Columns columns) {
        boolean linksNameThem = is.platform() == Platform.TIKTOK || is.platform() == Platform.X;
        return Stream.concat(
                        is.names(Role.ACCOUNT).stream(),
                        linksNameThem ? is.names(Role.LINK).stream() : Stream.empty())
                .anyMatch(columns.at()::containsKey);
    }

    @Override
    public List<String> notes() {
        return is.note() == null ? List.of() : List.of(is.note());
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        Optional<Skip> skip = skip(row, context);
        if (skip.isPresent()) {
            return skip;
        }
        String id = is.id().read(row, column(row, Role.ID));
        String period = column(row, Role.PERIOD);
        if (row.text(period).chars().anyMatch(Character::isDigit)) {
            row.refuse(period, "only lifetime values are read, and this row is of one period");
        }
        LocalDate day = day(row, context);
        String published = column(row, Role.PUBLISHED);
        LocalDateTime publishedAt = context.time(row, published, context::year);
        boolean ofDays = Boolean.TRUE.equals(is.ofDays());
        context.checkPublished(row, published, publishedAt, ofDays ? null : day);
        String length = column(row, Role.LENGTH);
        Double lengthSeconds = row.fromZero(length, row.seconds(length));
        String account = account(row, context);
        Counts counts = counts(row);
        if (row.fault().isEmpty() && day != null) {
            Platform platform = platform(lengthSeconds);
            PostKey post = new PostKey(platform, id);
            if (ofDays) {
                Optional<Counts> upTo = context.sums().upTo(post, publishedAt, day, counts);
                if (upTo.isEmpty()) {
                    return Optional.of(Skip.NOT_KNOWN);
                }
                counts = upTo.get();
                row.fromZero(column(row, Role.VIEWS), counts.views());
                row.fromZero(column(row, Role.IMPRESSIONS), counts.impressions());
                row.fromZero(column(row, Role.WATCH_HOURS), counts.watchSeconds());
                if (row.fault().isPresent()) {
                    return Optional.empty();
                }
            }
            context.of(post.site(), day);
            context.together().id(id, tellsDays() ? id : (Object) row.line());
            if (tellsDays()) {
                context.together().day(day, row.line());
            }
            context.platforms().add(platform);
            sink.take(
                    row.line(),
                    new Snapshot(day, post, account, publishedAt, lengthSeconds, counts));
            String link = row.raw(column(row, Role.LINK));
            sink.describe(
                    post,
                    row.raw(column(row, Role.TITLE)),
                    link.isEmpty() ? row.raw(column(row, Role.ID)) : link);
        }
        return Optional.empty();
    }

    private boolean tellsDays() {
        return !is.names(Role.DAY).isEmpty();
    }

    private Optional<Skip> skip(Row row, FileContext context) {
        String id = row.text(column(row, Role.ID));
        List<String> totals = is.words("total");
        // A title may hold line breaks, which are a fault in what is asked for.
        if (totals.contains(id)
                || (id.isEmpty() && totals.contains(row.text(column(row, Role.TITLE))))) {
            return Optional.of(Skip.TOTAL);
        }
        if (says(row, Role.BOUGHT, "bought")) {
            context.bought();
            return Optional.of(Skip.BOUGHT);
        }
        Matcher link = HANDLE.matcher(row.text(column(row, Role.LINK)));
        if (link.matches() && link.group(2).equals("photo")) {
            context.noVideo("photo");
            return Optional.of(Skip.NO_VIDEO);
        }
        boolean typed = row.has(column(row, Role.TYPE));
        if (typed && !says(row, Role.TYPE, "video")) {
            context.noVideo(row.text(column(row, Role.TYPE)));
            return Optional.of(Skip.NO_VIDEO);
        }
        return Optional.empty();
    }

    private boolean says(Row row, Role role, String kind) {
        String value = row.text(column(row, role));
        return is.words(kind).stream().anyMatch(value::equalsIgnoreCase);
    }

    private @Nullable LocalDate day(Row row, FileContext context) {
        if (!tellsDays()) {
            return context.taken();
        }
        String column = column(row, Role.DAY);
        LocalDateTime told = context.time(row, column, context::year);
        if (told == null && context.taken() == null) {
            row.refuse(column, "it has no day; say the day of the export");
        }
        if (told != null && DayBounds.isFarOff(told.toLocalDate())) {
            row.refuse(column, DayBounds.FAR_OFF);
        }
        return told == null ? context.taken() : told.toLocalDate();
    }

    /// What the row says, else its link, else the person.
    private @Nullable String account(Row row, FileContext context) {
        String told = row.text(column(row, Role.ACCOUNT));
        Matcher link = HANDLE.matcher(row.text(column(row, Role.LINK)));
        if (!told.isEmpty()) {
            return context.known(told, is.platform());
        }
        return link.matches() ? context.known(link.group(1), is.platform()) : context.account();
    }

    private Platform platform(@Nullable Double lengthSeconds) {
        return is.shortUpToSeconds() != null
                        && lengthSeconds != null
                        && lengthSeconds <= is.shortUpToSeconds()
                ? Platform.YOUTUBE_SHORTS
                : is.platform();
    }

    private Counts counts(Row row) {
        Long views = grown(row, Role.VIEWS);
        return new Counts(
                views,
                grown(row, Role.REACH),
                grown(row, Role.IMPRESSIONS),
                count(row, Role.LIKES),
                count(row, Role.COMMENTS),
                count(row, Role.SHARES),
                count(row, Role.SAVES),
                count(row, Role.LINK_CLICKS),
                watchSeconds(row, views),
                grown(row, Role.COMPLETIONS));
    }

    private @Nullable Double watchSeconds(Row row, @Nullable Long views) {
        String ofSeconds = column(row, Role.WATCH_SECONDS);
        String ofHours = column(row, Role.WATCH_HOURS);
        String ofAverage = column(row, Role.AVERAGE_WATCH);
        Double seconds = grown(row, ofSeconds, row.seconds(ofSeconds));
        Double hours = grown(row, ofHours, row.number(ofHours));
        Double average = grown(row, ofAverage, row.seconds(ofAverage));
        if (seconds != null) {
            return seconds;
        }
        if (hours != null) {
            return hours * HOUR_S;
        }
        return average == null || views == null ? null : average * views;
    }

    private @Nullable Long count(Row row, Role role) {
        return row.count(column(row, role));
    }

    private @Nullable Long grown(Row row, Role role) {
        return grown(row, column(row, role), count(row, role));
    }

    /// A day may take back what was too much on days before it; all days together may not.
    private <N extends Number> @Nullable N grown(Row row, String column, @Nullable N value) {
        return Boolean.TRUE.equals(is.ofDays()) ? value : row.fromZero(column, value);
    }

    private String column(Row row, Role role) {
        return row.first(is.names(role));
    }
}
