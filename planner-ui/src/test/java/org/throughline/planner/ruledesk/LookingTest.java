package org.throughline.planner.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.planner.shell.Incidents;

/// How often a page asks for news.
class LookingTest {

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void after_a_look_the_page_goes_on_asking_for_what_has_come() {
        Looking looking = new Looking("looking", new Incidents(() -> 1));
        looking.look(() -> "", _ -> new Div());
        assertThat(ui.getPollInterval()).isEqualTo(300);

        looking.clear();
        assertThat(ui.getPollInterval()).isEqualTo(30_000);
    }
}
