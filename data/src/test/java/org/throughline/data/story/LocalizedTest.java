package org.throughline.data.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.throughline.data.brief.Market;
import org.throughline.data.json.Documents;

/// What local people wrote knows which line it was written for.
class LocalizedTest {

    private static final Market DE = new Market("DE");
    private static final Market JP = new Market("JP");
    private static final Documents DOCUMENTS = new Documents();

    @Property(tries = 200)
    void however_the_line_changes_the_first_one_is_remembered_and_back_there_nothing_is(
            @ForAll @NotEmpty @StringLength(max = 4) String first,
            @ForAll @Size(max = 6) List<@StringLength(max = 4) String> after) {
        Assume.that(!first.isBlank());
        Localized written = lamp(first);
        Localized now = written;
        for (String line : after) {
            now = now.reworded(line);
        }

        boolean changed = !now.source().equals(first);
        assertThat(own(now).isOutdated()).isEqualTo(changed);
        assertThat(own(now).writtenFor()).isEqualTo(changed ? first : null);
        assertThat(own(now).text()).isEqualTo(own(written).text());
        assertThat(now.reworded(first)).isEqualTo(written);
    }

    @Test
    void a_line_that_was_emptied_and_written_again_is_the_line_it_was() {
        assertThat(lamp("Lamp died?").reworded("").reworded("Lamp died?"))
                .isEqualTo(lamp("Lamp died?"));
        assertThat(own(lamp("Lamp died?").reworded("").reworded("Dead lamp?")).writtenFor())
                .isEqualTo("Lamp died?");
        assertThat(own(lamp(" ").reworded("Lamp died?"))).isEqualTo(own(lamp("Lamp died?")));
    }

    @Test
    void whoever_finds_it_still_right_ends_that_and_so_does_another_line() {
        Localized changed = lamp("Lamp died?").reworded("Lamp dead?");

        assertThat(own(changed).stillRight()).isEqualTo(own(lamp("Lamp dead?")));
        assertThat(own(changed.with(DE, new LocalText("Licht aus?", null, "Jonas"))).isOutdated())
                .isFalse();
        assertThat(changed.with(DE, null).in(DE)).isEqualTo("Lamp dead?");
    }

    @Test
    void what_is_left_out_in_a_market_cannot_be_outdated() {
        Localized changed =
                new Localized("Ha.", Map.of(JP, new LocalText("", null, "Haru"))).reworded("Ho.");

        assertThat(Objects.requireNonNull(changed.local().get(JP)).isOutdated()).isFalse();
    }

    @Test
    void a_line_that_fits_reads_in_a_document_as_it_did_before_there_was_more_to_say() {
        assertThat(DOCUMENTS.write(own(lamp("Lamp died?"))))
                .isEqualTo(
                        """
                        {"text":"Lampe tot?","backTranslation":"Lamp dead?","by":"Jonas"}\
                        """);
    }

    private static Localized lamp(String source) {
        return new Localized(
                source, Map.of(DE, new LocalText("Lampe tot?", "Lamp dead?", "Jonas")));
    }

    private static LocalText own(Localized text) {
        return Objects.requireNonNull(text.local().get(DE));
    }
}
