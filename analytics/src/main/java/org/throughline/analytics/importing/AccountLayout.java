package org.throughline.analytics.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountDay;
import org.throughline.data.engagement.AccountMetric;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

/// A table with one row a day of an account, read as its [AccountColumns] say.
final class AccountLayout implements Layout.Read {

    private static final double HOUR_S = 3_600;

    /// Likes, comments and followers may be taken back, so that a day of them lies below zero; by
    /// YouTube, which corrects days gone by on a later one, views as well.
    private static final Set<AccountMetric> NEVER_TAKEN_BACK =
            EnumSet.of(
                    AccountMetric.VIEWS,
                    AccountMetric.ENGAGED_VIEWS,
                    AccountMetric.IMPRESSIONS,
                    AccountMetric.REACH,
                    AccountMetric.VIEWERS,
                    AccountMetric.NEW_VIEWERS,
                    AccountMetric.RETURNING_VIEWERS,
                    AccountMetric.PROFILE_VIEWS,
                    AccountMetric.WATCH_SECONDS,
                    AccountMetric.FOLLOWERS);

    /// How titles and names of files call a site; others are told apart by nothing.
    private static final Map<Platform, Pattern> SITES =
            Map.of(
                    Platform.INSTAGRAM_REELS, word("instagram|ig"),
                    Platform.FACEBOOK_REELS, word("facebook|fb"));

    private final AccountColumns is;
    private final List<Layouts.LocalNames> names;
    private final @Nullable Platform platform;
    private final Map<String, AccountMetric> metrics;
    private final List<String> notes;

    AccountLayout(AccountColumns is, List<Layouts.LocalNames> names) {
        this(
                is,
                names,
                is.platforms().size() == 1 ? is.platforms().getFirst() : null,
                is.metrics(),
                Stream.ofNullable(is.note()).toList());
    }

    private AccountLayout(
            AccountColumns is,
            List<Layouts.LocalNames> names,
            @Nullable Platform platform,
            Map<String, AccountMetric> metrics,
            List<String> notes) {
        this.is = is;
        this.names = List.copyOf(names);
        this.platform = platform;
        // in the order in which they are named, which no copy of a map keeps
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        this.notes = List.copyOf(notes);
    }

    private static Pattern word(String names) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public ExportLayout name() {
        return is.layout();
    }

    @Override
    public List<Set<String>> signatures() {
        return is.signatures().stream().<Set<String>>map(TreeSet::new).toList();
    }

    @Override
    public boolean isAlone() {
        return "signature".equals(is.only());
    }

    @Override
    public boolean fits(Columns columns, Header header) {
        return Layout.Read.super.fits(columns, header)
                && (!"known".equals(is.only()) || columns.at().size() == header.size());
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        Stream.of(is.day()),
                        is.metrics().keySet().stream(),
                        Stream.ofNullable(is.hours()).flatMap(List::stream),
                        Stream.ofNullable(is.value()),
                        Stream.ofNullable(is.ignored()).flatMap(List::stream))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public Times times(Locale language, @Nullable Boolean dayFirst) {
        List<String> english = new ArrayList<>(is.times());
        english.add(Times.ISO);
        List<String> local =
                names.stream()
                        .filter(each -> each.locale().equals(language))
                        .flatMap(each -> each.times().stream())
                        .toList();
        Times times = Times.of(english, local, language, dayFirst);
        if (is.timesIn() != null) {
            for (Map.Entry<String, List<String>> each : is.timesIn().entrySet()) {
                times = times.and(each.getValue(), Locale.forLanguageTag(each.getKey()));
            }
        }
        return times;
    }

    /// Where the day stands in a file.
    Optional<Integer> day(Columns columns) {
        return Optional.ofNullable(columns.at().get(is.day()));
    }

    @Override
    public Optional<Platform> platform() {
        return Optional.ofNullable(platform);
    }

