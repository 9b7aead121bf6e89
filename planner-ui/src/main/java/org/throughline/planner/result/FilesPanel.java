package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.AccountRegister;
import org.throughline.data.engagement.FileImport;
import org.throughline.planner.shell.Panel;

/// The files that were handed in, each with what taking it would do, and the one step that takes
/// all that are ready.
final class FilesPanel extends Composite<Div> {

    /// What can be done here.
    interface Actions {

        /// Says something about a file.
        ///
        /// @param remembered a new account that was said of it; absent = none
        /// @param toAll whether it answers the same questions of the other files
        void say(
                HandedFile file,
                ImportOptions options,
                AccountRegister.@Nullable Account remembered,
                boolean toAll);

        void putAway(HandedFile file);

        /// Takes all files that are ready.
        void take();
    }

    private final UnorderedList list = new UnorderedList();
    private final Div bar = new Div();
    private final transient Map<String, FileCard> cards = new HashMap<>();
    private final transient Actions actions;

    FilesPanel(Actions actions) {
        this.actions = actions;
        list.setId("results-file-list");
        list.addClassNames("plain", "export-files");
        bar.addClassName("take-bar");
        getContent().add(new Panel("results-files", text("results.files"), list, bar));
    }

    /// Shows these files. A card of which nothing has changed stays, with what is being typed
    /// there.
    void show(List<HandedFile> files, Asking asking) {
        List<String> ids = files.stream().map(HandedFile::id).toList();
        cards.forEach((id, card) -> {
            if (!ids.contains(id)) {
                list.remove(card);
            }
        });
        cards.keySet().retainAll(ids);
        Set<List<Object>> seen = new HashSet<>();
        List<HandedFile> ready = new ArrayList<>();
        for (HandedFile file : files) {
            boolean isTwice =
                    file.taken().map(taken -> !seen.add(file.heldApartBy(taken))).orElse(false);
            card(file, isTwice, asking)
                    .others(files.stream().filter(each -> each.asksLike(file)).count());
            if (file.isReady() && !isTwice) {
                ready.add(file);
            }
        }
        bar.removeAll();
        bar.add(bar(files, ready));
    }

    private FileCard card(HandedFile file, boolean isTwice, Asking asking) {
        FileCard old = cards.get(file.id());
        if (old != null && old.isOf(file, isTwice, asking)) {
            return old;
        }
        FileCard card = new FileCard(file, isTwice, asking, actions);
        if (old == null) {
            list.add(card);
        } else {
            int at = list.getElement().indexOfChild(old.getElement());
            list.remove(old);
            list.addComponentAtIndex(at, card);
        }
        cards.put(file.id(), card);
        return card;
    }

    /// Goes on with how much of each file has been read.
    void grow(Map<String, Double> shares) {
        cards.values().forEach(card -> card.grow(shares));
    }

    /// @param ready the files of which something would go in
    private Component[] bar(List<HandedFile> files, List<HandedFile> ready) {
        long rows =
                ready.stream()
                        .flatMap(file -> file.taken().stream())
                        .mapToLong(FileImport.Taken::taken)
                        .sum();
        boolean isTaken = files.stream().anyMatch(HandedFile::isBeingTaken);
        boolean isRead = files.stream().anyMatch(HandedFile::isBeingRead);
        Button take =
                new Button(
                        text("results.take", ready.size()),
                        click -> {
                            actions.take();
                            // where it was refused
                            click.getSource().setEnabled(true);
                        });
        take.setId("results-take");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.setEnabled(!ready.isEmpty() && !isTaken && !isRead);
        Paragraph says =
                new Paragraph(
                        isRead
                                ? text("results.take.reading")
                                : isTaken
                                        ? text("results.take.under-way")
                                        : says(files.size(), ready.size(), rows));
        says.setId("results-take-says");
        return new Component[] {take, says};
    }

    private static String says(int files, int ready, long rows) {
        if (ready == 0) {
            return text("results.take.none");
        }
        return files == ready
                ? text("results.take.all", rows)
                : text("results.take.some", rows, ready);
    }
}
