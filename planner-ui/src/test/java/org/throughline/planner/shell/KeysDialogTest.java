package org.throughline.planner.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sheet of keys, of pages that have some of their own.
class KeysDialogTest {

    @Test
    void joins_names_the_keys_that_its_page_takes() {
        assertThat(lines(Paths.JOINS))
                .startsWith(
                        "J Join the first pair",
                        "N Reject the first pair",
                        "→ On to the next post",
                        "U Take the last decision back");
    }

    @Test
    void the_words_of_a_market_have_keys_of_their_own_and_its_plan_has_none() {
        assertThat(lines("plan/twenty-seconds/words/DE"))
                .startsWith("Alt + ↑ ↓ Back or on to what is open");
        assertThat(lines("plan/twenty-seconds")).isEqualTo(lines(""));
    }

    private static List<String> lines(String path) {
        return all(new KeysDialog(path))
                .filter(ListItem.class::isInstance)
                .map(KeysDialogTest::line)
                .toList();
    }

    private static String line(Component item) {
        return String.join(
                " ",
                all(item)
                        .filter(each -> each.getChildren().findAny().isEmpty())
                        .map(each -> each.getElement().getText())
                        .toList());
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(KeysDialogTest::all));
    }
}
