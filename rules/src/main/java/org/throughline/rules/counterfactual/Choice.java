package org.throughline.rules.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Audience;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Feeling;
import org.throughline.data.brief.Goal;
import org.throughline.data.brief.Humour;
import org.throughline.data.brief.Platform;

/// One field of a brief that its author may answer otherwise.
///
/// @param field where it stands in a campaign file
/// @param dimension the question whose words answer it
/// @param many whether it holds several answers
/// @param current its answers now
/// @param edit the brief with other answers
record Choice(
        String field,
        String dimension,
        boolean many,
        Function<Brief, List<String>> current,
        BiFunction<Brief, List<String>, Brief> edit) {

    static final List<Choice> ALL =
            List.of(
                    one("goal.main", "goal", brief -> brief.goal().main(), Choice::mainGoal),
                    one("goal.second", "goal", brief -> brief.goal().second(), Choice::secondGoal),
                    one(
                            "feeling.first",
                            "feeling",
                            brief -> brief.feeling().first(),
                            (edit, word) -> edit.feeling = new Feeling(word, edit.feeling.then())),
                    one(
                            "feeling.then",
                            "feeling",
                            brief -> brief.feeling().then(),
                            (edit, word) -> edit.feeling = new Feeling(edit.feeling.first(), word)),
                    many(
                            "audience.relation",
                            "relation",
                            brief -> brief.audience().relation(),
                            (edit, words) -> audience(edit, words, null, null, null)),
                    many(
                            "audience.moment",
                            "moment",
                            brief -> brief.audience().moment(),
                            (edit, words) -> audience(edit, null, words, null, null)),
                    many(
                            "audience.accessNeed",
                            "access-need",
                            brief -> brief.audience().accessNeed(),
                            (edit, words) -> audience(edit, null, null, words, null)),
                    many(
                            "audience.viewing",
                            "viewing",
                            brief -> brief.audience().viewing(),
                            (edit, words) -> audience(edit, null, null, null, words)),
                    one(
                            "messageShape",
                            "message-shape",
                            Brief::messageShape,
                            (edit, word) -> edit.messageShape = word),
                    many(
                            "humour.kinds",
                            "humour",
                            brief -> brief.humour().kinds(),
                            (edit, words) -> edit.humour = new Humour(words, edit.humour.about())),
                    many(
                            "platforms",
                            "platform",
                            brief -> brief.platforms().stream().map(Platform::key).toList(),
                            (edit, words) ->
                                    edit.platforms =
                                            words.stream()
                                                    .flatMap(word -> Platform.find(word).stream())
                                                    .toList()),
                    one("format", "format", Brief::format, (edit, word) -> edit.format = word),
                    one(
                            "trendUse",
                            "trend-use",
                            Brief::trendUse,
                            (edit, word) -> edit.trendUse = word),
                    many(
                            "techniques",
                            "technique",
                            Brief::techniques,
                            (edit, words) -> edit.techniques = words));

    /// Sets one word of an edit.
    private interface Word {
        void set(BriefEdit edit, String word);
    }

    /// Sets the words of an edit.
    private interface Words {
        void set(BriefEdit edit, List<String> words);
    }

    private static Choice one(
            String field, String dimension, Function<Brief, @Nullable String> current, Word word) {
        return new Choice(
                field,
                dimension,
                false,
                brief -> Stream.ofNullable(current.apply(brief)).toList(),
                (brief, words) -> {
                    BriefEdit edit = new BriefEdit(brief);
                    word.set(edit, words.getFirst());
                    return edit.done();
                });
    }

    private static Choice many(
            String field, String dimension, Function<Brief, List<String>> current, Words words) {
        return new Choice(
                field,
                dimension,
                true,
                current,
                (brief, answers) -> {
                    BriefEdit edit = new BriefEdit(brief);
                    words.set(edit, answers);
                    return edit.done();
                });
    }

    private static void mainGoal(BriefEdit edit, String word) {
        edit.goal = goal(edit.goal, word, edit.goal.second());
    }

    private static void secondGoal(BriefEdit edit, String word) {
        edit.goal = goal(edit.goal, edit.goal.main(), word);
    }

    private static Goal goal(Goal goal, String main, @Nullable String second) {
        return new Goal(
                main,
                second,
                goal.metric(),
                goal.baseline(),
                goal.baselineCount(),
                goal.target(),
                goal.readOutDays(),
                goal.guardrail());
    }

    private static void audience(
            BriefEdit edit,
            @Nullable List<String> relation,
            @Nullable List<String> moment,
            @Nullable List<String> accessNeed,
            @Nullable List<String> viewing) {
        Audience audience = edit.audience;
        edit.audience =
                new Audience(
                        audience.markets(),
                        audience.age(),
                        relation == null ? audience.relation() : relation,
                        audience.knowledge(),
                        moment == null ? audience.moment() : moment,
                        audience.vulnerability(),
                        accessNeed == null ? audience.accessNeed() : accessNeed,
                        viewing == null ? audience.viewing() : viewing,
                        audience.authorSharesBackground(),
                        audience.situation(),
                        audience.forThem());
    }

    /// Every other set of answers that is one step away: a word added, left out, exchanged, or
    /// `none`.
    ///
    /// @param words the words worth trying
    List<List<String>> otherAnswers(Brief brief, List<String> words) {
        List<String> now = current.apply(brief);
        List<List<String>> others = new ArrayList<>();
        if (!many) {
            words.stream().filter(word -> !now.contains(word)).map(List::of).forEach(others::add);
            return others;
        }
        List<String> real = now.stream().filter(word -> !word.equals("none")).toList();
        for (String word : words) {
            if (now.contains(word)) {
                continue;
            }
            if (real.size() <= 1 || word.equals("none")) {
                others.add(List.of(word));
            }
            if (!real.isEmpty() && !word.equals("none")) {
                others.add(Stream.concat(real.stream(), Stream.of(word)).toList());
            }
        }
        if (real.size() > 1) {
            real.forEach(
                    out -> others.add(real.stream().filter(word -> !word.equals(out)).toList()));
        }
        return others;
    }
}
