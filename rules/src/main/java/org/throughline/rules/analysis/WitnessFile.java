package org.throughline.rules.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.campaign.Member;

/// Writes a campaign of one brief without a story as a campaign file. Every text is quoted.
/// Confined to one file.
final class WitnessFile {

    private final StringBuilder file = new StringBuilder();

    private WitnessFile() {}

    static String of(Campaign campaign) {
        WitnessFile written = new WitnessFile();
        written.write(campaign);
        return written.file.toString();
    }

    private void write(Campaign campaign) {
        line("throughline: 1");
        line(
                "brand: {name: %s, languages: %s}"
                        .formatted(
                                quoted(campaign.brand().name()),
                                list(campaign.brand().languages())));
        line("campaign: {name: %s}".formatted(quoted(campaign.name())));
        line("markets:");
        campaign.markets()
                .forEach(profile ->
                        line(
                                "  - {market: %s, language: %s, zone: %s}"
                                        .formatted(
                                                quoted(profile.market().code()),
                                                quoted(profile.language()),
                                                quoted(profile.zone().getId()))));
        Member author = campaign.team().author();
        line(
                "team: {author: {name: %s, role: %s%s}}"
                        .formatted(
                                quoted(author.name()),
                                quoted(author.role()),
                                author.market() == null
                                        ? ""
                                        : ", market: " + quoted(author.market().code())));
        if (!campaign.people().isEmpty()) {
            line("people:");
            campaign.people().forEach(this::person);
        }
        line("briefs:");
        campaign.briefs().forEach(this::brief);
    }

    private void person(Person person) {
        line("  - id: %s".formatted(quoted(person.id().value())));
        key("    ", "name", person.name());
        key("    ", "kind", person.kind());
        key("    ", "age", person.age());
        key("    ", "appears", person.appears());
        key("    ", "paid", person.paid());
        keys("    ", "likenessEdits", person.likenessEdits());
        keys("    ", "identifyingDetails", orNone(person.identifyingDetails()));
        Release release = person.release();
        line(
                "    release: {state: %s, placements: %s%s}"
                        .formatted(
                                quoted(release.state()),
                                list(release.placements()),
                                release.allMarkets() ? ", markets: all, platforms: all" : ""));
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    private void brief(Brief brief) {
        line("  - id: %s".formatted(quoted(brief.id().value())));
        key("    ", "title", brief.title());
        line(
                "    goal: {main: %s%s}"
                        .formatted(
                                quoted(brief.goal().main()),
                                brief.goal().second() == null
                                        ? ""
                                        : ", second: " + quoted(brief.goal().second())));
        audience(brief);
        line(
                "    feeling: {first: %s, then: %s}"
                        .formatted(
                                quoted(brief.feeling().first()), quoted(brief.feeling().then())));
        keys("    ", "topics", brief.topics());
        line("    stakes:");
        key("      ", "level", brief.stakes().level());
        keys("      ", "kinds", brief.stakes().kinds());
        key("      ", "spend", brief.stakes().spend());
        key("      ", "reversible", brief.stakes().reversible());
        key("    ", "message", brief.message());
        key("    ", "messageShape", brief.messageShape());
        keys("    ", "nuance", brief.nuance());
        line(
                "    humour: {kinds: %s, about: %s}"
                        .formatted(list(brief.humour().kinds()), list(brief.humour().about())));
        if (!brief.claims().isEmpty()) {
            line("    claims:");
            brief.claims().forEach(this::claim);
        }
        line(
                "    people: %s"
                        .formatted(
                                list(
                                        orNobody(brief.people()).stream()
                                                .map(person -> person.id().value())
                                                .toList())));
        publish(brief.publish());
        keys("    ", "platforms", brief.platforms().stream().map(Platform::key).toList());
        keys("    ", "placement", brief.placements());
        keys("    ", "commercial", brief.commercialRelations());
        key("    ", "format", brief.format());
        key("    ", "trendUse", brief.trendUse());
        keys("    ", "techniques", brief.techniques());
        keys("    ", "synthetic", brief.synthetic());
        keys("    ", "productAttributes", orNone(brief.productAttributes()));
        keys("    ", "prerequisites", orNone(brief.prerequisites()));
        if (!brief.shapes().isEmpty()) {
            line("    shapes: %s".formatted(map(brief.shapes(), Platform::key, Object::toString)));
        }
    }

    private static List<Person> orNobody(@Nullable List<Person> people) {
        return people == null ? List.of() : people;
    }

    private void audience(Brief brief) {
        var audience = brief.audience();
        line("    audience:");
        keys("      ", "markets", audience.markets().stream().map(Market::code).toList());
        keys("      ", "age", audience.age());
        keys("      ", "relation", audience.relation());
        key("      ", "knowledge", audience.knowledge());
        keys("      ", "moment", audience.moment());
        keys("      ", "vulnerability", audience.vulnerability());
        keys("      ", "accessNeed", audience.accessNeed());
        keys("      ", "viewing", audience.viewing());
        if (!audience.authorSharesBackground().isEmpty()) {
            line(
                    "      authorSharesBackground: %s"
                            .formatted(
                                    map(
                                            audience.authorSharesBackground(),
                                            Market::code,
                                            word -> word)));
        }
        key("      ", "situation", audience.situation());
        key("      ", "forThem", audience.forThem());
    }

    private void claim(Claim claim) {
        line("      - id: %s".formatted(quoted(claim.id().value())));
        key("        ", "says", claim.says());
        key("        ", "kind", claim.kind());
        key("        ", "madeBy", claim.madeBy());
        line(
                "        evidence: {state: %s%s}"
                        .formatted(
                                quoted(claim.evidence().state()),
                                claim.evidence().kind() == null
                                        ? ""
                                        : ", kind: " + quoted(claim.evidence().kind())));
    }

    private void publish(@Nullable Publish publish) {
        if (publish != null) {
            String markets =
                    publish.byMarket().isEmpty()
                            ? ""
                            : ", markets: "
                                    + map(publish.byMarket(), Market::code, Object::toString);
            String times =
                    publish.ownTimes().isEmpty()
                            ? ""
                            : ", times: " + map(publish.ownTimes(), Market::code, Object::toString);
            line(
                    "    publish: {date: %s, time: %s%s%s}"
                            .formatted(
                                    publish.date(),
                                    quoted(publish.time().toString()),
                                    markets,
                                    times));
        }
    }

    private void key(String indent, String key, @Nullable String text) {
        if (text != null) {
            line("%s%s: %s".formatted(indent, key, quoted(text)));
        }
    }

    private void keys(String indent, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            line("%s%s: %s".formatted(indent, key, list(texts)));
        }
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(WitnessFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static <K, V> String map(
            Map<K, V> map, Function<K, String> key, Function<V, String> value) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((one, other) -> sorted.put(key.apply(one), value.apply(other)));
        return sorted.entrySet().stream()
                .map(each -> each.getKey() + ": " + quoted(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(sign -> {
                    if (sign == '"' || sign == '\\') {
                        quoted.append('\\').appendCodePoint(sign);
                    } else if (sign < ' ' || (sign >= 0x7f && sign < 0xa0)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", sign));
                    } else {
                        quoted.appendCodePoint(sign);
                    }
                });
        return quoted.append('"').toString();
    }

    private void line(String text) {
        file.append(text).append('\n');
    }
}
