package org.throughline.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Because;
import org.throughline.data.assessment.Decision;
import org.throughline.data.json.Documents;
import org.throughline.data.rulebook.Rule;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.bench.BusyBriefs;
import org.throughline.rules.bench.GeneratedRulebooks;
import org.throughline.rules.sample.Briefs;
import org.throughline.rules.sample.DecideOnce;
import org.throughline.rules.sample.GeneratedBriefs;

/// A decision says which engine made it, and comes out the same again.
class ReplayedBytesTest {

    private static final RuleBook RULES = RuleBook.open();
    private static final RulebookVersion TINDREL = RuleBook.sample();
    private static final Documents DOCUMENTS = new Documents();

    private static Assessment decide(Briefs briefs, RulebookVersion rulebook) {
        return RULES.decide(briefs.campaign(), briefs.brief(), rulebook);
    }

    @Test
    void an_assessment_names_the_library_and_the_engine() {
        Assessment assessment = decide(Briefs.aBrief(), TINDREL);

        assertThat(assessment.library()).isEqualTo(TINDREL.library());
        assertThat(assessment.engine()).matches("\\d+-[0-9a-f]{8}");
    }

    @Test
    void another_process_gives_the_same_bytes() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DecideOnce.class.getName(),
                                "7")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo(DecideOnce.hash(7));
    }

    @Property(tries = 50)
    void the_order_of_facts_changes_no_byte(
            @ForAll @LongRange(min = 0) long seed, @ForAll long order) {
        assertThat(DOCUMENTS.canonical(decide(GeneratedBriefs.shuffled(seed, order), TINDREL)))
                .isEqualTo(DOCUMENTS.canonical(decide(GeneratedBriefs.of(seed), TINDREL)));
    }

    /// Reasons stand in the order of the rulebook; beyond that nothing follows from it.
    @Property(tries = 20)
    void the_order_of_rows_changes_no_decision(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @LongRange(min = 0, max = 9) long rows,
            @ForAll long order) {
        Briefs briefs = BusyBriefs.of(seed);
        RulebookVersion rulebook = GeneratedRulebooks.of(200, rows);

        Assessment one = decide(briefs, rulebook);
        Assessment other = decide(briefs, shuffled(rulebook, order));

        assertThat(reasons(other)).isEqualTo(reasons(one));
        assertThat(other.decisions().stream().map(Decision::level))
                .containsExactlyElementsOf(one.decisions().stream().map(Decision::level).toList());
        assertThat(other.unanswered()).isEqualTo(one.unanswered());
        assertThat(other.lane().leadDays()).isEqualTo(one.lane().leadDays());
        assertThat(asked(other)).isEqualTo(asked(one));
    }

    private static Map<String, Set<Because>> reasons(Assessment assessment) {
        return assessment.decisions().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.step() + " " + each.market(),
                                each -> new HashSet<>(each.because())));
    }

    private static Set<List<Object>> asked(Assessment assessment) {
        return assessment.asks().stream()
                .map(ask ->
                        List.<Object>of(
                                ask.role(), ask.seal(), ask.stage(), Set.copyOf(ask.because())))
                .collect(Collectors.toSet());
    }

    private static RulebookVersion shuffled(RulebookVersion rulebook, long order) {
        List<Rule> rules = new ArrayList<>(rulebook.rules());
        List<SensitivityRow> sensitivities = new ArrayList<>(rulebook.sensitivities());
        Collections.shuffle(rules, new Random(order));
        Collections.shuffle(sensitivities, new Random(~order));
        return new RulebookVersion(
                rulebook.name(),
                rulebook.version(),
                rules,
                sensitivities,
                rulebook.calendar(),
                rulebook.wordings());
    }
}
