package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// A list that may be long. The first of it are drawn, or the last, and more of them at the press
/// of a button, which stands where the others are left out. Each item has an id and takes the
/// keyboard, as [Reach#allow] lets it.
public final class LongList extends UnorderedList {

    /// How many are drawn at first, and how many more each time.
    public static final int STEP = 50;

    private final transient Function<UUID, ListItem> item;
    private final boolean fromEnd;
    private final ListItem rest;
    private final Button more = new Button("", click -> more());
    private final Set<UUID> wanted = new HashSet<>();
    private final List<UUID> drawn = new ArrayList<>();
    private transient Runnable grown = () -> {};
    private List<UUID> all = List.of();
    private int most = STEP;

    /// A list with nothing in it.
    ///
    /// @param fromEnd whether the last are drawn rather than the first
    /// @param item makes the item of one of them, or gives the one that was made before
    public LongList(String id, boolean fromEnd, Function<UUID, ListItem> item) {
        this.fromEnd = fromEnd;
        this.item = item;
        setId(id);
        more.setId(id + "-more");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rest = new ListItem(more);
    }

    /// Is run after more of them were drawn because somebody asked.
    public void onGrown(Runnable listener) {
        grown = listener;
    }

    /// Shows these in place of what was shown.
    public void show(List<UUID> shown) {
        all = List.copyOf(shown);
        draw();
    }

    /// Sees to it that one is drawn wherever it stands; without effect where it is not in the list.
    public void reach(UUID one) {
        if (all.contains(one) && wanted.add(one)) {
            draw();
        }
    }

    /// Those that are drawn, in their order.
    public List<UUID> drawn() {
        return List.copyOf(drawn);
    }

    private void draw() {
        removeAll();
        drawn.clear();
        int from = fromEnd ? Math.max(0, all.size() - most) : 0;
        int to = fromEnd ? all.size() : Math.min(all.size(), most);
        place(all.subList(0, from).stream().filter(wanted::contains).toList());
        if (from > 0) {
            add(rest);
        }
        place(all.subList(from, to));
        if (to < all.size()) {
            add(rest);
        }
        place(all.subList(to, all.size()).stream().filter(wanted::contains).toList());
        int left = all.size() - drawn.size();
        rest.setVisible(left > 0);
        more.setText(text("list.more", Math.min(STEP, left), left));
    }

    private void place(List<UUID> these) {
        these.forEach(each -> add(item.apply(each)));
        drawn.addAll(these);
    }

    /// The keyboard goes on at the first that came.
    private void more() {
        Set<UUID> before = new HashSet<>(drawn);
        most += STEP;
        draw();
        grown.run();
        drawn.stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .flatMap(first -> item.apply(first).getId())
                .ifPresent(id -> getUI().ifPresent(ui -> Reach.first(ui, id)));
    }
}
