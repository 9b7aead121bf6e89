package org.throughline.rules.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.ItemKind;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.MarketProfile;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Publish;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.register.Circumstances;
import org.throughline.data.rulebook.CalendarDays;
import org.throughline.rules.wording.Folded;
import org.throughline.rules.wording.Wordings;

/// Reads briefs of one campaign, and the story of one of them, into tags.
///
/// The story and the calendar are read once, so that many versions of the brief can be tried.
/// Immutable, so thread-safe.
public final class TagReader {

    private static final List<String> CONDITION_WORDS =
            Stream.of("if", "from", "up to", "only", "terms", "wenn", "ab", "bis zu", "nur")
                    .map(word -> " " + word + " ")
                    .toList();

    private final Campaign campaign;
    private final List<CalendarDays> calendar;
    private final Circumstances around;
    private final String language;
    private final StoryTags story;
    private final Told told;

    /// @param wordings what is looked for in the story's texts
    public TagReader(
            Campaign campaign, Brief brief, List<CalendarDays> calendar, Wordings wordings) {
        this(campaign, brief, calendar, wordings, Circumstances.NONE);
    }

    /// The same with what goes on in the markets.
    public TagReader(
            Campaign campaign,
            Brief brief,
            List<CalendarDays> calendar,
            Wordings wordings,
            Circumstances around) {
        this.campaign = campaign;
        this.calendar = List.copyOf(calendar);
        this.around = around;
        List<String> languages = campaign.brand().languages();
        this.language = languages.isEmpty() ? "en" : languages.getFirst();
        this.story =
                campaign.findStory(brief.id())
                        .map(told -> StoryTags.read(campaign, told, language, wordings))
                        .orElse(StoryTags.NONE);
        this.told = Told.of(texts(brief), language);
    }

    /// What is counted in texts, which few changes of a brief touch.
    private record Told(List<String> texts, int numbers, int conditions) {

        static Told of(List<String> texts, String language) {
            return new Told(texts, Numbers.count(texts, language), conditionsIn(texts));
        }
    }

    private List<String> texts(Brief brief) {
        return story.spoken().isEmpty() ? promised(brief) : story.spoken();
    }

    /// The tags of a brief, items in the order of their kind and id.
    public TagSheet read(Brief brief) {
        List<Tags> items = new ArrayList<>();
        brief.claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .forEach(claim -> items.add(claim(brief, claim)));
        if (brief.people() != null) {
            brief.people().stream()
                    .sorted(Comparator.comparing(Person::id))
                    .forEach(person -> items.add(person(brief, person)));
        }
        @Nullable Market home = home(brief);
        brief.audience().markets().stream()
                .sorted()
                .forEach(market -> items.add(market(brief, market, home)));
        items.addAll(story.sounds());
        items.addAll(story.beats());
        TagsBuilder whole = new TagsBuilder();
        items.forEach(whole::all);
        story.post().forEach(whole::passage);
        addAudience(brief, whole);
        addMessage(brief, whole);
        addMaking(brief, whole);
        whole.items(ItemKind.CLAIM, brief.claims().size())
                .items(ItemKind.MARKET, brief.audience().markets().size())
                .items(ItemKind.SOUND, story.sounds().size())
                .items(ItemKind.BEAT, story.beats().size());
        if (brief.people() != null) {
            whole.items(ItemKind.PERSON, brief.people().size());
        }
        return new TagSheet(whole.build(null, brief.id().value(), brief.title()), items);
    }

    private static void addAudience(Brief brief, TagsBuilder tags) {
        tags.answer("goal", brief.goal().main())
                .answer("goal", brief.goal().second())
                .answer("feeling", brief.feeling().first())
                .answer("feeling", brief.feeling().then())
                .answer("age-band", brief.audience().age())
                .answer("relation", brief.audience().relation())
                .answer("knowledge", brief.audience().knowledge())
                .answer("moment", brief.audience().moment())
                .answer("vulnerability", brief.audience().vulnerability())
                .answer("access-need", brief.audience().accessNeed())
                .answer("viewing", brief.audience().viewing())
                .answer("situation", brief.audience().situation())
                .answer("for-them", brief.audience().forThem());
    }

    private void addMessage(Brief brief, TagsBuilder tags) {
        List<String> texts = texts(brief);
        Told now = told.texts().equals(texts) ? told : Told.of(texts, language);
        int claims = brief.claims().size();
        int numbers = now.numbers();
        int conditions = now.conditions();
        tags.answer("topic", brief.topics())
                .answer("stakes", brief.stakes().level())
                .answer("stake-kind", brief.stakes().kinds())
                .answer("spend", brief.stakes().spend())
                .answer("reversible", brief.stakes().reversible())
                .answer("message-shape", brief.messageShape())
                .answer("nuance", brief.nuance())
                .answer("humour", brief.humour().kinds())
                .answer("joke-about", brief.humour().about())
                .count("claim-count", claims, bucket(claims))
                .count("number-count", numbers, bucket(numbers))
                .count("condition-count", conditions, conditions < 2 ? "" + conditions : "2-plus");
    }

    private void addMaking(Brief brief, TagsBuilder tags) {
        tags.answer("format", brief.format())
                .answer("platform", brief.platforms().stream().map(Platform::key).toList())
                .answer("placement", brief.placements())
                .answer("commercial-relation", brief.commercialRelations())
                .answer("trend-use", brief.trendUse())
                .answer("technique", brief.techniques())
                .answer("synthetic", brief.synthetic())
                .answer("product-attribute", listed(brief.productAttributes()))
                .answer("prerequisite", listed(brief.prerequisites()))
                .answer(
                        "aspect",
                        brief.platforms().stream()
                                .map(brief::shapeOn)
                                .map(Aspect::toString)
                                .distinct()
                                .toList());
        Double seconds = story.seconds();
        if (seconds != null) {
            tags.answer("length-band", lengthBand(seconds));
        }
    }

