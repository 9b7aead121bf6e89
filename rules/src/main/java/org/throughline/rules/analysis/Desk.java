package org.throughline.rules.analysis;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.brief.Dimension;
import org.throughline.data.brief.Vocabulary;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.rules.book.RuleBook;

/// What the desk can say of a rulebook before anybody publishes it. A pure function of its inputs;
/// thread-safe.
///
/// ```java
/// Desk desk = new Desk(RuleBook.open());
/// desk.differences(inForce, candidate).forEach(one -> say(one.says()));
/// BlastRadius radius = desk.blastRadius(inForce, candidate, briefs.iterator());
/// ```
public final class Desk {

    private final RuleBook rules;

    public Desk(RuleBook rules) {
        this.rules = rules;
    }

    /// What is to be looked at: rows that change nothing, rows that contradict each other, levels
    /// that overlap, and what no row decides.
    ///
    /// @param subjects what the brand makes videos about, for the gaps: `Subject.of` its briefs, or
    ///   `Subject.namedBy` the rulebook
    public RulebookFindings check(RulebookVersion rulebook, Collection<Subject> subjects) {
        return Analysis.of(rules, rulebook, subjects);
    }

    /// Every field in which two versions differ, in the order of the later one.
    public List<Difference> differences(RulebookVersion from, RulebookVersion to) {
        return Differences.between(from, to);
    }

    /// Every decision in which two assessments of one brief differ, and which way.
    public static List<DecisionChange> changes(Assessment from, Assessment to) {
        return Comparison.of(from, to);
    }

    /// What a version would decide otherwise than the one in force. Briefs are taken from the
    /// iterator some at a time and not kept, so that there may be any number of them.
    public BlastRadius blastRadius(
            RulebookVersion inForce, RulebookVersion candidate, Iterator<Replayed> briefs) {
        return Replay.of(rules, inForce, candidate, briefs);
    }

    /// What comes of each saved test brief under a rulebook, in their order.
    public List<TestResult> run(RulebookVersion rulebook, List<TestBrief> tests) {
        return tests.stream().map(test -> TestBriefs.run(rules, rulebook, test)).toList();
    }

    /// The brief that a test describes.
    public static Witness brief(TestBrief test) {
        return TestBriefs.brief(test);
    }

    /// A test that a brief goes on being decided as it is: by rules, as far as they speak, who is
    /// asked and what is held.
    ///
    /// @param witness makes one test
    public static TestBrief test(Witness witness, Assessment assessment) {
        return TestBriefs.test(witness, assessment);
    }

    /// Reads test briefs from a CSV table: a row each, columns `name`, questions of the vocabulary
    /// and `expect:` a step, `asked`, `held`, `holding` or `silent`. Every fault is told at its
    /// line and column.
    public static TestReading testBriefs(String csv) {
        return TestBriefTable.read(csv);
    }

    /// The same table of these: UTF-8 with a byte order mark, commas, CRLF. Read again, it gives
    /// them again.
    public static String csv(List<TestBrief> tests) {
        return TestBriefSheet.of(tests);
    }

    /// The questions that a test brief can answer, in the order of the vocabulary.
    public static List<Dimension> testQuestions() {
        return Vocabulary.shipped().dimensions().stream()
                .filter(dimension -> TestBriefs.knows(dimension.key()))
                .toList();
    }

    /// How each rule has fared in plans: whether it ever held, how often it was broken on purpose,
    /// and what came of that. Plans are taken one at a time and not kept.
    public List<RuleHealth> health(RulebookVersion rulebook, Iterator<PlanRecord> plans) {
        return Health.of(rules, rulebook, plans);
    }
}
