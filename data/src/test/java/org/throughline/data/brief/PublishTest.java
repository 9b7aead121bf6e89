package org.throughline.data.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.data.json.Documents;

/// When a video is published, and what a market has of its own.
class PublishTest {

    private static final Market US = new Market("US");
    private static final Market JP = new Market("JP");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 11);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Documents documents = new Documents();

    @Test
    void a_market_has_the_time_of_the_video_until_it_has_its_own() {
        Publish publish = new Publish(DAY, SIX, Map.of(), Map.of(JP, NINE));

        assertThat(publish.timeIn(US)).isEqualTo(SIX);
        assertThat(publish.timeIn(JP)).isEqualTo(NINE);
        assertThat(publish.isOwnIn(US)).isFalse();
        assertThat(publish.isOwnIn(JP)).isTrue();
        assertThat(publish.instantIn(JP, ZoneId.of("Asia/Tokyo")))
                .isEqualTo(Instant.parse("2027-03-11T00:00:00Z"));
    }

    @Test
    void a_day_of_its_own_is_own_too() {
        Publish publish = new Publish(DAY, SIX, Map.of(JP, DAY.plusDays(1), US, DAY));

        assertThat(publish.isOwnIn(JP)).isTrue();
        assertThat(publish.isOwnIn(US)).isFalse();
    }

    @Test
    void a_time_that_is_that_of_the_video_is_none_of_its_own() {
        assertThat(new Publish(DAY, SIX, Map.of(), Map.of(JP, SIX)))
                .isEqualTo(new Publish(DAY, SIX, Map.of()));
    }

    @Test
    void without_times_of_its_own_its_document_is_what_it_was() {
        assertThat(documents.write(new Publish(DAY, SIX, Map.of(), Map.of())))
                .isEqualTo("{\"date\":\"2027-03-11\",\"time\":\"18:00\",\"byMarket\":{}}");
    }

    @Test
    void with_times_of_its_own_it_is_read_as_it_was_written() {
        Publish publish = new Publish(DAY, SIX, Map.of(), Map.of(JP, NINE));

        assertThat(documents.read(documents.write(publish), Publish.class)).isEqualTo(publish);
    }
}
