package org.throughline.planner.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.PersonId;
import org.throughline.data.brief.Release;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.export.ReleasePackage;
import org.throughline.data.export.ReleasePackage.Consent;
import org.throughline.data.export.ReleasePackage.Part;
import org.throughline.data.export.ReleasePackage.Posted;
import org.throughline.data.jdbc.Repositories;
import org.throughline.data.jdbc.Store;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.plan.SealState;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.production.HeldToPlan;
import org.throughline.data.production.WhoDidWhat;
import org.throughline.data.review.Draft;
import org.throughline.data.review.DraftId;
import org.throughline.data.review.Verdict;
import org.throughline.planner.access.Actor;
import org.throughline.planner.approval.ApprovePlan;
import org.throughline.planner.draft.ReleaseFile;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.planner.ledger.ReadLedger;
import org.throughline.planner.plan.BeforeEmbargo;
import org.throughline.planner.plan.ExportPlan;
import org.throughline.planner.plan.NotThere;
import org.throughline.planner.plan.SealsOfDraft;
import org.throughline.planner.plan.Stops;
import org.throughline.planner.review.WatchDraft;
import org.throughline.renderer.draft.ConsentWall;
import org.throughline.renderer.telling.Telling;

/// Packs an accepted draft for whoever publishes it: the video, its papers, the signed plan, the
/// decisions with their reasons, consents, disclosure advice, and a signed list of all of them.
///
/// Nothing is packed that is not accepted, waits for a seal, is stopped, shows somebody who has not
/// consented to this use. That stand-ins are in it stands in the list, and so does what a machine
/// did though the plan keeps it for people.
public final class PackRelease {

    static final String LIST = "release.json";
    static final String PLAN = "plan.json";
    private static final String PART = "release-";
    private static final String ENDING = ".part";
    private static final String TABLES = "papers/";
    private static final String FILES = "video/";

    private final Store store;
    private final ApprovePlan approvals;
    private final ExportPlan exports;
    private final InstallationKey key;
    private final Path dataFolder;
    private final Clock clock;

