package org.throughline.planner.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanId;
import org.throughline.data.plan.PlanStatus;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.Draft;

/// Checks that everything kept still holds together: the audit's chain, the seals of every plan
/// that is approved now, every draft's video by its bytes and its papers by their presence, and
/// that nothing half-written lies about. Changes nothing.
public final class VerifyStore {

    private final Store store;
    private final Path dataFolder;

    public VerifyStore(Store store, Path dataFolder) {
        this.store = store;
        this.dataFolder = dataFolder;
    }

    /// What does not hold, in no order of weight; nothing where all does.
    public List<Problem> verify() {
        List<Problem> problems = new ArrayList<>();
        store.useTransaction(kept -> {
            chain(kept, problems);
            plans(kept, problems);
            kept.drafts().all().forEach(draft -> files(draft, problems));
        });
        halfWritten(problems);
        return problems;
    }

    /// Whether an entry of the audit is the one that was written under its number.
    ///
    /// @param hash of it, or of the beginning where the number is 0
    public boolean holds(long number, String hash) {
        return number == 0
                || store.inTransaction(kept -> kept.audit().all()).stream()
                        .anyMatch(each -> each.number() == number && each.hash().equals(hash));
    }

    private static void chain(Repositories kept, List<Problem> problems) {
        kept.audit()
                .firstBroken()
                .ifPresent(number ->
                        problems.add(
                                new Problem(
                                        "VERIFY-001",
                                        "audit entry " + number,
                                        "the audit was changed here: the entry does not follow from"
                                                + " the one before, or is gone",
                                        "Maybe compare it with the last backup.")));
    }

    private static void plans(Repositories kept, List<Problem> problems) {
        for (PlanId id : kept.plans().allIds()) {
            Optional<ProductionPlan> plan = kept.plans().find(id);
            if (plan.isPresent()
                    && kept.plans().status(id) instanceof PlanStatus.Approved approved) {
                List<Seal> seals = kept.plans().seals(id.campaign(), id.brief());
                problems.addAll(unsealed(plan.get(), approved, seals));
            }
        }
    }

    private static List<Problem> unsealed(
            ProductionPlan plan, PlanStatus.Approved approved, List<Seal> seals) {
        return switch (ApprovedPlan.reopen(plan, seals, SealCheck.AS_WRITTEN)) {
            case Outcome.Refused<ApprovedPlan>(List<Problem> why) ->
                    why.stream().map(problem -> unsealed(plan.id(), problem)).toList();
            case Outcome.Accepted<ApprovedPlan>(ApprovedPlan opened) ->
                    approved.markets().stream()
                            .filter(market -> !opened.covers(market))
                            .map(market ->
                                    new Problem(
                                            "VERIFY-002",
                                            plan.id().toString(),
                                            market
                                                    + " was approved, and its seals do not"
                                                    + " add up any more",
                                            ""))
                            .toList();
        };
    }

    private static Problem unsealed(PlanId id, Problem why) {
        return new Problem("VERIFY-002", id + ", " + why.field(), why.message(), why.hint());
    }

    private void files(Draft draft, List<Problem> problems) {
        Path folder = dataFolder.resolve(draft.folder());
        Path video = folder.resolve(draft.file());
        try {
            if (!Files.isRegularFile(video)) {
                problems.add(gone(draft, draft.file()));
            } else if (!Sha256.of(video).equals(draft.sha256())) {
                problems.add(
                        new Problem(
                                "VERIFY-004",
                                draft.id().toString(),
                                draft.file() + " is not the file that was rendered",
                                "Render it again."));
            }
        } catch (IOException unreadable) {
            problems.add(gone(draft, draft.file() + " (" + unreadable.getMessage() + ")"));
        }
        draft.papers().stream()
                .filter(paper -> !Files.isRegularFile(folder.resolve(paper)))
                .forEach(paper -> problems.add(gone(draft, paper)));
    }

    private static Problem gone(Draft draft, String file) {
        return new Problem(
                "VERIFY-003", draft.id().toString(), file + " is not there", "Render it again.");
    }

    /// What ends in `.part` was being written when a process ended.
    private void halfWritten(List<Problem> problems) {
        try (var files = Files.walk(dataFolder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".part"))
                    .forEach(file ->
                            problems.add(
                                    new Problem(
                                            "VERIFY-005",
                                            dataFolder.relativize(file).toString(),
                                            "this file was never finished",
                                            "It can be deleted.")));
        } catch (IOException unreadable) {
            problems.add(
                    new Problem(
                            "VERIFY-006",
                            dataFolder.toString(),
                            "the data folder cannot be read: " + unreadable.getMessage(),
                            ""));
        }
    }
}
