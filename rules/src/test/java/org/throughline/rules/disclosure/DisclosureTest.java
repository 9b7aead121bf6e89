package org.throughline.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.story.MediaId;
import org.throughline.data.story.MediaItem;
import org.throughline.rules.book.RuleBook;
import org.throughline.rules.disclosure.DisclosureAdvice.Duty;
import org.throughline.rules.disclosure.DisclosureAdvice.Label;
import org.throughline.rules.sample.Briefs;

/// Advice grows with what is synthetic, and what is not known is never a no.
class DisclosureTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final Disclosure DISCLOSURE = Disclosure.shipped();
    private static final List<String> SYNTHETIC =
            Vocabulary.shipped().dimension("synthetic").values().stream()
                    .filter(word -> !word.equals("none"))
                    .toList();

    private static MediaItem media(String source, boolean standIn, List<String> tools) {
        return new MediaItem(
                new MediaId("kitchen"),
                "kitchen.mp4",
                "a".repeat(64),
                source,
                null,
                List.of(),
                List.of(),
                standIn,
                null,
                tools);
    }

    private static List<DisclosureAdvice> advise(Briefs briefs, MediaItem... media) {
        Assessment assessment = RULES.decide(briefs.campaign(), briefs.brief(), RuleBook.library());
        return DISCLOSURE.advise(briefs.brief(), List.of(media), assessment);
    }

    private static DisclosureAdvice in(Market market, List<DisclosureAdvice> all) {
        return all.stream()
                .filter(each -> each.market().equals(market))
                .filter(each -> each.platform() == Platform.TIKTOK)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_filmed_by_people_needs_no_label() {
        DisclosureAdvice advice =
                in(Briefs.DE, advise(Briefs.aBrief(), media("filmed", false, List.of())));

        assertThat(advice.label()).isEqualTo(Label.NOT_NEEDED);
        assertThat(advice.duty()).isEqualTo(Duty.UNLIKELY);
        assertThat(advice.sourceTypeUri()).endsWith("/compositeCapture");
        assertThat(advice.caution()).contains("not legal advice");
    }

    @Test
    void a_synthetic_face_needs_the_label_and_likely_falls_under_the_duty_in_the_union() {
        Briefs briefs = Briefs.aBrief();
        briefs.synthetic = List.of("face-or-person");

        List<DisclosureAdvice> all = advise(briefs, media("filmed", false, List.of()));

        DisclosureAdvice german = in(Briefs.DE, all);
        assertThat(german.label()).isEqualTo(Label.NEEDED);
        assertThat(german.labelName()).isEqualTo("AI-generated");
        assertThat(german.duty()).isEqualTo(Duty.LIKELY);
        assertThat(german.dutyReasons())
                .extracting(DisclosureAdvice.Reason::fact)
                .containsOnly("eu-50");
        assertThat(german.sourceType()).isEqualTo("compositeWithTrainedAlgorithmicMedia");
        assertThat(in(Briefs.US, all).duty()).isEqualTo(Duty.ASK_LEGAL);
    }

    @Test
    void what_is_not_known_is_never_a_no() {
        Briefs unanswered = Briefs.aBrief();
        unanswered.synthetic = List.of();
        MediaItem filmed = media("filmed", false, List.of());
        List<List<DisclosureAdvice>> unknown =
                List.of(
                        advise(unanswered, filmed),
                        advise(Briefs.aBrief(), media("filmed", false, List.of("Some editor 3"))),
                        advise(Briefs.aBrief(), media("filmed", true, List.of())),
                        advise(Briefs.aBrief(), media("stock", false, List.of())),
                        advise(Briefs.aBrief(), media("something-new", false, List.of())));

        for (List<DisclosureAdvice> all : unknown) {
            DisclosureAdvice advice = in(Briefs.DE, all);
            assertThat(advice.label()).isEqualTo(Label.CANNOT_TELL);
            assertThat(advice.duty()).isEqualTo(Duty.ASK_LEGAL);
            assertThat(advice.sourceTypeUri()).isEqualTo("http://c2pa.org/digitalsourcetype/empty");
            assertThat(advice.labelReasons()).isNotEmpty();
        }
    }

    @Test
    void what_the_product_itself_does_is_known_and_says_nothing_of_how_material_was_made() {
        for (String own : List.of("Throughline", "throughline 0.1", " Throughline v1.2.3 ")) {
            DisclosureAdvice cut =
                    in(Briefs.DE, advise(Briefs.aBrief(), media("filmed", false, List.of(own))));

            assertThat(cut.label()).as(own).isEqualTo(Label.NOT_NEEDED);
            assertThat(cut.duty()).isEqualTo(Duty.UNLIKELY);
        }
        for (MediaItem unknown :
                List.of(
                        media("stock", false, List.of("Throughline")),
                        media("filmed", false, List.of("Throughline", "Some editor 3")),
                        media("filmed", false, List.of("Throughline Dreams 2")))) {
            assertThat(in(Briefs.DE, advise(Briefs.aBrief(), unknown)).label())
                    .isEqualTo(Label.CANNOT_TELL);
        }
    }

    @Test
    void every_word_that_says_synthetic_has_its_row() {
        for (String word : SYNTHETIC) {
            Briefs briefs = Briefs.aBrief();
            briefs.synthetic = List.of(word);

            assertThat(in(Briefs.DE, advise(briefs)).sourceType())
                    .as(word)
                    .isNotEqualTo("not-known");
        }
    }

    @Test
    void facts_older_than_ninety_days_are_named() {
        assertThat(DISCLOSURE.old(LocalDate.of(2026, 12, 1))).isEmpty();
        assertThat(DISCLOSURE.old(LocalDate.of(2027, 6, 1)))
                .extracting(DisclosureFact::id)
                .contains("eu-50", "youtube", "tiktok", "meta", "iptc");
        assertThat(DISCLOSURE.facts())
                .allSatisfy(fact -> assertThat(fact.source()).startsWith("https://"));
    }

    @Property(tries = 200)
    void adding_something_synthetic_never_makes_the_advice_weaker(
            @ForAll @IntRange(max = 255) int some,
            @ForAll @IntRange(max = 7) int more,
            @ForAll boolean standIn,
            @ForAll boolean tool) {
        Briefs before = Briefs.aBrief();
        before.synthetic = chosen(some);
        Briefs after = Briefs.aBrief();
        after.synthetic = chosen(some | 1 << more);

        List<DisclosureAdvice> was = advise(before, media("filmed", false, List.of()));
        List<DisclosureAdvice> now =
                advise(after, media("filmed", standIn, tool ? List.of("x") : List.of()));

        for (int at = 0; at < was.size(); at++) {
            assertThat(now.get(at).label()).isGreaterThanOrEqualTo(was.get(at).label());
            assertThat(now.get(at).duty()).isGreaterThanOrEqualTo(was.get(at).duty());
        }
    }

    /// `none` where nothing is chosen.
    private static List<String> chosen(int bits) {
        List<String> chosen = new ArrayList<>();
        for (int bit = 0; bit < SYNTHETIC.size(); bit++) {
            if ((bits & 1 << bit) != 0) {
                chosen.add(SYNTHETIC.get(bit));
            }
        }
        return chosen.isEmpty() ? List.of("none") : chosen;
    }
}
