package org.throughline.rules.reason;

import java.util.ArrayList;
import java.util.List;
import org.throughline.data.assessment.Asking;
import org.throughline.data.assessment.Showing;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.rulebook.RuleOutcome;
import org.throughline.rules.tag.Tags;

/// What follows from a rule, as the second half of its sentence. Thread-safe.
final class Follows {

    private final Phrases phrases;

    Follows(Phrases phrases) {
        this.phrases = phrases;
    }

    String role(String role) {
        return phrases.say("role." + role);
    }

    String ask(RuleOutcome.Ask ask) {
        Asking how = ask.how();
        String says =
                phrases.say(
                        how != null && how.all() ? "ask.all" : "ask",
                        role(ask.role()),
                        phrases.say("seal." + ask.seal()),
                        phrases.say("stage." + ask.stage()));
        if (how == null) {
            return says;
        }
        List<String> parts = new ArrayList<>(List.of(says));
        if (!how.after().isEmpty()) {
            parts.add(
                    phrases.say(
                            "ask.after",
                            phrases.list(how.after().stream().map(this::role).toList())));
        }
        if (how.withinDays() != null) {
            parts.add(phrases.say("ask.within", how.withinDays()));
        }
        return String.join(phrases.say("part"), parts);
    }

    String need(RuleOutcome.Need need) {
        List<String> of = need.of() == null ? List.of() : need.of();
        Showing showing = need.showing();
        String key = "need." + need.what() + (of.isEmpty() ? "" : ".of");
        String text = showing == null || showing.text() == null ? "" : showing.text();
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                phrases.say(
                                        key,
                                        phrases.either(
                                                of.stream()
                                                        .map(word -> word.replace('-', ' '))
                                                        .toList()),
                                        text)));
        if (showing != null) {
            if (showing.from() != null) {
                parts.add(phrases.say("need.from." + showing.from()));
            }
            if (showing.isInPostText()) {
                parts.add(
                        phrases.say(
                                showing.isOnScreen() ? "need.where.both" : "need.where.post-text"));
            }
            if (showing.size() != null) {
                parts.add(
                        showing.size().equals(Showing.SAME_SIZE)
                                ? phrases.say("need.size.same")
                                : phrases.say("need.size", showing.size()));
            }
        }
        if (need.leastMillis() > 0) {
            parts.add(phrases.say("need.seconds", need.leastMillis() / 1000));
        }
        return String.join(phrases.say("part"), parts);
    }

    String never(RuleOutcome.Never never) {
        String says =
                phrases.first(
                        List.of(
                                "never." + never.dimension() + "." + never.value(),
                                never.value().equals(RuleOutcome.Never.ANY)
                                        ? "never.any"
                                        : "never." + never.dimension(),
                                "never"),
                        never.value().replace('-', ' '),
                        never.dimension().replace('-', ' '));
        return never.replacement() == null
                ? says
                : says
                        + phrases.say("part")
                        + phrases.say("never.replacement", never.replacement());
    }

    String hold(RuleOutcome.Hold hold, Tags about) {
        String held =
                hold.platform() != null
                        ? about.kind() == ItemKind.MARKET
                                ? phrases.say(
                                        "hold.market-platform",
                                        hold.platform().key(),
                                        about.label())
                                : hold.platform().key()
                        : about.kind() == ItemKind.MARKET ? about.label() : phrases.say("hold.all");
        return switch (hold.until()) {
            case RuleOutcome.Until.Answer(String role) ->
                    phrases.say("hold.answer", held, role(role));
            case RuleOutcome.Until.Day(var day) ->
                    phrases.say("hold.day", held, Sentences.day(day));
            case RuleOutcome.Until.There(String prerequisite) ->
                    phrases.say("hold.there", held, phrases.say("prerequisite." + prerequisite));
        };
    }
}
