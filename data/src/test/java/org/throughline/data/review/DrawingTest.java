package org.throughline.data.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.throughline.data.json.Documents;
import org.throughline.data.review.Drawing.Form;
import org.throughline.data.review.Drawing.Ink;
import org.throughline.data.review.Drawing.Spot;
import org.throughline.data.review.Drawing.Stroke;

class DrawingTest {

    private static final DraftId DRAFT = DraftId.parse("lights.lamp.1.US.tiktok");

    @Property
    void what_is_written_is_read_again(@ForAll("drawings") Drawing drawing) {
        assertThat(Drawing.parse(drawing.toString())).isEqualTo(drawing);
    }

    @Property
    void whatever_else_is_sent_is_none(@ForAll String text) {
        assertThat(Drawing.find(text)).isEmpty();
    }

    @Test
    void nothing_but_strokes_in_the_picture_is_a_drawing() {
        for (String no :
                List.of(
                        "",
                        "freehand red",
                        "freehand red 1",
                        "freehand red 1,10001",
                        "freehand red -1,2",
                        "freehand red 1,2 ",
                        "freehand red 1,2;",
                        "freehand  red 1,2",
                        "Freehand red 1,2",
                        "freehand #fff 1,2",
                        "freehand red 1.5,2",
                        "freehand red \u0661,2",
                        "arrow red 1,2",
                        "arrow red 1,2 3,4 5,6",
                        "box red 1,2",
                        "circle red 1,2 3,4",
                        "freehand red 1,2; <svg onload=x>",
                        "freehand red 1,2" + " 1,2".repeat(Drawing.LONGEST_STROKE),
                        "box red 1,2 3,4" + "; box red 1,2 3,4".repeat(Drawing.MOST_STROKES),
                        "x".repeat(1_000_000))) {
            assertThat(Drawing.find(no)).as(no.substring(0, Math.min(60, no.length()))).isEmpty();
        }
        var stroke = new Stroke(Form.FREEHAND, Ink.RED, spots(Drawing.LONGEST_STROKE));
        assertThatThrownBy(() -> new Drawing(Collections.nCopies(12, stroke)))
                .hasMessageContaining("at most 3000 spots");
    }

    @Test
    void a_note_keeps_its_stretch_and_its_drawing() {
        var drawing = Drawing.parse("box blue 1000,1000 4000,2500; freehand white 5,5");
        var note = note(12L, drawing);
        var documents = new Documents();

        String document = documents.write(note);

        assertThat(document).contains("\"drawing\":\"box blue 1000,1000 4000,2500;");
        assertThat(documents.read(document, FrameNote.class)).isEqualTo(note);
        assertThat(note.frames().length()).isEqualTo(5);
        assertThat(note(8L, null)).isEqualTo(note(null, null));
        assertThatThrownBy(() -> note(7L, null)).hasMessageContaining("runs forward");
    }

    private static FrameNote note(Long to, Drawing drawing) {
        return new FrameNote(
                new UUID(0, 1),
                DRAFT,
                7,
                "00:00:00:07",
                "Ida",
                Instant.EPOCH,
                "Here.",
                to,
                drawing);
    }

    private static List<Spot> spots(int many) {
        return Collections.nCopies(many, new Spot(1, 2));
    }

    @Provide
    Arbitrary<Drawing> drawings() {
        Arbitrary<Integer> parts = Arbitraries.integers().between(0, Drawing.PARTS);
        Arbitrary<Spot> spot = Combinators.combine(parts, parts).as(Spot::new);
        Arbitrary<Stroke> strokes =
                Combinators.combine(
                                Arbitraries.of(Form.class),
                                Arbitraries.of(Ink.class),
                                spot.list().ofMinSize(2).ofMaxSize(40))
                        .as((form, ink, some) ->
                                new Stroke(
                                        form,
                                        ink,
                                        form == Form.FREEHAND ? some : some.subList(0, 2)));
        return strokes.list().ofMinSize(1).ofMaxSize(Drawing.MOST_STROKES).map(Drawing::new);
    }
}
