package org.throughline.data.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.json.Documents;
import org.throughline.data.json.NotReadable;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.Fingerprint;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;

/// Writes approved plans to signed documents and opens them again.
///
/// The document is canonical JSON (RFC 8785) to the last byte: plan (with media hashes, rulebook
/// version and approvers), markets, seals, fingerprint, when it was exported and which stops stood
/// then, public key, signature. Whatever byte of it is changed, opening refuses it. Thread-safe.
public final class SignedPlan {

    private static final String FORMAT = "throughline-approved-plan/1";
    private static final String KIND = "approved plan";
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");
    private static final int LARGEST = 20_000_000;

    private static final Documents DOCUMENTS = new Documents();

    private SignedPlan() {}

    private record Unsigned(
            String format,
            ProductionPlan plan,
            List<Market> markets,
            List<Seal> seals,
            Fingerprint fingerprint,
            @Nullable Instant exportedAt,
            @Nullable List<MarketStop> stops,
            PublicKeyText publicKey) {}

    private record Signed(
            String format,
            ProductionPlan plan,
            List<Market> markets,
            List<Seal> seals,
            Fingerprint fingerprint,
            @Nullable Instant exportedAt,
            @Nullable List<MarketStop> stops,
            PublicKeyText publicKey,
            String signature) {

        Unsigned unsigned() {
            return new Unsigned(
                    format, plan, markets, seals, fingerprint, exportedAt, stops, publicKey);
        }
    }

    /// What a document holds.
    ///
    /// @param plan for the markets that nobody had stopped
    /// @param exportedAt when it was written; absent in documents of earlier versions
    /// @param stops those that stood then in markets of the plan
    public record Opened(ApprovedPlan plan, @Nullable Instant exportedAt, List<MarketStop> stops) {

        public Opened {
            stops = List.copyOf(stops);
        }
    }

    /// The signed document of an approved plan.
    ///
    /// @param stops that stand in markets of the plan; none of them is among the approved
    public static byte[] write(
            ApprovedPlan approved, Instant at, List<MarketStop> stops, InstallationKey key) {
        var unsigned =
                new Unsigned(
                        FORMAT,
                        approved.plan(),
                        approved.markets(),
                        approved.seals(),
                        approved.fingerprint(),
                        at,
                        stops.isEmpty() ? null : stops,
                        key.publicKey());
        String signature = key.sign(KIND, DOCUMENTS.canonical(unsigned));
        return DOCUMENTS.canonical(
                new Signed(
                        FORMAT,
                        unsigned.plan(),
                        unsigned.markets(),
                        unsigned.seals(),
                        unsigned.fingerprint(),
                        unsigned.exportedAt(),
                        unsigned.stops(),
                        unsigned.publicKey(),
                        signature));
    }

    /// Opens a document: its form, its signature by a key that is trusted, every seal, every file.
    public static Outcome<Opened> open(
            byte[] document, Collection<PublicKeyText> trusted, SealCheck check) {
        Signed signed;
        try {
            signed = read(document);
        } catch (NotReadable altered) {
            return Outcome.refused(
                    new Problem(
                            "EXPORT-001",
                            altered.problem().field(),
                            "this is not an approved plan as it was written: "
                                    + altered.problem().message(),
                            "Maybe it was edited or cut off; export it again."));
        }
        if (!trusted.contains(signed.publicKey())) {
            return Outcome.refused(
                    new Problem(
                            "EXPORT-003",
                            "publicKey",
                            "this plan was signed by an installation that is not known here",
                            "Maybe pass its public key with --trust KEY.pub, if you know whose it"
                                    + " is."));
        }
        if (!signed.publicKey()
                .signed(KIND, DOCUMENTS.canonical(signed.unsigned()), signed.signature())) {
            return Outcome.refused(
                    new Problem(
                            "EXPORT-002",
                            "signature",
                            "this plan was changed after it was signed",
                            "Maybe it was edited; export it again."));
        }
        return ApprovedPlan.reopen(signed.plan(), signed.seals(), check)
                .then(approved -> asApproved(signed, approved));
    }

    private static Outcome<Opened> asApproved(Signed signed, ApprovedPlan approved) {
        List<MarketStop> stops = signed.stops() == null ? List.of() : signed.stops();
        List<Problem> stopped =
                signed.markets().stream()
                        .flatMap(market -> MarketStop.standingIn(market, stops).stream())
                        .map(MarketStop::problem)
                        .toList();
        if (!stopped.isEmpty()) {
            return Outcome.refused(stopped);
        }
        Optional<ApprovedPlan> same =
                approved.within(signed.markets())
                        .filter(each -> each.markets().equals(signed.markets()))
                        .filter(each -> each.fingerprint().equals(signed.fingerprint()));
        return same.isPresent()
                ? Outcome.accepted(new Opened(same.get(), signed.exportedAt(), stops))
                : Outcome.refused(
                        new Problem(
                                "EXPORT-004",
                                "markets",
                                "its seals approve %s, the document says %s"
                                        .formatted(approved.markets(), signed.markets()),
                                "Maybe it was written by another build; export it again."));
    }

    private static Signed read(byte[] document) {
        if (document.length > LARGEST) {
            throw new NotReadable("", "it is larger than " + LARGEST + " bytes", "");
        }
        String json = new String(document, StandardCharsets.UTF_8);
        Signed signed = DOCUMENTS.read(json, Signed.class);
        boolean asWritten =
                signed.format().equals(FORMAT)
                        && SIGNATURE.matcher(signed.signature()).matches()
                        && Arrays.equals(DOCUMENTS.canonical(signed), document);
        if (!asWritten) {
            throw new NotReadable("", "its form is not the canonical one", "");
        }
        return signed;
    }
}
