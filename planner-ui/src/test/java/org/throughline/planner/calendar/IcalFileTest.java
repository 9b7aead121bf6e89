package org.throughline.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.data.brief.Platform;

/// A calendar file held to RFC 5545 by a reader of its own.
class IcalFileTest {

    private static final Instant AT = Instant.parse("2027-03-28T00:30:00Z");

    @Property(tries = 300)
    void what_was_written_is_read_again_whatever_it_is(@ForAll("hostile") String said) {
        String file = file(List.of(EntrySamples.planned(said, said, AT, Platform.TIKTOK)));

        assertThat(value(file, "SUMMARY")).isEqualTo(readable(said));
        assertThat(value(file, "DESCRIPTION")).isEqualTo(readable(said));
        assertThat(lines(file).stream().filter("BEGIN:VEVENT"::equals)).hasSize(1);
        assertThat(lines(file)).last().isEqualTo("END:VCALENDAR");
    }

    @Property(tries = 300)
    void no_line_is_longer_than_75_octets_and_none_is_torn(@ForAll("hostile") String said) {
        String file = file(List.of(EntrySamples.planned(said, said, AT, Platform.TIKTOK)));

        assertThat(file).endsWith("\r\n").doesNotContain("\uFFFD");
        for (String line : file.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line).doesNotContain("\r", "\n");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "a",
                        ",",
                        ";",
                        ":",
                        "\\",
                        "\n",
                        "\r\n",
                        "\r",
                        "\"",
                        "=cmd()",
                        "\u0000",
                        "\u007f",
                        "\t",
                        " ",
                        "\u00e9",
                        "\u3042",
                        "\ud83d\udca1",
                        "END:VEVENT",
                        "<script>",
                        "\\n",
                        "\u2028")
                .list()
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }

    @Example
    void an_event_is_at_its_moment_in_utc_and_says_how_far_it_is() {
        String file =
                file(List.of(EntrySamples.planned("Twenty seconds", "", AT, Platform.TIKTOK)));

        assertThat(lines(file))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "DTSTART:20270328T003000Z",
                        "DTSTAMP:20270214T100000Z",
                        "LAST-MODIFIED:20270214T100000Z",
                        "SEQUENCE:6",
                        "STATUS:TENTATIVE",
                        "CATEGORIES:PLANNED,WAITING",
                        "UID:twenty-seconds.DE.tiktok@lights-back-on.throughline");
    }

    @Example
    void an_event_keeps_its_name_when_it_moves_and_when_it_is_posted() {
        CalendarEntry planned = EntrySamples.planned("A", "", AT, Platform.TIKTOK);
        CalendarEntry moved =
                EntrySamples.planned("A", "", AT.plusSeconds(86_400), Platform.TIKTOK);
        CalendarEntry posted = EntrySamples.posted(AT, Platform.TIKTOK);

        assertThat(value(file(List.of(moved)), "UID"))
                .isEqualTo(value(file(List.of(planned)), "UID"))
                .isEqualTo(value(file(List.of(posted)), "UID"));
        assertThat(value(file(List.of(posted)), "SEQUENCE")).isEqualTo("8");
        assertThat(lines(file(List.of(posted)))).contains("STATUS:CONFIRMED", "CATEGORIES:POSTED");
    }

    @Example
    void no_two_events_of_a_file_share_a_name() {
        List<CalendarEntry> entries =
                List.of(
                        EntrySamples.posted(AT.minusSeconds(9_000), Platform.TIKTOK),
                        EntrySamples.posted(AT.minusSeconds(60), Platform.TIKTOK),
                        EntrySamples.planned(
                                "A", "", AT, Platform.TIKTOK, Platform.INSTAGRAM_REELS));

        assertThat(lines(file(entries)).stream().filter(line -> line.startsWith("UID:")))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private static String file(List<CalendarEntry> entries) {
        return IcalFile.of(
                EntrySamples.calendar(entries),
                entries,
                "Lights back on",
                CalendarEntry::title,
                CalendarEntry::blocker);
    }

    /// What of a text a calendar file can hold.
    private static String readable(String said) {
        return said.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .replace("\u007f", "");
    }

    /// RFC 5545, 3.1: a line break before a blank is no line break.
    private static List<String> lines(String file) {
        List<String> lines = new ArrayList<>(List.of(file.replace("\r\n ", "").split("\r\n", -1)));
        assertThat(lines.removeLast()).isEmpty();
        return lines;
    }

    private static String value(String file, String name) {
        String raw =
                lines(file).stream()
                        .filter(line -> line.startsWith(name + ":"))
                        .findFirst()
                        .orElseThrow()
                        .substring(name.length() + 1);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < raw.length(); at++) {
            char each = raw.charAt(at);
            if (each == '\\') {
                at++;
                char escaped = raw.charAt(at);
                assertThat("\\;,nN").contains(String.valueOf(escaped));
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                assertThat(each).isNotIn(';', ',');
                text.append(each);
            }
        }
        return text.toString();
    }
}
