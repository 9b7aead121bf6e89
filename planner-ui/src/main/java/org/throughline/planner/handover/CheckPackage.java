package org.throughline.planner.handover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.PersonId;
import org.throughline.data.export.PublicKeyText;
import org.throughline.data.export.ReleasePackage;
import org.throughline.data.export.ReleasePackage.Consent;
import org.throughline.data.export.ReleasePackage.Part;
import org.throughline.data.export.SignedPlan;
import org.throughline.data.json.Sha256;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.renderer.draft.ConsentWall;
import org.throughline.renderer.telling.Telling;

/// Verifies a release package without a store: that every file is the one that was packed and none
/// was added, who signed, that the plan in it holds with all its seals, and that everybody who is
/// seen or heard has consented to this use.
public final class CheckPackage {

    private static final int LONGEST_LIST = 8 * 1024 * 1024;
    private static final int LONGEST_PLAN = 20_000_000;
    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 64 * 1024;

    /// What was found.
    ///
    /// @param content what the package says it holds
    /// @param problems what does not hold; empty where all does
    public record Checked(ReleasePackage content, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /// Whether a file is a release package, whole or not, and not something else.
    public static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(PackRelease.LIST) != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    /// Verifies a package.
    ///
    /// @param trusted the key that it has to be signed with; absent: it is only held to the key it
    ///   names itself
    public Outcome<Checked> check(Path file, @Nullable PublicKeyText trusted) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Outcome.refused(
                        unreadable(
                                file,
                                "it has " + zip.size() + " entries, at most " + MOST_ENTRIES));
            }
            Optional<byte[]> list = bytes(zip, PackRelease.LIST, LONGEST_LIST);
            if (list.isEmpty()) {
                return Outcome.refused(unreadable(file, "it has no " + PackRelease.LIST));
            }
            return switch (ReleasePackage.open(list.get())) {
                case Outcome.Refused<ReleasePackage>(List<Problem> why) -> Outcome.refused(why);
                case Outcome.Accepted<ReleasePackage>(ReleasePackage content) ->
                        Outcome.accepted(new Checked(content, problems(zip, content, trusted)));
            };
        } catch (ZipException noZip) {
            return Outcome.refused(unreadable(file, String.valueOf(noZip.getMessage())));
        } catch (IOException failed) {
            return Outcome.refused(unreadable(file, String.valueOf(failed.getMessage())));
        }
    }

    private static Problem unreadable(Path file, String why) {
        return new Problem(
                "PACKAGE-010",
                file.toString(),
                "this is no release package: " + why,
                "Maybe it was cut off on its way; fetch it again.");
    }

    private static List<Problem> problems(
            ZipFile zip, ReleasePackage content, @Nullable PublicKeyText trusted)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (trusted != null && !trusted.equals(content.publicKey())) {
            problems.add(
                    new Problem(
                            "PACKAGE-011",
                            "publicKey",
                            "the package is signed with "
                                    + content.publicKey()
                                    + ", not with the key that is trusted",
                            "Maybe another installation made it."));
        }
        files(zip, content, problems);
        plan(zip, content, problems);
        return problems;
    }

    private static void files(ZipFile zip, ReleasePackage content, List<Problem> problems)
            throws IOException {
        Set<String> named = new HashSet<>(Set.of(PackRelease.LIST));
        for (Part part : content.parts()) {
            named.add(part.path());
            ZipEntry entry = zip.getEntry(part.path());
            if (entry == null) {
                problems.add(
                        new Problem(
                                "PACKAGE-012", part.path(), "this file is not in the package", ""));
            } else {
                altered(zip, entry, part).ifPresent(problems::add);
            }
        }
        if (!named.contains(content.video())) {
            problems.add(
                    new Problem(
                            "PACKAGE-012", content.video(), "the video is not in the list", ""));
        }
        Set<String> met = new HashSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !met.add(name))
                .map(name ->
                        new Problem(
                                "PACKAGE-014",
                                name,
                                "two files of the package have this name",
                                "Maybe it was changed after it was signed; programs would unpack"
                                        + " either."))
                .forEach(problems::add);
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !named.contains(name))
                .map(name ->
                        new Problem(
                                "PACKAGE-014",
                                name,
                                "this file was added after the package was signed",
                                ""))
                .forEach(problems::add);
    }

    /// Reads no more of a file than it should have.
    private static Optional<Problem> altered(ZipFile zip, ZipEntry entry, Part part) {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > part.bytes()) {
                    return Optional.of(
                            altered(
                                    part,
                                    "it is longer than the "
                                            + part.bytes()
                                            + " bytes that were packed"));
                }
                digest.update(buffer, 0, read);
            }
        } catch (IOException damaged) {
            return Optional.of(altered(part, "it cannot be read: " + damaged.getMessage()));
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return sha256.equals(part.sha256())
                ? Optional.empty()
                : Optional.of(
                        altered(
                                part,
                                "its SHA-256 is " + sha256 + ", packed was " + part.sha256()));
    }

    private static Problem altered(Part part, String how) {
        return new Problem(
                "PACKAGE-013",
                part.path(),
                "this is not the file that was packed: " + how,
                "Maybe it was opened and saved again; make the package again.");
    }

    private static void plan(ZipFile zip, ReleasePackage content, List<Problem> problems)
            throws IOException {
        Optional<byte[]> plan = bytes(zip, PackRelease.PLAN, LONGEST_PLAN);
        if (plan.isEmpty()) {
            problems.add(
                    new Problem(
                            "PACKAGE-012",
                            PackRelease.PLAN,
                            "the plan is not in the package, so that no seal and no consent can be"
                                    + " checked",
                            ""));
            return;
        }
        switch (SignedPlan.open(plan.get(), List.of(content.publicKey()), SealCheck.AS_WRITTEN)) {
            case Outcome.Refused<SignedPlan.Opened>(List<Problem> why) -> problems.addAll(why);
            case Outcome.Accepted<SignedPlan.Opened>(SignedPlan.Opened opened) ->
                    problems.addAll(consents(content, opened.plan()));
        }
    }

    private static List<Problem> consents(ReleasePackage content, ApprovedPlan approved) {
        List<Problem> problems = new ArrayList<>();
        if (!approved.fingerprint().equals(content.plan())
                || !approved.covers(content.draft().market())) {
            problems.add(
                    new Problem(
                            "PACKAGE-015",
                            PackRelease.PLAN,
                            "this plan is not the one that the package was made from, or does not cover "
                                    + content.draft().market(),
                            ""));
            return problems;
        }
        ConsentWall wall =
                new ConsentWall(
                        Telling.approved(
                                approved.plan(),
                                RenderDraft.variant(approved.plan(), content.draft())));
        problems.addAll(wall.problems());
        Set<PersonId> told = new HashSet<>();
        content.consents().stream().map(Consent::person).forEach(told::add);
        wall.appearances().keySet().stream()
                .filter(person -> !told.contains(person))
                .map(person ->
                        new Problem(
                                "PACKAGE-016",
                                "person " + person,
                                "this person is seen or heard, and the package has no consent of theirs",
                                ""))
                .forEach(problems::add);
        return problems;
    }

    private static Optional<byte[]> bytes(ZipFile zip, String name, int longest)
            throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(longest));
        }
    }
}
