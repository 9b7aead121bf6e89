package org.throughline.planner.brief;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.throughline.data.story.Beat;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;

/// Two edits that began with the same, joined part by part: where one of them changed a part, that
/// one's stays. Where both changed it otherwise, they clash, and mine stays.
final class ThreeWay {

    /// What may be joined part by part, since its parts can be changed one without the other. All
    /// else is one part.
    private static final Set<Class<? extends Record>> OPEN =
            Set.of(
                    Brief.class,
                    Goal.class,
                    Audience.class,
                    Feeling.class,
                    Stakes.class,
                    Humour.class,
                    Publish.class,
                    Story.class,
                    Beat.class,
                    Line.class,
                    ScreenText.class,
                    Shot.Card.class,
                    PostText.class,
                    PlatformText.class);

    private final List<Clash> clashes = new ArrayList<>();

    private ThreeWay() {}

    /// @param clashes where both changed the same
    record Joined(Brief brief, @Nullable Story story, List<Clash> clashes) {}

    static Joined join(Writing base, Writing mine, Writing theirs) {
        ThreeWay work = new ThreeWay();
        Brief brief =
                (Brief)
                        Objects.requireNonNull(
                                work.join(List.of(), base.brief(), mine.brief(), theirs.brief()));
        Story story = (Story) work.join(List.of(), base.story(), mine.story(), theirs.story());
        return new Joined(brief, story, List.copyOf(work.clashes));
    }

    private @Nullable Object join(
            List<String> at,
            @Nullable Object base,
            @Nullable Object mine,
            @Nullable Object theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(theirs, base)) {
            return mine;
        }
        if (Objects.equals(mine, base)) {
            return theirs;
        }
        return switch (mine) {
            case Localized here
                    when base instanceof Localized before && theirs instanceof Localized there ->
                    words(at, before, here, there);
            case Record here
                    when OPEN.contains(here.getClass())
                            && base instanceof Record before
                            && before.getClass() == here.getClass()
                            && theirs instanceof Record there
                            && there.getClass() == here.getClass() ->
                    record(at, before, here, there);
            case Map<?, ?> here
                    when (base == null || base instanceof Map<?, ?>)
                            && theirs instanceof Map<?, ?> there ->
                    map(at, base instanceof Map<?, ?> before ? before : Map.of(), here, there);
            case PlatformText here when base == null && theirs instanceof PlatformText there ->
                    record(at, PlatformText.NONE, here, there);
            case List<?> here
                    when base instanceof List<?> before
                            && theirs instanceof List<?> there
                            && names(here).equals(names(before))
                            && names(here).equals(names(there)) ->
                    list(at, before, here, there);
            case null, default -> clash(at, mine, theirs);
        };
    }

    private @Nullable Object clash(
            List<String> at, @Nullable Object mine, @Nullable Object theirs) {
        clashes.add(new Clash(at, said(mine), said(theirs)));
        return mine;
    }

    /// What somebody would read there; empty: nothing; null: more than a word.
    private static @Nullable String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Written written -> written.words().text();
            case Record _ -> null;
            case Map<?, ?> _ -> null;
            case List<?> list when list.stream().allMatch(String.class::isInstance) ->
                    String.join(", ", list.stream().map(Object::toString).toList());
            case List<?> _ -> null;
            default -> value.toString();
        };
    }

    /// Parts that do not go together are one.
    private @Nullable Object record(List<String> at, Record base, Record mine, Record theirs) {
        RecordComponent[] parts = mine.getClass().getRecordComponents();
        Object[] joined = new Object[parts.length];
        int before = clashes.size();
        for (int part = 0; part < parts.length; part++) {
            RecordComponent each = parts[part];
            joined[part] =
                    join(
                            and(at, each.getName()),
                            value(each, base),
                            value(each, mine),
                            value(each, theirs));
        }
        try {
            return mine.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(joined);
        } catch (InvocationTargetException refused) {
            clashes.subList(before, clashes.size()).clear();
            return clash(at, mine, theirs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a public record: " + mine.getClass(), e);
        }
    }

    private static @Nullable Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a public record: " + of.getClass(), e);
        }
    }

    private Map<Object, Object> map(
            List<String> at, Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs) {
        Map<Object, Object> joined = new LinkedHashMap<>();
        Set<Object> keys = new LinkedHashSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        for (Object key : keys) {
            Object value =
                    join(
                            and(at, key instanceof Platform of ? of.key() : key.toString()),
                            base.get(key),
                            mine.get(key),
                            theirs.get(key));
            if (value != null) {
                joined.put(key, value);
            }
        }
        return joined;
    }

    private List<Object> list(List<String> at, List<?> base, List<?> mine, List<?> theirs) {
        List<String> names = names(mine);
        List<Object> joined = new ArrayList<>();
        int before = clashes.size();
        for (int item = 0; item < mine.size(); item++) {
            joined.add(
                    Objects.requireNonNull(
                            join(
                                    and(at, names.get(item)),
                                    base.get(item),
                                    mine.get(item),
                                    theirs.get(item))));
        }
        if (follow(mine) && !follow(joined)) {
            clashes.subList(before, clashes.size()).clear();
            clash(at, mine, theirs);
            return new ArrayList<>(mine);
        }
        return joined;
    }

    /// Whether beats, if these are some, leave no gap and do not overlap.
    private static boolean follow(List<?> list) {
        for (int next = 1; next < list.size(); next++) {
            if (list.get(next - 1) instanceof Beat before
                    && list.get(next) instanceof Beat after
                    && before.at().to() != after.at().from()) {
                return false;
            }
        }
        return true;
    }

    /// What stands in a list, by name; where it has none, by its place. Lists of the same names are
    /// of the same things. A word of a closed list is its own name.
    private static List<String> names(List<?> list) {
        List<String> names = new ArrayList<>();
        for (Object each : list) {
            names.add(
                    switch (each) {
                        case Beat beat -> beat.id();
                        case Record _ -> Integer.toString(names.size() + 1);
                        default -> each.toString();
                    });
        }
        return names;
    }

    /// A market's words and what they say are one part; which line they were written for goes with
    /// them, whoever changed that line meanwhile.
    private Localized words(List<String> at, Localized base, Localized mine, Localized theirs) {
        String source =
                (String)
                        Objects.requireNonNull(
                                join(at, base.source(), mine.source(), theirs.source()));
        Localized joined = Localized.of(source);
        Set<Market> markets = new LinkedHashSet<>(mine.local().keySet());
        markets.addAll(theirs.local().keySet());
        for (Market market : markets) {
            Object own =
                    join(
                            and(at, market.code()),
                            Written.in(base, market),
                            Written.in(mine, market),
                            Written.in(theirs, market));
            if (own instanceof Written written) {
                joined = joined.with(market, written.beside(source));
            }
        }
        return joined;
    }

    /// A market's words, and the author's line that they were written for.
    private record Written(LocalText words, String line) {

        static @Nullable Written in(Localized text, Market market) {
            LocalText own = text.local().get(market);
            return own == null
                    ? null
                    : new Written(
                            own.stillRight(),
                            Objects.requireNonNullElse(own.writtenFor(), text.source()));
        }

        LocalText beside(String source) {
            return words.writtenFor(line, source);
        }
    }

    private static List<String> and(List<String> at, String step) {
        List<String> longer = new ArrayList<>(at);
        longer.add(step);
        return List.copyOf(longer);
    }
}
