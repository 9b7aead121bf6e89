package org.throughline.planner.fences;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.throughline.planner.board.GuestPlanView;
import org.throughline.planner.draft.GuestView;
import org.throughline.planner.notice.NoMailView;
import org.throughline.planner.welcome.WelcomeView;

/// The fences of the architecture, each with its because.
@AnalyzeClasses(packages = "org.throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class FencesTest {

    /// What the build makes of the rules.
    private static final String GENERATED =
            "org\\.throughline\\.rules\\.delegation\\.(P[0-9A-F]{2}\\..*|.*[0-9A-F]{32}.*)";

    /// What a sibling may not see beside the other siblings.
    private static final List<String> ABOVE =
            List.of(
                    "org.throughline.planner..",
                    "org.throughline.data.jdbc..",
                    "org.springframework..",
                    "com.vaadin..",
                    "org.jdbi..",
                    "javax.sql..");

    /// Each package of the vocabulary and what it may see of the others, `problem` and `time`
    /// aside.
    private static final Map<String, List<String>> ORDER =
            Map.ofEntries(
                    Map.entry("time", List.of()),
                    Map.entry("problem", List.of()),
                    Map.entry("json", List.of()),
                    Map.entry("account", List.of()),
                    Map.entry("notice", List.of()),
                    Map.entry("subscription", List.of()),
                    Map.entry("brief", List.of()),
                    Map.entry("story", List.of("brief")),
                    Map.entry("assessment", List.of("brief")),
                    Map.entry("rulebook", List.of("brief", "assessment")),
                    Map.entry("campaign", List.of("brief", "story")),
                    Map.entry("engagement", List.of("brief")),
                    Map.entry("metric", List.of("brief", "engagement")),
                    Map.entry("trend", List.of("brief", "engagement")),
                    Map.entry("sample", List.of("brief", "engagement", "trend")),
                    Map.entry("register", List.of("brief", "assessment")),
                    Map.entry(
                            "plan",
                            List.of(
                                    "json",
                                    "brief",
                                    "story",
                                    "assessment",
                                    "campaign",
                                    "register")),
                    Map.entry("export", List.of("json", "brief", "register", "plan", "review")),
                    Map.entry("review", List.of("brief", "story", "campaign", "plan")),
                    Map.entry("post", List.of("brief", "metric", "review")),
                    Map.entry(
                            "production",
                            List.of("brief", "story", "assessment", "plan", "review")),
                    Map.entry("tagging", List.of("brief", "engagement", "review")),
                    Map.entry("retention", List.of("engagement")),
                    Map.entry("audit", List.of("json")),
                    Map.entry(
                            "jdbc",
                            List.of(
                                    "json",
                                    "account",
                                    "notice",
                                    "subscription",
                                    "brief",
                                    "rulebook",
                                    "campaign",
                                    "engagement",
                                    "trend",
                                    "plan",
                                    "review",
                                    "post",
                                    "retention",
                                    "register",
                                    "tagging",
                                    "production",
                                    "audit")));

    @ArchTest
    static final ArchRule rules_sees_no_sibling = sibling("rules", "analytics", "renderer");

    @ArchTest
    static final ArchRule analytics_sees_no_sibling = sibling("analytics", "rules", "renderer");

    @ArchTest
    static final ArchRule renderer_sees_no_sibling = sibling("renderer", "rules", "analytics");

    private static ArchRule sibling(String module, String one, String other) {
        String[] fenced =
                java.util.stream.Stream.concat(
                                ABOVE.stream(),
                                java.util.stream.Stream.of(
                                        "org.throughline." + one + "..",
                                        "org.throughline." + other + ".."))
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.throughline." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(fenced)
                .because(
                        "rules, analytics and renderer are siblings over the vocabulary: each can be"
                                + " understood, tested and run without the others and without a server");
    }

    @ArchTest
    static final ArchRule data_sees_nobody_above =
            noClasses()
                    .that()
                    .resideInAPackage("org.throughline.data..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.throughline.rules..",
                            "org.throughline.analytics..",
                            "org.throughline.renderer..",
                            "org.throughline.planner..",
                            "org.springframework..",
                            "com.vaadin..")
                    .because("the vocabulary is what everybody knows, so it knows nobody");

    @ArchTest
    static final ArchRule spark_only_in_its_package =
            only(
                    "org.apache.spark..",
                    "org.throughline.analytics.spark..",
                    "an analysis runs in a child or on a cluster; nothing else may load Spark");

    @ArchTest
    static final ArchRule natives_only_in_the_media_child =
            only(
                    "org.bytedeco..",
                    "org.throughline.renderer.media..",
                    "a hostile file may end the media child, never the planner");

    @ArchTest
    static final ArchRule rule_engine_only_in_rules =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.throughline.rules..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.drools..", "org.kie..")
                    .because("who decides how rules fire is one module's own business");

    @ArchTest
    static final ArchRule database_only_in_its_package =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.throughline.data.jdbc..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "org.jdbi..",
                                            "com.github.kagkarlsson..",
                                            "java.sql..",
                                            "javax.sql..",
                                            "org.flywaydb..")
                                    // Spark hands days over as java.sql.Date
                                    .and(not(type(java.sql.Date.class))))
                    .because("SQL has one home, so that it can be moved to another database");

    private static ArchRule only(String what, String home, String because) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(what)
                .because(because);
    }

    @ArchTest
    static final ArchRule nobody_compiles_rules_at_run_time =
            noClasses()
                    // what the build made of the rules carries an annotation of its compiler
                    .that()
                    .haveNameNotMatching(GENERATED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.drools.compiler..",
                            "org.drools.mvel..",
                            "org.mvel2..",
                            "org.kie.dmn..")
                    .because("text that somebody typed never reaches a compiler");

    @ArchTest
    static final ArchRule use_cases_know_no_screen =
            noClasses()
                    .that()
                    .resideInAPackage("org.throughline.planner..")
                    .and()
                    .haveSimpleNameNotEndingWith("View")
                    .and()
                    .resideInAnyPackage(
                            "org.throughline.planner.campaign..",
                            "org.throughline.planner.access..",
                            "org.throughline.planner.approval..",
                            "org.throughline.planner.plan..",
                            "org.throughline.planner.review..",
                            "org.throughline.planner.post..",
                            "org.throughline.planner.ledger..",
                            "org.throughline.planner.audit..",
                            "org.throughline.planner.rulebook..",
                            "org.throughline.planner.register..",
                            "org.throughline.planner.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.vaadin..", "org.springframework..")
                    .because("what a command shares with a screen is the same use case class");

    @ArchTest
    static final ArchRule vocabulary_keeps_its_order =
            classes()
                    .that()
                    .resideInAPackage("org.throughline.data..")
                    .should(
                            new ArchCondition<>("see only what stands before them") {
                                @Override
                                public void check(JavaClass one, ConditionEvents events) {
                                    checkOrder(one, events);
                                }
                            })
                    .because("a brief must be readable without knowing what a plan is");

    private static void checkOrder(JavaClass one, ConditionEvents events) {
        String mine = dataPackage(one);
        List<String> allowed = ORDER.get(mine);
        if (allowed == null) {
            events.add(
                    SimpleConditionEvent.violated(
                            one, one.getName() + " is in data." + mine + ", which has no place"));
            return;
        }
        one.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().startsWith("org.throughline.data."))
                .map(FencesTest::dataPackage)
                .filter(theirs -> !theirs.equals(mine))
                .filter(theirs -> !List.of("problem", "time").contains(theirs))
                .filter(theirs -> !allowed.contains(theirs))
                .distinct()
                .forEach(theirs ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        one, one.getName() + " sees data." + theirs)));
    }

    private static String dataPackage(JavaClass one) {
        String rest = one.getPackageName().substring("org.throughline.data".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
    }

    @ArchTest static final ArchRule data_has_no_circles = noCircles("data");

    @ArchTest static final ArchRule rules_has_no_circles = noCircles("rules");

    @ArchTest static final ArchRule analytics_has_no_circles = noCircles("analytics");

    @ArchTest static final ArchRule renderer_has_no_circles = noCircles("renderer");

    @ArchTest static final ArchRule planner_has_no_circles = noCircles("planner");

    private static ArchRule noCircles(String module) {
        return slices().matching("org.throughline." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one package with several names");
    }

    @ArchTest
    static final ArchRule vocabulary_is_values =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "org.throughline.data.brief..",
                            "org.throughline.data.story..",
                            "org.throughline.data.assessment..",
                            "org.throughline.data.campaign..")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .arePublic()
                    .and(not(resideInAPackage("org.throughline.data.jdbc..")))
                    .should(
                            new ArchCondition<>("be records, enums, interfaces or final") {
                                @Override
                                public void check(JavaClass one, ConditionEvents events) {
                                    boolean value =
                                            one.isRecord()
                                                    || one.isEnum()
                                                    || one.isInterface()
                                                    || one.getModifiers()
                                                            .contains(JavaModifier.FINAL);
                                    if (!value) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        one, one.getName() + " is none of these"));
                                    }
                                }
                            })
                    .because("a word of the vocabulary does not change under its reader");

    @ArchTest
    static final ArchRule time_is_passed_in =
            noClasses()
                    .that(not(resideInAnyPackage("org.throughline.planner.wiring..")))
                    .and()
                    .doNotHaveFullyQualifiedName("org.throughline.planner.cli.Main")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .because(
                            "the same input gives the same answer on every day; the clock is passed in");

    @ArchTest
    static final ArchRule chance_is_passed_in =
            noClasses()
                    .should()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callConstructor(java.util.Random.class)
                    .because(
                            "a seeded source of chance is passed in, so that a run can be repeated");

    /// Whatever is added later.
    @ArchTest
    static final ArchRule four_pages_open_to_strangers =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .and()
                    .areAnnotatedWith(AnonymousAllowed.class)
                    .should()
                    .be(WelcomeView.class)
                    .orShould()
                    .be(GuestView.class)
                    .orShould()
                    .be(GuestPlanView.class)
                    .orShould()
                    .be(NoMailView.class)
                    .because("to the web server a guest is nobody, and sees what nobody may see");

    @ArchTest
    static void the_picture_in_the_docs_is_the_code(JavaClasses all) throws IOException {
        Map<String, Set<String>> picture = new TreeMap<>();
        Pattern arrow = Pattern.compile("^([a-z-]+) +-> ?((?:[a-z-]+ ?)*)(?: {2,}.*)?$");
        for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
            Matcher found = arrow.matcher(line);
            if (found.matches()) {
                picture.put(
                        found.group(1),
                        new TreeSet<>(Set.of(found.group(2).strip().split(" +", -1))));
            }
        }
        picture.values().forEach(seen -> seen.remove(""));

        Map<String, Set<String>> code = new TreeMap<>();
        for (JavaClass one : all) {
            Set<String> seen = code.computeIfAbsent(module(one), key -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith("org.throughline."))
                    .map(FencesTest::module)
                    .filter(target -> !target.equals(module(one)))
                    .forEach(seen::add);
        }

        assertThat(picture).isEqualTo(code);
    }

    private static String module(JavaClass one) {
        String module = one.getPackageName().split("\\.", -1)[2];
        return module.equals("planner") ? "planner-ui" : module;
    }

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes()
                    .that()
                    .resideInAPackage("org.throughline..")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .haveNameNotMatching(GENERATED)
                    .should(
                            new ArchCondition<>("live in a package that is @NullMarked") {
                                @Override
                                public void check(JavaClass one, ConditionEvents events) {
                                    if (!one.getPackage().isAnnotatedWith(NullMarked.class)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        one,
                                                        one.getPackageName()
                                                                + " has no @NullMarked package-info"));
                                    }
                                }
                            })
                    .because("a value is absent only where its type says so");
}
