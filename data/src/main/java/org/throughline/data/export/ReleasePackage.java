package org.throughline.data.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.PersonId;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.plan.Fingerprint;
import org.throughline.data.plan.Seal;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.review.DraftId;

/// What a release package holds: an accepted draft, who accepted and sealed it, whose consent it
/// rests on, and every file by its sum. Its signed form is canonical JSON (RFC 8785).
///
/// @param title of the video
/// @param draft the cell it was rendered for
/// @param plan fingerprint of the approved plan, which lies in the package too
/// @param video path of the video in the package
/// @param standIns whether machine-made stand-ins are in it: not for publishing
/// @param acceptedBy who accepted exactly that file
/// @param seals on the draft and for its release
/// @param consents of everybody who is seen or heard in it
/// @param posts where it had been published by then
/// @param againstPlan steps that a machine had a part in, or led, though the plan keeps them for
///   people; absent: none is known
/// @param parts every other file of the package
/// @param publicKey of the installation that made it
public record ReleasePackage(
        String format,
        String title,
        DraftId draft,
        Fingerprint plan,
        String video,
        boolean standIns,
        String acceptedBy,
        Instant acceptedAt,
        List<Seal> seals,
        List<Consent> consents,
        List<Posted> posts,
        @Nullable List<String> againstPlan,
        List<Part> parts,
        Instant madeAt,
        String madeBy,
        PublicKeyText publicKey) {

    /// The newest form.
    public static final String FORMAT = "throughline-release-package/1";

    private static final String KIND = "release package";
    private static final String DAMAGED = "Maybe it was edited or cut off; make the package again.";
    private static final Documents DOCUMENTS = new Documents();

    public ReleasePackage {
        seals = List.copyOf(seals);
        consents = List.copyOf(consents);
        posts = List.copyOf(posts);
        againstPlan =
                againstPlan == null || againstPlan.isEmpty() ? null : List.copyOf(againstPlan);
        parts = List.copyOf(parts);
    }

    /// Somebody's consent as the plan knew it.
    ///
    /// @param where they are seen or heard
    /// @param state word of `release-state`
    /// @param until last day on which it holds; absent means open end
    public record Consent(
            PersonId person,
            String name,
            List<String> where,
            String state,
            @Nullable LocalDate until) {

        public Consent {
            where = List.copyOf(where);
        }
    }

    /// Where it was published.
    public record Posted(String id, String account, String placement, Instant publishedAt) {}

    /// One file.
    ///
    /// @param path from the top of the package on, with slashes
    public record Part(String path, long bytes, String sha256) {}

    private record Signed(ReleasePackage content, String signature) {}

    /// The signed document.
    public byte[] signed(InstallationKey key) {
        return DOCUMENTS.canonical(new Signed(this, key.sign(KIND, DOCUMENTS.canonical(this))));
    }

    /// Opens a document and checks that the holder of the key in it signed exactly this; whose key
    /// that is, is for the reader to say.
    public static Outcome<ReleasePackage> open(byte[] document) {
        Signed signed;
        try {
            signed = DOCUMENTS.read(new String(document, StandardCharsets.UTF_8), Signed.class);
        } catch (NotReadable altered) {
            return Outcome.refused(
                    new Problem(
                            "PACKAGE-001",
                            altered.problem().field(),
                            "this is no list of a release package as it was written: "
                                    + altered.problem().message(),
                            DAMAGED));
        }
        ReleasePackage content = signed.content();
        if (!content.format().equals(FORMAT)) {
            return Outcome.refused(
                    new Problem(
                            "PACKAGE-001",
                            "format",
                            "it is of format '"
                                    + content.format()
                                    + "', this build reads '"
                                    + FORMAT
                                    + "'",
                            "Maybe a newer build made it."));
        }
        return content.publicKey().signed(KIND, DOCUMENTS.canonical(content), signed.signature())
                ? Outcome.accepted(content)
                : Outcome.refused(
                        new Problem(
                                "PACKAGE-002",
                                "signature",
                                "the list of this package was changed after it was signed",
                                DAMAGED));
    }
}
