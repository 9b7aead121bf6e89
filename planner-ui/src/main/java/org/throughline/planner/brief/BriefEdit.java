package org.throughline.planner.brief;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Stakes;
import org.throughline.data.story.Story;

/// A brief under the hands of its author: what the form's fields write into. Confined to one page.
final class BriefEdit {

    private static final LocalTime NOON = LocalTime.NOON;

    private final Brief base;
    @Nullable Story story;
    String title;
    String goal;
    @Nullable String secondGoal;
    String situation;
    String forThem;
    List<Market> markets;
    List<String> age;
    List<String> relation;
    @Nullable String knowledge;
    List<String> vulnerability;
    List<String> viewing;
    String firstFeeling;
    String thenFeeling;
    String message;
    List<String> topics;
    @Nullable String stakes;
    List<String> stakeKinds;
    List<String> humour;
    List<String> jokeAbout;
    @Nullable String format;
    List<String> techniques;
    List<String> synthetic;
    List<String> placements;
    @Nullable LocalDate date;
    @Nullable LocalTime time;
    final Map<Market, LocalDate> dates;
    final Map<Market, LocalTime> times;

    BriefEdit(Brief brief, @Nullable Story story) {
        this.base = brief;
        this.story = story;
        this.title = brief.title();
        this.goal = brief.goal().main();
        this.secondGoal = brief.goal().second();
        this.situation = brief.audience().situation();
        this.forThem = brief.audience().forThem();
        this.markets = brief.audience().markets();
        this.age = brief.audience().age();
        this.relation = brief.audience().relation();
        this.knowledge = brief.audience().knowledge();
        this.vulnerability = brief.audience().vulnerability();
        this.viewing = brief.audience().viewing();
        this.firstFeeling = brief.feeling().first();
        this.thenFeeling = brief.feeling().then();
        this.message = brief.message();
        this.topics = brief.topics();
        this.stakes = brief.stakes().level();
        this.stakeKinds = brief.stakes().kinds();
        this.humour = brief.humour().kinds();
        this.jokeAbout = brief.humour().about();
        this.format = brief.format();
        this.techniques = brief.techniques();
        this.synthetic = brief.synthetic();
        this.placements = brief.placements();
        Publish publish = brief.publish();
        this.date = publish == null ? null : publish.date();
        this.time = publish == null ? null : publish.time();
        this.dates = publish == null ? new HashMap<>() : new HashMap<>(publish.byMarket());
        this.times = publish == null ? new HashMap<>() : new HashMap<>(publish.ownTimes());
    }

    List<Platform> platforms() {
        return base.platforms();
    }

    /// Whether a question of the form has an answer.
    ///
    /// @param field its name in the form
    boolean isAnswered(String field) {
        return switch (field) {
            case "goal" -> !goal.isEmpty();
            case "message" -> !message.isBlank();
            case "situation" -> !situation.isBlank();
            case "for-them" -> !forThem.isBlank();
            case "age" -> !age.isEmpty();
            case "relation" -> !relation.isEmpty();
            case "knowledge" -> knowledge != null;
            case "vulnerability" -> !vulnerability.isEmpty();
            case "viewing" -> !viewing.isEmpty();
            case "first-feeling" -> !firstFeeling.isEmpty();
            case "topics" -> !topics.isEmpty();
            case "stakes" -> stakes != null;
            case "stake-kinds" -> !stakeKinds.isEmpty();
            case "humour" -> !humour.isEmpty();
            case "joke-about" -> !jokeAbout.isEmpty();
            case "format" -> format != null;
            case "techniques" -> !techniques.isEmpty();
            case "synthetic" -> !synthetic.isEmpty();
            case "placements" -> !placements.isEmpty();
            case "date" -> date != null;
            default -> throw new IllegalArgumentException("no question '" + field + "'");
        };
    }

    Brief brief() {
        return new Brief(
                base.id(),
                title,
                goal(),
                audience(),
                new Feeling(firstFeeling, thenFeeling),
                topics,
                new Stakes(stakes, stakeKinds, base.stakes().spend(), base.stakes().reversible()),
                message,
                base.messageShape(),
                base.nuance(),
                new Humour(humour, jokeAbout),
                base.claims(),
                base.people(),
                publish(),
                base.platforms(),
                placements,
                base.commercialRelations(),
                format,
                base.trendUse(),
                techniques,
                synthetic,
                base.shapes(),
                base.other(),
                base.productAttributes(),
                base.prerequisites());
    }

    private Goal goal() {
        Goal old = base.goal();
        return new Goal(
                goal,
                secondGoal,
                old.metric(),
                old.baseline(),
                old.baselineCount(),
                old.target(),
                old.readOutDays(),
                old.guardrail());
    }

    private Audience audience() {
        Audience old = base.audience();
        return new Audience(
                markets,
                age,
                relation,
                knowledge,
                old.moment(),
                vulnerability,
                old.accessNeed(),
                viewing,
                old.authorSharesBackground(),
                situation,
                forThem);
    }

    private @Nullable Publish publish() {
        if (date == null) {
            return null;
        }
        dates.keySet().retainAll(markets);
        dates.values().removeIf(date::equals);
        times.keySet().retainAll(markets);
        times.values().removeIf(timeOfAll()::equals);
        return new Publish(date, timeOfAll(), dates, times);
    }

    /// The local time of all markets that have none of their own.
    LocalTime timeOfAll() {
        return time == null ? NOON : time;
    }
}
