package org.throughline.planner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What becomes of a page while something slow is done for it, and afterwards.
class ErrandTest {

    private static final int RESTING_MILLIS = 30_000;

    private final UI ui = new UI();
    private final Div page = new Div();
    private final List<String> came = new ArrayList<>();
    private final Errand<String> errand = new Errand<>(came::add, () -> came.add("failed"));

    ErrandTest() {
        ui.add(page);
    }

    @Test
    void a_result_arrives_once_and_nothing_is_looked_for_any_more() {
        CountDownLatch held = new CountDownLatch(1);
        errand.begin(page, () -> after(held));
        assertThat(ui.getPollInterval()).isEqualTo(1_000);
        look();
        assertThat(came).isEmpty();

        held.countDown();
        untilOver();

        assertThat(came).containsExactly("done");
        assertThat(ui.getPollInterval()).isEqualTo(RESTING_MILLIS);
        look();
        assertThat(came).hasSize(1);
        assertThat(ui.getPollInterval()).isEqualTo(RESTING_MILLIS);
    }

    @Test
    void what_fails_leaves_the_page_usable_is_thrown_to_it_and_can_be_begun_again() {
        errand.begin(
                page,
                () -> {
                    throw new IllegalStateException("the disk is full");
                });
        List<Throwable> thrown = untilOver();

        assertThat(came).containsExactly("failed");
        assertThat(thrown)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("the disk is full");
        assertThat(ui.getPollInterval()).isEqualTo(RESTING_MILLIS);

        errand.begin(page, () -> "again");
        assertThat(untilOver()).isEmpty();
        assertThat(came).containsExactly("failed", "again");
        assertThat(ui.getPollInterval()).isEqualTo(RESTING_MILLIS);
    }

    @Test
    void whoever_leaves_the_page_is_not_looked_for() {
        errand.begin(page, () -> "late");
        ui.remove(page);
        assertThat(ui.getPollInterval()).isEqualTo(RESTING_MILLIS);
        look();
        assertThat(came).isEmpty();
    }

    private static String after(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    private List<Throwable> untilOver() {
        List<Throwable> thrown = new ArrayList<>();
        while (errand.isUnderWay()) {
            Thread.onSpinWait();
            try {
                look();
            } catch (RuntimeException unexpected) {
                thrown.add(unexpected);
            }
        }
        return thrown;
    }

    private void look() {
        ComponentUtil.fireEvent(ui, new PollEvent(ui, false));
    }
}
