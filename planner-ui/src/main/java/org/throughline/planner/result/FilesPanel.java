package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.analytics.importing.ImportOptions;
import org.throughline.data.engagement.FileImport;
import org.throughline.planner.shell.Panel;

/// The files that were handed in, each with what taking it would do, and the one step that takes
/// all that are ready.
final class FilesPanel extends Composite<Div> {

    /// What can be done here.
    interface Actions {

        void say(HandedFile file, ImportOptions options);

        void putAway(HandedFile file);

        /// Takes all files that are ready.
        void take();
    }

    FilesPanel(List<HandedFile> files, LocalDate today, Actions actions) {
        UnorderedList list = new UnorderedList();
        list.setId("results-file-list");
        list.addClassNames("plain", "export-files");
        Set<String> seen = new HashSet<>();
        List<HandedFile> ready = new ArrayList<>();
        for (HandedFile file : files) {
            boolean isTwice = file.taken().map(taken -> !seen.add(taken.sha256())).orElse(false);
            list.add(new FileCard(file, isTwice, today, actions));
            if (file.isReady() && !isTwice) {
                ready.add(file);
            }
        }
        getContent()
                .add(
                        new Panel(
                                "results-files",
                                text("results.files"),
                                list,
                                bar(files, ready, actions)));
    }

    /// @param ready the files of which something would go in
    private static Div bar(List<HandedFile> files, List<HandedFile> ready, Actions actions) {
        long rows =
                ready.stream()
                        .flatMap(file -> file.taken().stream())
                        .mapToLong(FileImport.Taken::taken)
                        .sum();
        boolean isTaken = files.stream().anyMatch(HandedFile::isBeingTaken);
        boolean isRead = files.stream().anyMatch(HandedFile::isBeingRead);
        Button take = new Button(text("results.take", ready.size()), click -> actions.take());
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
        Div bar = new Div(take, says);
        bar.addClassName("take-bar");
        return bar;
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
