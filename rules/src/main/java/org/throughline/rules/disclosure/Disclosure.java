package org.throughline.rules.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.MediaItem;
import org.throughline.rules.disclosure.DisclosureAdvice.Duty;
import org.throughline.rules.disclosure.DisclosureAdvice.Label;
import org.throughline.rules.disclosure.DisclosureAdvice.Reason;
import org.throughline.rules.reason.Phrases;

/// Advises what to disclose, from the facts of the resource `disclosure.json`. Adding something
/// synthetic never makes the advice weaker; what is not known is never a no. A pure function of its
/// inputs; thread-safe.
///
/// ```java
/// Disclosure.shipped().advise(brief, media, assessment).getFirst().duty();
/// ```
public final class Disclosure {

    private static final Disclosure SHIPPED = new Disclosure(DisclosureFacts.shipped());
    private static final String EU = "eu-50";

    private final DisclosureFacts facts;
    private final Phrases phrases =
            Phrases.of("org.throughline.rules.disclosure.messages", Locale.ENGLISH);

    private Disclosure(DisclosureFacts facts) {
        this.facts = facts;
    }

    public static Disclosure shipped() {
        return SHIPPED;
    }

    /// The facts it rests on.
    public List<DisclosureFact> facts() {
        return facts.facts();
    }

    /// Those that were read too long ago.
    public List<DisclosureFact> old(LocalDate today) {
        return facts.facts().stream().filter(fact -> fact.isOld(today)).toList();
    }

    /// One piece of advice for each market and platform of a brief, in their orders.
    ///
    /// @param media what its story uses
    /// @param assessment who does each step
    public List<DisclosureAdvice> advise(
            Brief brief, List<MediaItem> media, Assessment assessment) {
        List<DisclosureAdvice> all = new ArrayList<>();
        for (Market market : brief.audience().markets()) {
            List<Trait> traits =
                    new Traits(phrases, facts.tools()).of(brief, media, assessment, market);
            for (Platform platform : brief.platforms()) {
                all.add(advise(traits, market, platform));
            }
        }
        return all;
    }

    private DisclosureAdvice advise(List<Trait> traits, Market market, Platform platform) {
        Map<String, String> wanted = facts.platform(platform.key());
        String labelFact = wanted.get("fact");
        Strongest<Integer> type = strongest(traits, trait -> facts.weight(trait.key()).type(), 0);
        Strongest<Label> label =
                strongest(traits, trait -> facts.weight(trait.key()).label(), Label.NOT_NEEDED);
        Strongest<Duty> duty =
                strongest(traits, trait -> facts.weight(trait.key()).duty(), Duty.UNLIKELY);
        boolean inEu = facts.isEu(market.code());
        return new DisclosureAdvice(
                market,
                platform,
                facts.typeName(type.value()),
                facts.typeUri(type.value()),
                reasons(type.traits(), "iptc"),
                labelFact == null ? max(label.value(), Label.CANNOT_TELL) : label.value(),
                wanted.get("label"),
                labelFact == null
                        ? with(
                                reasons(label.traits(), null),
                                phrases.say("platform.unknown", platform.key()))
                        : reasons(label.traits(), labelFact),
                inEu ? duty.value() : min(duty.value(), Duty.ASK_LEGAL),
                inEu
                        ? reasons(duty.traits(), EU)
                        : with(reasons(duty.traits(), EU), phrases.say("eu.elsewhere")),
                phrases.say("caution"));
    }

    /// The strongest advice of all traits, and the traits that give it.
    private record Strongest<T>(T value, List<Trait> traits) {}

    private static <T extends Comparable<? super T>> Strongest<T> strongest(
            List<Trait> traits, Function<Trait, T> weight, T weakest) {
        T value = traits.stream().map(weight).max(Comparator.naturalOrder()).orElse(weakest);
        return new Strongest<>(
                value, traits.stream().filter(trait -> weight.apply(trait).equals(value)).toList());
    }

    private static List<Reason> reasons(List<Trait> traits, @Nullable String fact) {
        return traits.stream().map(trait -> new Reason(trait.says(), fact)).distinct().toList();
    }

    private static List<Reason> with(List<Reason> reasons, String more) {
        return Stream.concat(reasons.stream(), Stream.of(new Reason(more, null))).toList();
    }

    private static <T extends Comparable<T>> T max(T one, T other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static <T extends Comparable<T>> T min(T one, T other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