    private static List<String> listed(@Nullable List<String> answers) {
        return answers == null ? List.of() : answers;
    }

    private Tags claim(Brief brief, Claim claim) {
        boolean lapsed =
                claim.evidence().state().startsWith("attached")
                        && publishDays(brief).anyMatch(day -> !claim.evidence().holdsOn(day));
        return new TagsBuilder()
                .answer("claim-kind", claim.kind())
                .answer("evidence-state", lapsed ? "expired" : claim.evidence().state())
                .answer("evidence-kind", claim.evidence().kind())
                .answer("made-by", claim.madeBy())
                .answer("shown-as", story.shownAs().getOrDefault(claim.id(), List.of()))
                .build(ItemKind.CLAIM, claim.id().value(), claim.says());
    }

    private static Tags person(Brief brief, Person person) {
        return new TagsBuilder()
                .answer("person-kind", person.kind())
                .answer("person-age", person.age())
                .answer("appears-as", person.appears())
                .answer("relation-paid", person.paid())
                .answer("release-state", releaseStates(brief, person.release()))
                .answer("identifying-detail", listed(person.identifyingDetails()))
                .answer("likeness-edit", person.likenessEdits())
                .build(ItemKind.PERSON, person.id().value(), person.name());
    }

    /// The state as entered, and what follows for this use.
    private static List<String> releaseStates(Brief brief, Release release) {
        List<String> states = new ArrayList<>(List.of(release.state()));
        if (release.isSigned()) {
            if (!publishDays(brief).allMatch(release::lastsTo)) {
                states.add("lapsed");
            }
            if (!brief.placements().stream().allMatch(release::coversPlacement)
                    || !brief.audience().markets().stream().allMatch(release::coversMarket)
                    || !brief.platforms().stream().allMatch(release::coversPlatform)) {
                states.add("not-covering-this-use");
            }
        }
        return states;
    }

    private Tags market(Brief brief, Market market, @Nullable Market home) {
        Publish publish = brief.publish();
        LocalDate day = publish == null ? null : publish.dateIn(market);
        TagsBuilder tags =
                new TagsBuilder()
                        .answer("market", market.code())
                        .answer("language", languageOf(market))
                        .answer(
                                "author-shares-background",
                                brief.audience().authorSharesBackground().get(market))
                        .answer("author-market", isOwn(brief, market, home) ? "own" : "other")
                        .answer("live-situation", situations(market))
                        .day(day);
        story.passagesIn(market).forEach(tags::passage);
        if (day != null) {
            for (CalendarDays days : calendar) {
                if (days.market().equals(market)) {
                    int away = days.days().daysFrom(day);
                    tags.near(days.word(), away);
                    if (away == 0) {
                        tags.name("calendar", days.word(), days.name());
                    }
                }
            }
        }
        return tags.build(ItemKind.MARKET, market.code(), market.code());
    }

    /// The stop switch of a market is always answered: where it is not set, nothing goes on.
    private List<String> situations(Market market) {
        List<String> here = around.in(market);
        return here.isEmpty() ? List.of("none") : here;
    }

    /// The author's own market: the one they work from, else the first that speaks their language.
    private @Nullable Market home(Brief brief) {
        Market stated = campaign.team().author().market();
        return stated != null
                ? stated
                : brief.audience().markets().stream()
                        .filter(market -> speaksOwnLanguage(market))
                        .findFirst()
                        .orElse(null);
    }

    private boolean speaksOwnLanguage(Market market) {
        String spoken = languageOf(market);
        return spoken != null && Wordings.areSame(spoken, language);
    }

    private static boolean isOwn(Brief brief, Market market, @Nullable Market home) {
        String shares = brief.audience().authorSharesBackground().get(market);
        return shares == null ? market.equals(home) : shares.equals("yes");
    }

    private @Nullable String languageOf(Market market) {
        return campaign.findMarket(market).map(MarketProfile::language).orElse(null);
    }

    private static Stream<LocalDate> publishDays(Brief brief) {
        Publish publish = brief.publish();
        return publish == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(publish.date()),
                        brief.audience().markets().stream().map(publish::dateIn));
    }

    /// What a brief without a story already promises to say.
    private static List<String> promised(Brief brief) {
        return Stream.concat(
                        Stream.of(brief.message()),
                        brief.claims().stream()
                                .flatMap(claim ->
                                        Stream.of(claim.says(), claim.qualifier())
                                                .filter(text -> text != null)))
                .toList();
    }

    private static int conditionsIn(List<String> texts) {
        int conditions = 0;
        for (String text : texts) {
            String words = words(Folded.fold(text));
            for (String word : CONDITION_WORDS) {
                conditions += words.contains(word) ? 1 : 0;
            }
        }
        return conditions;
    }

    /// The words of a text, with one blank before and after each.
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        text.codePoints()
                .forEach(each -> {
                    if (isInWord(each)) {
                        words.appendCodePoint(each);
                    } else if (words.charAt(words.length() - 1) != ' ') {
                        words.append(' ');
                    }
                });
        return words.append(' ').toString();
    }

    private static boolean isInWord(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(character) || character == '\'';
        };
    }

    private static String bucket(int count) {
        return count < 2 ? Integer.toString(count) : count < 4 ? "2-3" : "4-plus";
    }

    private static String lengthBand(double seconds) {
        if (seconds < 15) {
            return "under-15";
        }
        if (seconds <= 30) {
            return "15-30";
        }
        if (seconds <= 60) {
            return "31-60";
        }
        if (seconds <= 90) {
            return "61-90";
        }
        return seconds <= 180 ? "91-180" : "over-180";
    }
}