    public PackRelease(
            Store store,
            ApprovePlan approvals,
            ExportPlan exports,
            InstallationKey key,
            Path dataFolder,
            Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.exports = exports;
        this.key = key;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /// Removes what an earlier process left unfinished.
    ///
    /// @param work where packages are made
    public static void sweep(Path work) {
        try (var left = Files.newDirectoryStream(work, PART + "*" + ENDING)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException none) {
            // nothing was ever made
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /// Why a draft cannot be packed as it is; empty where it can.
    public List<Problem> standsAgainst(Draft draft) {
        return ready(draft) instanceof Outcome.Refused<Ready>(List<Problem> why) ? why : List.of();
    }

    /// Packs a draft that somebody may see.
    ///
    /// @throws UncheckedIOException where the package cannot be written, as on a full disk
    public Outcome<ReleaseFile> pack(DraftId id, Actor actor) {
        Optional<Draft> draft =
                store.inTransaction(kept ->
                        kept.drafts().find(id).filter(_ -> WatchDraft.maySee(kept, id, actor)));
        return draft.map(this::ready)
                .orElseGet(() -> Outcome.refused(NotThere.draft(id)))
                .then(ready ->
                        exports.export(ready.approved(), actor)
                                .then(plan -> written(ready, plan, actor)));
    }

    private record Ready(
            Draft draft,
            Verdict.Accepted accepted,
            ApprovedPlan approved,
            List<SealState> seals,
            List<Posted> posts,
            List<WhoDidWhat.Line> production,
            Campaign campaign) {}

    private Outcome<Ready> ready(Draft draft) {
        return store.inTransaction(kept -> {
            if (!(draft.verdict() instanceof Verdict.Accepted accepted)) {
                return Outcome.refused(
                        new Problem(
                                "PACKAGE-003",
                                draft.id().toString(),
                                "this draft is not accepted",
                                "Maybe watch it and accept it first."));
            }
            List<Problem> problems = new ArrayList<>();
            Stops.refusal(kept, draft.id()).ifPresent(problems::add);
            List<SealState> seals = SealsOfDraft.find(kept, draft);
            seals.stream()
                    .filter(state -> !(state instanceof SealState.Holds))
                    .map(state ->
                            new Problem(
                                    "PACKAGE-004",
                                    state.required().says(),
                                    "this seal is asked for before release and is not there",
                                    ""))
                    .forEach(problems::add);
            Optional<ProductionPlan> plan = SealsOfDraft.plan(kept, draft);
            plan.ifPresent(each -> problems.addAll(wall(each, draft).problems()));
            plan.flatMap(each -> BeforeEmbargo.of(kept, each).in(draft.id().market()))
                    .ifPresent(problems::add);
            return problems.isEmpty()
                    ? plan.map(each -> approvals.reopen(each.id(), SealCheck.AS_WRITTEN))
                            .orElseGet(() -> Outcome.refused(NotThere.plan(draft.id().plan())))
                            .then(approved -> ready(kept, draft, accepted, approved, seals))
                    : Outcome.refused(problems);
        });
    }

    private static Outcome<Ready> ready(
            Repositories kept,
            Draft draft,
            Verdict.Accepted accepted,
            ApprovedPlan approved,
            List<SealState> seals) {
        return approved.covers(draft.id().market())
                ? Outcome.accepted(
                        new Ready(
                                draft,
                                accepted,
                                approved,
                                seals,
                                posts(kept, draft.id()),
                                ReadLedger.of(kept, approved.plan(), draft),
                                kept.campaigns().find(draft.id().plan().campaign()).orElseThrow()))
                : Outcome.refused(
                        new Problem(
                                "PACKAGE-005",
                                draft.id().market().code(),
                                "the approval of the plan does not cover this market any more",
                                "Maybe one of its seals is broken; the plan's page says which."));
    }

    private static List<Posted> posts(Repositories kept, DraftId draft) {
        return kept.posts().all().stream()
                .filter(post -> post.draft().equals(draft))
                .map(post ->
                        new Posted(
                                post.postId(),
                                post.account(),
                                post.placement(),
                                post.publishedAt()))
                .toList();
    }

    private static ConsentWall wall(ProductionPlan plan, Draft draft) {
        return new ConsentWall(Telling.approved(plan, RenderDraft.variant(plan, draft.id())));
    }

    private Outcome<ReleaseFile> written(Ready ready, byte[] plan, Actor actor) {
        Draft draft = ready.draft();
        String name = stem(draft.file()) + "_release.zip";
        try {
            Path work = Files.createDirectories(dataFolder.resolve("work"));
            Path file = Files.createTempFile(work, PART, ENDING);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                Optional<Problem> damaged = write(zip, ready, plan, actor);
                if (damaged.isPresent()) {
                    Files.delete(file);
                    return Outcome.refused(damaged.get());
                }
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return store.inTransactionThatStays(kept -> {
                kept.audit()
                        .add(
                                clock.instant(),
                                actor.name(),
                                "pack release",
                                draft.id().toString(),
                                draft.sha256());
                return Outcome.accepted(new ReleaseFile(file, name));
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @return why it is not what it says; empty where it is whole
    private Optional<Problem> write(ZipOutputStream zip, Ready ready, byte[] plan, Actor actor)
            throws IOException {
        Draft draft = ready.draft();
        ProductionPlan approved = ready.approved().plan();
        List<Consent> consents = consents(approved, draft);
        Path folder = dataFolder.resolve(draft.folder());
        List<Part> parts = new ArrayList<>();
        zip.setLevel(Deflater.NO_COMPRESSION);
        Part video =
                put(zip, FILES + draft.file(), Files.newInputStream(folder.resolve(draft.file())));
        if (!video.sha256().equals(draft.sha256())) {
            return Optional.of(
                    new Problem(
                            "PACKAGE-006",
                            draft.file(),
                            "this is not the file that was accepted: its SHA-256 is "
                                    + video.sha256()
                                    + ", accepted was "
                                    + draft.sha256(),
                            "Maybe render it again."));
        }
        parts.add(video);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        for (String paper : draft.papers()) {
            parts.add(put(zip, FILES + paper, Files.newInputStream(folder.resolve(paper))));
        }
        parts.add(put(zip, PLAN, new ByteArrayInputStream(plan)));
        for (Map.Entry<String, String> table :
                ReleasePapers.of(
                                approved,
                                draft.id(),
                                ready.production(),
                                consents,
                                ready.accepted(),
                                ready.campaign())
                        .entrySet()) {
            byte[] bytes = table.getValue().getBytes(StandardCharsets.UTF_8);
            parts.add(put(zip, TABLES + table.getKey(), new ByteArrayInputStream(bytes)));
        }
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(list(ready, consents, video.path(), parts, actor).signed(key));
        zip.closeEntry();
        return Optional.empty();
    }

    private ReleasePackage list(
            Ready ready, List<Consent> consents, String video, List<Part> parts, Actor actor) {
        Draft draft = ready.draft();
        return new ReleasePackage(
                ReleasePackage.FORMAT,
                ready.approved().plan().brief().title(),
                draft.id(),
                ready.approved().fingerprint(),
                video,
                draft.standIns(),
                ready.accepted().by(),
                ready.accepted().at(),
                ready.seals().stream()
                        .filter(SealState.Holds.class::isInstance)
                        .map(SealState.Holds.class::cast)
                        .flatMap(held -> held.all().stream())
                        .toList(),
                consents,
                ready.posts(),
                ready.production().stream()
                        .filter(line -> line.held() == HeldToPlan.AGAINST_PLAN)
                        .map(line -> line.place().step().key())
                        .toList(),
                parts,
                clock.instant(),
                actor.name(),
                key.publicKey());
    }

    private static List<Consent> consents(ProductionPlan plan, Draft draft) {
        return wall(plan, draft).appearances().entrySet().stream()
                .map(entry -> {
                    PersonId id = entry.getKey();
                    Optional<Person> person =
                            plan.people().stream().filter(each -> each.id().equals(id)).findFirst();
                    Release release = person.map(Person::release).orElse(Release.NONE);
                    return new Consent(
                            id,
                            person.map(Person::name).orElse(id.value()),
                            List.copyOf(entry.getValue()),
                            release.state(),
                            release.until());
                })
                .toList();
    }

    private static Part put(ZipOutputStream zip, String path, InputStream from) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(from, digest)) {
            zip.putNextEntry(new ZipEntry(path));
            long bytes = in.transferTo(zip);
            zip.closeEntry();
            return new Part(path, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
