package org.throughline.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.data.plan.PlanSamples.DE;
import static org.throughline.data.plan.PlanSamples.US;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.assessment.Ask;
import org.throughline.data.assessment.Asking;
import org.throughline.data.campaign.Member;
import org.throughline.data.plan.ApprovedPlan;
import org.throughline.data.plan.PlanSamples;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.plan.RequiredSeal;
import org.throughline.data.plan.Seal;
import org.throughline.data.plan.SealCheck;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.register.MarketStop;

class SignedPlanTest {

    @TempDir Path folder;

    private InstallationKey key;
    private byte[] document;

    @BeforeEach
    void export() throws IOException {
        key = InstallationKey.of(folder);
        var plan = PlanSamples.plan();
        document = written(accepted(plan.approve(PlanSamples.allSeals(plan))), List.of());
    }

    @Test
    void opens_as_what_was_approved() {
        SignedPlan.Opened opened = accepted(open(document));

        assertThat(opened.plan().plan()).isEqualTo(PlanSamples.plan());
        assertThat(opened.plan().markets()).containsExactly(US, DE);
        assertThat(opened.exportedAt()).isEqualTo(PlanSamples.MONDAY);
        assertThat(opened.stops()).isEmpty();
    }

    @Test
    void the_stops_that_stood_go_with_it_and_no_market_is_approved_and_stopped() {
        var plan = PlanSamples.plan();
        ApprovedPlan approved = accepted(plan.approve(PlanSamples.allSeals(plan)));
        var stop =
                new MarketStop(
                        "Tindrel",
                        DE,
                        "recall",
                        "It gets warm.",
                        "Ruben",
                        PlanSamples.MONDAY,
                        null);
        ApprovedPlan going = approved.within(List.of(US)).orElseThrow();

        SignedPlan.Opened opened = accepted(open(written(going, List.of(stop))));

        assertThat(opened.plan().markets()).containsExactly(US);
        assertThat(opened.stops()).containsExactly(stop);
        assertThat(codes(open(written(approved, List.of(stop))))).containsExactly("STOP-001");
    }

    private byte[] written(ApprovedPlan approved, List<MarketStop> stops) {
        return SignedPlan.write(approved, PlanSamples.MONDAY, stops, key);
    }

    /// Two people of one role have both sealed; the plan goes out and comes in with both.
    @Test
    void a_plan_that_all_of_a_role_have_sealed_opens_as_what_was_approved() {
        Member first = new Member("Odette", "community-reader", null, List.of());
        Member second = new Member("Haru", "community-reader", null, List.of());
        ProductionPlan asked =
                PlanSamples.asking(
                        PlanSamples.plan(),
                        new Ask(
                                "community-reader",
                                null,
                                null,
                                "story",
                                "plan",
                                List.of(),
                                new Asking(true, List.of(), null)));
        List<Member> approvers = new ArrayList<>(PlanSamples.plan().approvers());
        approvers.addAll(List.of(first, second));
        ProductionPlan plan = PlanSamples.approvedBy(asked, approvers);
        RequiredSeal story =
                plan.requiredSeals().stream()
                        .filter(required -> required.role().equals("community-reader"))
                        .findFirst()
                        .orElseThrow();
        List<Seal> seals = new ArrayList<>(PlanSamples.allSeals(plan));
        assertThat(plan.approve(seals)).isInstanceOf(Outcome.Refused.class);
        seals.add(accepted(plan.seal(story, second, PlanSamples.MONDAY.plusSeconds(60))));
        ApprovedPlan approved = accepted(plan.approve(seals));

        assertThat(accepted(ApprovedPlan.reopen(plan, approved.seals(), SealCheck.AS_WRITTEN)))
                .extracting(ApprovedPlan::markets)
                .isEqualTo(approved.markets());
        assertThat(accepted(open(written(approved, List.of()))).plan().seals())
                .extracting(Seal::by)
                .contains("Odette", "Haru");
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

    private Outcome<SignedPlan.Opened> open(byte[] bytes) {
        return SignedPlan.open(bytes, List.of(key.publicKey()), SealCheck.AS_WRITTEN);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return ((Outcome.Accepted<T>) outcome).value();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return problems(outcome).stream().map(Problem::code).toList();
    }
}
