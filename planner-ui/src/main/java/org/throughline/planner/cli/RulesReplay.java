package org.throughline.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Publish;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.campaign.CampaignFile;
import org.throughline.planner.campaign.RulebookFile;
import org.throughline.rules.analysis.BlastRadius;
import org.throughline.rules.analysis.DecisionChange;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.Replayed;
import org.throughline.rules.book.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which decisions of the briefs of a folder a rulebook would change, compared with the
/// rulebook that each campaign file names, or the shipped cards where it names none.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Says which decisions of past briefs a rulebook changes.")
final class RulesReplay implements Callable<Integer> {

    private final Clock clock;

    @Mixin private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The rulebook that is not yet in force.")
    private Path file = Path.of("");

    @Option(
            names = "--briefs",
            paramLabel = "DIR",
            required = true,
            description = "A folder of campaign files (.yaml or .yml).")
    private Path folder = Path.of("");

    private final List<Problem> problems = new ArrayList<>();

    RulesReplay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RulebookVersion candidate = taken(RulebookFile.read(file));
        Map<RulebookVersion, List<Replayed>> briefs = briefs();
        return problems.isEmpty() && candidate != null
                ? replay(candidate, briefs)
                : output.refused(problems);
    }

    private <T> @Nullable T taken(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Problem> refused) -> {
                problems.addAll(refused);
                yield null;
            }
        };
    }

    /// The briefs of the folder, by the rulebook under which they stand.
    private Map<RulebookVersion, List<Replayed>> briefs() {
        Map<RulebookVersion, List<Replayed>> briefs = new LinkedHashMap<>();
        Map<Path, RulebookVersion> read = new LinkedHashMap<>();
        for (Path campaign : files()) {
            CampaignFile known = taken(CampaignFile.read(campaign, CampaignFile.Wanted.BRIEFS));
            RulebookVersion inForce = known == null ? null : inForce(known, read);
            if (known != null && inForce != null) {
                List<Replayed> all = briefs.computeIfAbsent(inForce, any -> new ArrayList<>());
                known.campaign().briefs().forEach(brief -> all.add(replayed(known, brief)));
            }
        }
        return briefs;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    new Problem(
                            "REPLAY-001",
                            folder.toString(),
                            "there is no folder '" + folder + "'",
                            "Maybe name the folder that holds the campaign files."));
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(Files::isRegularFile)
                            .filter(each -> each.toString().matches(".*\\.ya?ml"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                problems.add(
                        new Problem(
                                "REPLAY-002",
                                folder.toString(),
                                "the folder holds no campaign file",
                                "Maybe their names do not end in .yaml."));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable RulebookVersion inForce(
            CampaignFile campaign, Map<Path, RulebookVersion> read) {
        Path named = campaign.rulebook();
        if (named == null) {
            return RuleBook.library();
        }
        if (!read.containsKey(named)) {
            RulebookVersion version = taken(RulebookFile.read(named));
            if (version != null) {
                read.put(named, version);
            }
        }
        return read.get(named);
    }

    private Replayed replayed(CampaignFile file, Brief brief) {
        Publish publish = brief.publish();
        var looked = file.campaign().clock();
        LocalDate today =
                LocalDate.ofInstant(looked == null ? clock.instant() : looked, clock.getZone());
        boolean past = publish != null && publish.date().isBefore(today);
        return new Replayed(
                file.campaign(), brief, past ? Replayed.State.PAST : Replayed.State.OPEN);
    }

    private int replay(RulebookVersion candidate, Map<RulebookVersion, List<Replayed>> briefs) {
        Desk desk = new Desk(RuleBook.open());
        BlastRadius radius =
                briefs.entrySet().stream()
                        .map(each ->
                                desk.blastRadius(
                                        each.getKey(), candidate, each.getValue().iterator()))
                        .reduce(BlastRadius::and)
                        .orElseThrow();
        output.say(
                "%s, version %d: %d of %d briefs are decided otherwise, %d decisions tighter, %d looser."
                        .formatted(
                                candidate.name(),
                                candidate.version(),
                                radius.changedBriefs(),
                                radius.briefs(),
                                radius.tighter(),
                                radius.looser()));
        told("tighter", radius, true);
        told("looser", radius, false);
        radius.askedOtherwise()
                .forEach(role ->
                        output.say(
                                "asked: %s in %+d briefs (%d, now %d)"
                                        .formatted(
                                                role.role(),
                                                role.more(),
                                                role.then(),
                                                role.now())));
        output.document(document(candidate, radius));
        return Exit.DONE;
    }

    private void told(String way, BlastRadius radius, boolean tighter) {
        radius.details(tighter)
                .forEach(brief ->
                        brief.changes(tighter)
                                .forEach(change ->
                                        output.say(
                                                "%s: %s.%s: %s"
                                                        .formatted(
                                                                way,
                                                                brief.campaign(),
                                                                brief.brief().value(),
                                                                says(change)))));
    }

    private static String says(DecisionChange change) {
        return "%s %s%s: %s -> %s%s"
                .formatted(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        change.subject(),
                        change.market() == null ? "" : " in " + change.market(),
                        change.from().isEmpty() ? "nothing" : change.from(),
                        change.to().isEmpty() ? "nothing" : change.to(),
                        change.rules().isEmpty()
                                ? ""
                                : " (" + String.join(", ", change.rules()) + ")");
    }

    private static Map<String, Object> document(RulebookVersion candidate, BlastRadius radius) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rulebook", candidate.name());
        fields.put("version", candidate.version());
        fields.put("briefs", radius.briefs());
        fields.put("changed", radius.changedBriefs());
        fields.put("tighterCount", radius.tighter());
        fields.put("looserCount", radius.looser());
        fields.put("tighter", changes(radius, true));
        fields.put("looser", changes(radius, false));
        fields.put(
                "asked",
                radius.askedOtherwise().stream()
                        .map(role ->
                                Map.of(
                                        "role", role.role(),
                                        "now", role.now(),
                                        "then", role.then()))
                        .toList());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> changes(
            BlastRadius radius, boolean tighter) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        radius.details(tighter)
                .forEach(brief ->
                        brief.changes(tighter).forEach(change -> all.add(fields(brief, change))));
        return all;
    }

    private static Map<String, @Nullable Object> fields(
            BlastRadius.ChangedBrief brief, DecisionChange change) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("campaign", brief.campaign());
        fields.put("brief", brief.brief().value());
        fields.put("state", brief.state().name());
        fields.put("kind", change.kind().name());
        fields.put("subject", change.subject());
        fields.put("market", change.market() == null ? null : change.market().code());
        fields.put("from", change.from());
        fields.put("to", change.to());
        fields.put("rules", change.rules());
        return fields;
    }
}
