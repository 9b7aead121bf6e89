package org.throughline.planner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StillTest {

    private static String markup(Div part) {
        return new Still(part).getElement().getProperty("innerHTML");
    }

    @Test
    void text_and_attributes_that_look_like_markup_stay_text() {
        Span name = new Span("<img src=x onerror=alert(1)> & \"more\"");
        name.setTitle("\"><script>alert(1)</script>");
        Div part = new Div(name);
        part.setId("part");

        assertThat(markup(part))
                .isEqualTo(
                        "<div id=\"part\"><span"
                                + " title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
                                + "&lt;img src=x onerror=alert(1)&gt; &amp; \"more\"</span></div>");
    }

    @Test
    void a_plain_button_does_what_is_told_for_its_id_and_no_other() {
        NativeButton known = new NativeButton("Do");
        known.setId("known");
        NativeButton other = new NativeButton("Other");
        other.setId("other");
        List<String> done = new ArrayList<>();
        Still still = new Still(known, other).pressing(Map.of("known", () -> done.add("known")));

        StillMarkup.press(still, "other");
        assertThat(done).isEmpty();
        StillMarkup.press(still, "known");
        assertThat(done).containsExactly("known");
    }

    @Test
    void no_blank_comes_between_parts_that_stand_together() {
        Div part = new Div(new Div(new Span("20"), new Span(".4")), new Anchor("rules", "Rules"));

        assertThat(markup(part))
                .isEqualTo(
                        "<div><div><span>20</span><span>.4</span></div>"
                                + "<a href=\"rules\">Rules</a></div>");
    }
}
