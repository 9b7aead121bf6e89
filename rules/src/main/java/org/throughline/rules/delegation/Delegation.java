package org.throughline.rules.delegation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.throughline.data.assessment.Severity;
import org.throughline.data.rulebook.SensitivityRow;
import org.throughline.rules.RulesFailed;
import org.throughline.rules.row.CompiledRulebook;
import org.throughline.rules.row.View;
import org.throughline.rules.tag.TagSheet;

/// The generic rules, run over one brief at a time in a session of its own. Thread-safe.
public final class Delegation {

    private static final String MODEL = "META-INF/kie/org.throughline/rules/drools-model";

    private static final String RULES = "phases.drl";

    /// What the phases add to a brief's tags.
    private static final List<String> SEVERITIES = List.of("sensitivity", "topic-sensitivity");

    /// Raised by hand whenever the Java around the rules decides otherwise than before.
    private static final int GENERATION = 1;

    private final KieBase rules;
    private final String version;

    private Delegation(KieBase rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /// Opens the rules that were compiled with the program.
    ///
    /// @throws RulesFailed where they are missing
    public static Delegation open() {
        return new Delegation(
                KieBaseBuilder.createKieBaseFromModel(
                        List.of(compiledModel()), RuleBaseFactory.newKnowledgeBaseConfiguration()),
                GENERATION + "-" + hashOfRules());
    }

    /// Which engine decided, such as `1-0f3a9c27`: its generation, and the beginning of the SHA-256
    /// of the rules it was compiled from.
    public String version() {
        return version;
    }

    private static String hashOfRules() {
        try (InputStream stream =
                Objects.requireNonNull(Delegation.class.getResourceAsStream(RULES), RULES)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (IOException | NoSuchAlgorithmException missing) {
            throw noRules(missing);
        }
    }

    private static RulesFailed noRules(Exception why) {
        return new RulesFailed(
                RulesFailed.Code.NO_RULES,
                "The compiled rules are not on the class path.\nMaybe build the rules module again.",
                why);
    }

    private static Model compiledModel() {
        ClassLoader loader = Delegation.class.getClassLoader();
        try (InputStream stream =
                Objects.requireNonNull(loader.getResourceAsStream(MODEL), MODEL)) {
            String name =
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("org.throughline."))
                            .findFirst()
                            .orElseThrow();
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException missing) {
            throw noRules(missing);
        }
    }

    /// Runs all phases.
    ///
    /// @param answers what lifts a hold
    public Findings run(CompiledRulebook rulebook, TagSheet sheet, Collection<Answer> answers) {
        return run(rulebook, sheet, rulebook.views(sheet), answers);
    }

    /// The same where it is known already which conditions hold.
    ///
    /// @param first of the brief and each item of the sheet
    public Findings run(
            CompiledRulebook rulebook,
            TagSheet sheet,
            List<View> first,
            Collection<Answer> answers) {
        KieSession session = rules.newKieSession();
        try {
            List<Found> found = find(session, rulebook, first);
            TagSheet known = withSeverity(sheet, found);
            List<View> views = rulebook.views(first, known.brief(), SEVERITIES);
            RuleCandidates.of(rulebook.ruleCandidates(views)).forEach(session::insert);
            views.forEach(view -> session.insert(Complete.of(view)));
            answers.forEach(session::insert);
            focus(session, "approve");
            focus(session, "decide");
            focus(session, "claim");
            session.fireAllRules();
            return Findings.of(known, views, found, session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private static List<Found> find(
            KieSession session, CompiledRulebook rulebook, List<View> views) {
        var candidates = rulebook.sensitivityCandidates(views);
        if (candidates.isEmpty()) {
            return List.of();
        }
        candidates.forEach(row -> session.insert(SensitivityCandidate.of(row)));
        views.forEach(view -> session.insert(Glance.of(view)));
        focus(session, "find");
        session.fireAllRules();
        List<Found> found = new ArrayList<>();
        for (Object fact : session.getObjects()) {
            if (fact instanceof Found one) {
                found.add(one);
            }
        }
        return found;
    }

    private static void focus(KieSession session, String phase) {
        session.getAgenda().getAgendaGroup(phase).setFocus();
    }

    private static TagSheet withSeverity(TagSheet sheet, List<Found> found) {
        return sheet.with(
                Map.of("sensitivity", word(found, false), "topic-sensitivity", word(found, true)));
    }

    private static String word(List<Found> found, boolean topicsOnly) {
        return found.stream()
                .map(one -> one.row().source())
                .filter(row -> !topicsOnly || row.kind().equals("topic"))
                .map(SensitivityRow::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NONE)
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
