package org.throughline.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.data.json.Documents;

/// Seals and fingerprints outlive builds: the same plan hashes the same for ever. Where this fails
/// on purpose, every seal given before it is broken; that needs a decision, and then
/// `-Dgolden.write=true`.
class BaselineTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/plan");

    @Test
    void the_canonical_form_of_a_plan_is_the_one_kept() throws IOException {
        byte[] canonical = new Documents().canonical(PlanSamples.plan());

        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .isEqualTo(golden("plan.json", new String(canonical, StandardCharsets.UTF_8)));
    }

    @Test
    void every_seal_has_the_hash_kept() throws IOException {
        ProductionPlan plan = PlanSamples.plan();
        Map<String, String> seals = new TreeMap<>();
        for (Seal seal : PlanSamples.allSeals(plan)) {
            seals.put(seal.role() + " " + seal.scope().key() + " " + seal.market(), seal.sha256());
        }
        seals.put("fingerprint", plan.fingerprint().sha256());
        var text = new StringBuilder();
        seals.forEach((name, hash) -> text.append(name).append(": ").append(hash).append('\n'));

        assertThat(text.toString()).isEqualTo(golden("seals.txt", text.toString()));
    }

    private static String golden(String name, String now) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        return Files.readString(file);
    }
}
