package org.throughline.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.US;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;

class SignedPlanTest {

    @TempDir Path folder;

    private InstallationKey key;
    private byte[] document;

    @BeforeEach
    void export() throws IOException {
        key = InstallationKey.of(folder);
        var plan = PlanSamples.plan();
        document = SignedPlan.write(accepted(plan.approve(PlanSamples.allSeals(plan))), key);
    }

    @Test
    void opens_as_what_was_approved() {
        ApprovedPlan opened = accepted(open(document));

        assertThat(opened.plan()).isEqualTo(PlanSamples.plan());
        assertThat(opened.markets()).containsExactly(US, DE);
    }

    /// Every byte in turn would take minutes; every 61st meets keys, values, seals, public key and
    /// signature alike.
    @Test
    void one_byte_changed_anywhere_is_refused_with_a_sentence() {
        for (int at = 0; at < document.length; at += 61) {
            for (int by : new int[] {0x01, 0x20}) {
                byte[] altered = document.clone();
                altered[at] ^= (byte) by;

                assertThat(open(altered))
                        .describedAs("byte %d changed by %d", at, by)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused ->
                                        assertThat(((Problem) refused.problems().getFirst()).says())
                                                .contains("EXPORT-"));
            }
        }
    }

    @Test
    void a_byte_more_or_less_is_refused() {
        byte[] more = java.util.Arrays.copyOf(document, document.length + 1);
        more[document.length] = '\n';

        assertThat(codes(open(more))).containsExactly("EXPORT-001");
        assertThat(codes(open(java.util.Arrays.copyOf(document, document.length - 1))))
                .containsExactly("EXPORT-001");
        assertThat(codes(open(new byte[0]))).containsExactly("EXPORT-001");
    }

    @Test
    void another_installations_plan_needs_its_key_to_be_trusted(@TempDir Path other)
            throws IOException {
        InstallationKey theirs = InstallationKey.of(other);

        assertThat(
                        codes(
                                SignedPlan.open(
                                        document,
                                        List.of(theirs.publicKey()),
                                        SealCheck.AS_WRITTEN)))
                .containsExactly("EXPORT-003");
        assertThat(PublicKeyText.read(key.publicFile())).hasValue(key.publicKey());
    }

    @Test
    void a_source_file_changed_after_sealing_is_refused_by_name() {
        var outcome =
                SignedPlan.open(
                        document,
                        List.of(key.publicKey()),
                        media ->
                                media.file().equals("pia.mp4")
                                        ? Optional.of("c".repeat(64))
                                        : Optional.of(media.sha256()));

        assertThat(codes(outcome)).containsExactly("PLAN-005");
        assertThat(problems(outcome).getFirst().says())
                .contains("'pia.mp4' is not the file that was sealed");
    }

    @Test
    void the_key_is_kept_for_its_owner_alone() throws IOException {
        Path secret = folder.resolve("keys/installation.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(InstallationKey.of(folder).publicKey()).isEqualTo(key.publicKey());
    }

    private Outcome<ApprovedPlan> open(byte[] bytes) {
        return SignedPlan.open(bytes, List.of(key.publicKey()), SealCheck.AS_WRITTEN);
    }

    private static ApprovedPlan accepted(Outcome<ApprovedPlan> outcome) {
        return ((Outcome.Accepted<ApprovedPlan>) outcome).value();
    }

    private static List<Problem> problems(Outcome<ApprovedPlan> outcome) {
        return ((Outcome.Refused<ApprovedPlan>) outcome).problems();
    }

    private static List<String> codes(Outcome<ApprovedPlan> outcome) {
        return problems(outcome).stream().map(Problem::code).toList();
    }
}
