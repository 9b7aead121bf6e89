package org.throughline.planner.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.data.audit.AuditEntry;
import org.throughline.data.json.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityFileTest {

    private static final AuditEntry FIRST =
            AuditEntry.after(
                    0,
                    AuditEntry.FIRST,
                    Instant.parse("2027-02-15T09:00:00Z"),
                    "=HYPERLINK(\"x\")",
                    "stop market",
                    "Tindrel.US",
                    "öffnet, \"spät\"\nund neu");

    @Test
    void no_text_is_a_formula_in_a_spreadsheet() {
        assertThat(ActivityFile.table(List.of(act(FIRST)), false))
                .isEqualTo(
                        """
                        \uFEFFat,actor,action,subject,says,campaign,title\r
                        2027-02-15T09:00:00Z,"'=HYPERLINK(""x"")",stop market,Tindrel.US,\
                        "öffnet, ""spät""\nund neu",,\r
                        """);
    }

    @Test
    void numbers_and_hashes_stand_there_for_those_who_see_every_act_only() {
        assertThat(ActivityFile.table(List.of(), false)).doesNotContain("hash");
        assertThat(ActivityFile.lines(List.of(act(FIRST)), false))
                .doesNotContain("hash", "number", "previous");
        assertThat(ActivityFile.table(List.of(act(FIRST)), true))
                .startsWith("\uFEFFnumber,at,")
                .contains("previous,hash\r\n1,2027-")
                .contains(FIRST.hash());
    }

    /// As docs/formats.md says that it is reckoned.
    @Test
    void a_reader_can_reckon_the_hashes_again() {
        AuditEntry second =
                AuditEntry.after(1, FIRST.hash(), FIRST.at(), "Ida", "lift stop", "Tindrel.US", "");
        String lines = ActivityFile.lines(List.of(act(second), act(FIRST)), true);

        String before = AuditEntry.FIRST;
        for (String line : lines.lines().toList().reversed()) {
            JsonNode read = JsonMapper.shared().readTree(line);
            assertThat(read.get("previous").asString()).isEqualTo(before);
            var text = new StringBuilder();
            for (String key :
                    List.of("number", "at", "actor", "action", "subject", "says", "previous")) {
                String part = read.get(key).asString();
                text.append(part.length()).append(':').append(part).append('\n');
            }
            assertThat(read.get("hash").asString())
                    .isEqualTo(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
            before = read.get("hash").asString();
        }
        assertThat(before).isEqualTo(second.hash());
    }

    private static Act act(AuditEntry entry) {
        return new Act(entry, KnownAct.of(entry.action()), null, null, new Act.Place.OfStops());
    }
}
