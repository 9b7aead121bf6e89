package org.throughline.planner.fact;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.metric.Definition;
import org.throughline.data.metric.Measure;
import org.throughline.data.metric.Metric;
import org.throughline.data.metric.MetricDictionary;
import org.throughline.planner.fact.Fact.Force;
import org.throughline.planner.fact.Fact.Topic;
import org.throughline.renderer.canvas.Bound;
import org.throughline.renderer.canvas.KeepClear;
import org.throughline.renderer.canvas.PlatformProfile;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.caption.LanguagePace;
import org.throughline.rules.disclosure.Disclosure;
import org.throughline.rules.disclosure.DisclosureFact;

/// The shipped facts of all modules, as sentences.
final class Facts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Facts() {}

    /// By topic; within a topic as its file holds them.
    static List<Fact> shipped() {
        MetricDictionary dictionary = MetricDictionary.shipped();
        PlatformProfiles profiles = PlatformProfiles.shipped();
        CaptionStandards captions = CaptionStandards.shipped();
        return Stream.of(
                        Arrays.stream(Measure.values())
                                .flatMap(measure -> numbers(dictionary, measure)),
                        dictionary.metrics().stream().map(Facts::rate),
                        Arrays.stream(Platform.values())
                                .map(profiles::profile)
                                .flatMap(Facts::platform),
                        languages(captions),
                        Disclosure.shipped().facts().stream().map(Facts::disclosure))
                .flatMap(facts -> facts)
                .toList();
    }

    /// What a number counts on each platform, and the platforms of which nobody has said so.
    private static Stream<Fact> numbers(MetricDictionary dictionary, Measure measure) {
        List<Definition> known =
                dictionary.definitions().stream()
                        .filter(each -> each.measure() == measure)
                        .toList();
        String unknown =
                Arrays.stream(Platform.values())
                        .filter(platform ->
                                known.stream().noneMatch(each -> each.platform() == platform))
                        .map(platform -> word("platform", platform.key()))
                        .collect(Collectors.joining(", "));
        return Stream.concat(
                known.stream().map(Facts::number),
                unknown.isEmpty()
                        ? Stream.empty()
                        : Stream.of(
                                new Fact(
                                        Topic.NUMBERS,
                                        word("measure", measure.key()),
                                        text("fact.number.unknown", unknown),
                                        null,
                                        null,
                                        null)));
    }

    private static Fact number(Definition number) {
        LocalDate from = number.validFrom();
        String says = number.says();
        String sentence = says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1);
        return new Fact(
                Topic.NUMBERS,
                text(
                        "fact.number.of",
                        word("measure", number.measure().key()),
                        word("platform", number.platform().key())),
                from == null
                        ? text("fact.number", sentence)
                        : text("fact.number.since", sentence, DAY.format(from)),
                null,
                number.source(),
                number.verifiedOn());
    }

    private static Fact rate(Metric rate) {
        return new Fact(
                Topic.RATES,
                word("metric", rate.key().replace("/", "-per-")),
                text(
                        rate.ofPeople() ? "fact.rate.of-people" : "fact.rate",
                        word("measure", rate.numerator().key()),
                        word("measure", rate.denominator().key())),
                null,
                null,
                null);
    }

    private static Stream<Fact> platform(PlatformProfile profile) {
        KeepClear edges = profile.keepClear();
        Bound.Length length = profile.duration();
        Bound.Rate rate = profile.rate();
        Stream<Fact> post =
                profile.post().stream()
                        .map(each ->
                                platform(
                                        profile,
                                        "post",
                                        text(
                                                "fact.platform.post." + each.measure().key(),
                                                each.most()),
                                        each.force(),
                                        each.source()));
        Stream<Fact> file =
                Stream.of(
                        platform(
                                profile,
                                "edges",
                                text(
                                        "fact.platform.edges",
                                        edges.topPx(),
                                        edges.rightPx(),
                                        edges.bottomPx(),
                                        edges.leftPx()),
                                edges.force(),
                                edges.source()),
                        platform(
                                profile,
                                "length",
                                text(
                                        "fact.platform.length",
                                        length.leastSeconds(),
                                        length.mostSeconds()),
                                length.force(),
                                length.source()),
                        platform(
                                profile,
                                "rate",
                                text("fact.platform.rate", rate.least(), rate.most()),
                                rate.force(),
                                rate.source()));
        return Stream.concat(file, post);
    }

    private static Fact platform(
            PlatformProfile profile,
            String part,
            String says,
            org.throughline.renderer.canvas.Force force,
            String source) {
        return new Fact(
                Topic.PLATFORMS,
                text(
                        "fact.platform.of",
                        word("platform", profile.platform().key()),
                        text("fact.platform.of." + part)),
                says,
                switch (force) {
                    case HARD -> Force.HARD;
                    case ADVICE -> Force.ADVICE;
                },
                source,
                profile.verifiedOn());
    }

    private static Stream<Fact> languages(CaptionStandards captions) {
        CaptionStandards.General general = captions.general();
        LocalDate verifiedOn = LocalDate.parse(captions.verifiedOn());
        return Stream.concat(
                Stream.of(
                        new Fact(
                                Topic.LANGUAGES,
                                text("fact.language.all"),
                                text(
                                        "fact.language.general",
                                        general.leastMillis() / 1000.0,
                                        general.mostMillis() / 1000.0,
                                        general.linesAtMost(),
                                        general.gapFrames(),
                                        general.widthPercent()),
                                Force.ADVICE,
                                general.source(),
                                verifiedOn)),
                captions.languages().stream().map(pace -> language(pace, verifiedOn)));
    }

    private static Fact language(LanguagePace pace, LocalDate verifiedOn) {
        return new Fact(
                Topic.LANGUAGES,
                Locale.forLanguageTag(pace.language()).getDisplayLanguage(Locale.ENGLISH),
                text(
                        "fact.language.pace",
                        pace.readingPerSecond(),
                        pace.speechPerSecond(),
                        pace.unitsALine(),
                        pace.unitsAcross()),
                Force.ADVICE,
                pace.source(),
                verifiedOn);
    }

    private static Fact disclosure(DisclosureFact fact) {
        return new Fact(
                Topic.DISCLOSURE,
                word("disclosure-fact", fact.id()),
                fact.says(),
                force(fact.kind()),
                fact.source(),
                fact.verifiedOn());
    }

    private static @Nullable Force force(String kind) {
        return switch (kind) {
            case "hard" -> Force.HARD;
            case "advice" -> Force.ADVICE;
            default -> null;
        };
    }
}
