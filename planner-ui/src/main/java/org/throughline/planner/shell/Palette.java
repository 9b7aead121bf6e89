package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import org.throughline.planner.access.Actor;

/// Search and the way to every page, by keyboard: words are typed, arrows choose, Enter goes there,
/// Escape goes back to where the keyboard was.
final class Palette extends Dialog {

    private static final int PAUSE_MILLIS = 200;

    /// The arrows move a mark while the keyboard stays in the field, as a combo box does it. Enter
    /// before the answer to what was typed is there waits for it.
    private static final String CHOOSE =
            """
            const field = $0, list = $1, input = field.inputElement;
            const options = () => [...list.querySelectorAll('[role=option]')];
            let at = 0;
            let wanted = false;
            const mark = to => {
              const all = options();
              at = all.length ? (to + all.length) % all.length : 0;
              all.forEach((each, index) => each.setAttribute('aria-selected', index === at));
              input.setAttribute('aria-activedescendant', all[at]?.id ?? '');
              all[at]?.scrollIntoView({block: 'nearest'});
            };
            input.setAttribute('role', 'combobox');
            input.setAttribute('aria-expanded', 'true');
            input.setAttribute('aria-autocomplete', 'list');
            input.setAttribute('aria-controls', list.id);
            input.addEventListener('keydown', event => {
              if (event.isComposing) return;
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                mark(at + (event.key === 'ArrowDown' ? 1 : -1));
              } else if (event.key === 'Enter') {
                event.preventDefault();
                wanted = list.dataset.words !== input.value;
                if (!wanted) options()[at]?.click();
              } else {
                wanted = false;
              }
            });
            list.addEventListener('click', event => {
              const path = event.target.closest('[role=option]')?.dataset.path;
              if (path !== undefined) {
                const link = document.createElement('a');
                link.href = path;
                document.body.append(link);
                link.click();
                link.remove();
              }
            });
            new MutationObserver(() => {
              mark(0);
              if (wanted && list.dataset.words === input.value) {
                wanted = false;
                options()[0]?.click();
              }
            }).observe(list, {childList: true, attributeFilter: ['data-words']});
            mark(0);
            """;

    private final transient Finder finder;
    private final transient Actor by;
    private final TextField words = new TextField(text("find.words"));
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();

    Palette(Finder finder, Actor by) {
        this.finder = finder;
        this.by = by;
        setId("find-dialog");
        addClassName("find-dialog");
        setHeaderTitle(text("find.title"));
        words.setId("find-words");
        words.setPlaceholder(text("find.example"));
        words.setMaxLength(80);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> show());
        list.setId("find-found");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", text("find.found"));
        count.setId("find-count");
        count.getElement().setAttribute("role", "status");
        count.addClassNames("soft", "small");
        Div body = new Div(words, count, list);
        body.addClassName("find-body");
        add(body);
        show();
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                getElement().executeJs(CHOOSE, words.getElement(), list.getElement());
                words.focus();
            } else {
                removeFromParent();
            }
        });
    }

    private void show() {
        list.removeAll();
        List<Found> found = finder.find(words.getValue(), pages(), by);
        for (int at = 0; at < found.size(); at++) {
            list.add(item(found.get(at), at));
        }
        list.setVisible(!found.isEmpty());
        list.getElement().setAttribute("data-words", words.getValue());
        count.setText(text("find.count", found.size()));
    }

    private ListItem item(Found found, int at) {
        Span title = new Span(found.title());
        title.addClassName("find-name");
        Span detail = new Span(found.detail());
        detail.addClassNames("soft", "small", "find-detail");
        Span kind = new Span(text("find.kind." + found.kind().name().toLowerCase(Locale.ROOT)));
        kind.addClassNames("soft", "small", "find-kind");
        ListItem item = new ListItem(new Div(title, detail), kind);
        item.setId("find-" + at);
        item.getElement().setAttribute("role", "option");
        item.getElement().setAttribute("aria-selected", at == 0);
        item.getElement().setAttribute("data-path", found.path());
        item.addClickListener(click -> close());
        return item;
    }

    /// Those of the menu, which holds what somebody may open.
    private static List<Found> pages() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new Found(Found.Kind.PAGE, text(entry.title()), "", entry.path()))
                .toList();
    }
}