    @Override
    public boolean namesAccounts(Columns columns) {
        return false;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    /// The same, knowing what the file says outside of its rows: which metric its one column holds,
    /// and on which of several sites; or what it does not say.
    ///
    /// @param title that stands above the header; empty where none does
    Outcome<AccountLayout> told(String title, String file, ImportOptions options) {
        Map<String, AccountMetric> told = metrics;
        if (is.titles() != null && is.value() != null) {
            Optional<AccountMetric> metric = metric(title, is.titles());
            if (metric.isEmpty()) {
                return Outcome.refused(unknown(title, file, is.titles()));
            }
            told = Map.of(is.value(), metric.get());
        }
        if (platform != null) {
            return Outcome.accepted(this);
        }
        Optional<Platform> byTitle = site(title);
        Optional<Platform> site =
                byTitle.or(() -> Optional.ofNullable(options.platform()).flatMap(this::ofThis));
        Optional<Platform> byName = site.isPresent() ? site : site(file);
        Optional<Platform> known = byName.or(() -> byAccount(file, options));
        if (known.isEmpty()) {
            return Outcome.refused(
                    new Problem(
                            "IMPORT-022",
                            file,
                            "Nothing says on which of these this account is: "
                                    + is.platforms().stream()
                                            .map(Platform::key)
                                            .collect(Collectors.joining(", ")),
                            "Say the platform."));
        }
        List<String> more = new ArrayList<>(notes);
        if (site.isEmpty()) {
            more.add(
                    "An account on %s, %s."
                            .formatted(
                                    known.get().key(),
                                    byName.isPresent()
                                            ? "by the name of the file"
                                            : "where the register has it"));
        }
        return Outcome.accepted(new AccountLayout(is, names, known.get(), told, more));
    }

    private Optional<Platform> ofThis(Platform said) {
        return is.platforms().stream().filter(each -> each.site() == said.site()).findFirst();
    }

    /// The one site that a text names.
    private Optional<Platform> site(String text) {
        return only(
                is.platforms().stream()
                        .filter(each ->
                                SITES.containsKey(each)
                                        && Objects.requireNonNull(SITES.get(each))
                                                .matcher(text)
                                                .find())
                        .toList());
    }

    /// The one site on which the register knows the account that was said, or that the file names.
    private Optional<Platform> byAccount(String file, ImportOptions options) {
        AccountRegister register = options.register();
        String said = options.account();
        return only(
                is.platforms().stream()
                        .filter(each ->
                                said == null
                                        ? register.ofFile(file, each).isPresent()
                                        : register.called(said, each).isPresent())
                        .toList());
    }

    private static Optional<Platform> only(List<Platform> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// `Instagram reach` is reach: the site is another question.
    private static Optional<AccountMetric> metric(String title, Map<String, AccountMetric> titles) {
        String plain = Header.compared(title);
        for (Pattern site : SITES.values()) {
            plain = site.matcher(plain).replaceFirst("").strip();
        }
        Map<String, AccountMetric> compared = new HashMap<>();
        titles.forEach((name, metric) -> compared.put(Header.compared(name), metric));
        return Optional.ofNullable(compared.get(plain));
    }

    private static Problem unknown(String title, String file, Map<String, AccountMetric> titles) {
        return title.isEmpty()
                ? new Problem(
                        "IMPORT-023",
                        file,
                        "The file holds one metric and does not say which: no title stands above"
                                + " its header",
                        "Maybe the lines above the header were cut off; export it again.")
                : new Problem(
                        "IMPORT-023",
                        file + ", above the header",
                        "The file holds a metric that is not known here: " + title,
                        "Known are "
                                + titles.keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    @Override
    public Optional<Skip> read(Row row, FileContext context, RowSink sink) {
        String said = row.text(is.day());
        if (is.total().stream().anyMatch(said::equalsIgnoreCase)) {
            return Optional.of(Skip.TOTAL);
        }
        LocalDateTime at = context.time(row, is.day(), day -> context.year(row.line(), day));
        Map<AccountMetric, Double> values = values(row);
        if (said.isEmpty()) {
            row.refuse(is.day(), "it must not be empty");
        }
        if (row.fault().isPresent() || at == null) {
            return Optional.empty();
        }
        LocalDate day = at.toLocalDate();
        check(row, context, day);
        if (row.fault().isPresent()) {
            return Optional.empty();
        }
        if (values.isEmpty()) {
            return Optional.of(Skip.NOT_KNOWN);
        }
        if (!context.day(day)) {
            row.refuse(is.day(), "an earlier row tells this day already");
            return Optional.empty();
        }
        context.together().day(day, row.line());
        Platform of = Objects.requireNonNull(platform, "told before rows are read");
        String account = Objects.requireNonNull(context.account(), "asked for before");
        context.platforms().add(of);
        values.forEach((metric, value) ->
                sink.take(row.line(), new AccountDay(of, account, metric, day, value)));
        return Optional.empty();
    }

    private void check(Row row, FileContext context, LocalDate day) {
        if (DayBounds.isFarOff(day)) {
            row.refuse(is.day(), DayBounds.FAR_OFF);
        } else if (context.taken() != null && day.isAfter(context.taken().plusDays(1))) {
            row.refuse(is.day(), "it is after the export was made on " + context.taken());
        }
    }

    /// Of two columns of one metric the one that is named first and has a value counts.
    private Map<AccountMetric, Double> values(Row row) {
        Map<AccountMetric, Double> values = new EnumMap<>(AccountMetric.class);
        metrics.forEach((column, metric) -> {
            Double value = row.has(column) ? value(row, column, metric) : null;
            if (value != null) {
                values.putIfAbsent(metric, value);
            }
        });
        if (is.hours() != null) {
            for (String column : is.hours()) {
                Double hours = row.has(column) ? row.number(column) : null;
                if (hours != null) {
                    values.putIfAbsent(AccountMetric.WATCH_SECONDS, hours * HOUR_S);
                }
            }
        }
        return values;
    }

    private @Nullable Double value(Row row, String column, AccountMetric metric) {
        Double value =
                metric == AccountMetric.WATCH_SECONDS ? row.number(column) : whole(row, column);
        boolean isTakenBack =
                platform == Platform.YOUTUBE && metric.kind() == AccountMetric.Kind.COUNT;
        return NEVER_TAKEN_BACK.contains(metric) && !isTakenBack
                ? row.fromZero(column, value)
                : value;
    }

    private static @Nullable Double whole(Row row, String column) {
        Long count = row.count(column);
        return count == null ? null : (Double) count.doubleValue();
    }
}
