package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.throughline.data.engagement.ExportLayout;
import org.throughline.data.problem.Problem;
import org.throughline.planner.shell.Why;

/// Takes any number of export files, by a button or by dropping them here. What is in a file is
/// looked at elsewhere; here only how large it is.
final class FileDrop extends Div {

    /// A file while it arrives.
    ///
    /// @param bytes read once, while the browser still sends
    record Arriving(String name, InputStream bytes) {}

    private final Upload upload;
    private final Div said = new Div();
    private final transient Function<Arriving, List<Problem>> take;

    /// @param take takes a file off the browser's hands; what it returns is why it did not
    /// @param arrived is told when all files are here
    FileDrop(Function<Arriving, List<Problem>> take, Runnable arrived) {
        this.take = take;
        upload = new Upload(this::receive);
        upload.setId("results-upload");
        upload.setMaxFiles(HandedLimits.SHIPPED.files());
        upload.setMaxFileSize((int) HandedLimits.SHIPPED.fileBytes());
        Button choose = new Button(text("results.choose"));
        choose.setId("results-choose-files");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph(text("results.drop")));
        upload.addFileRejectedListener(
                rejected -> say(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            arrived.run();
        });
        said.setId("results-upload-said");
        said.getElement().setAttribute("role", "status");
        Paragraph known =
                new Paragraph(
                        text(
                                "results.known",
                                HandedLimits.SHIPPED.files(),
                                HandedLimits.SHIPPED.fileBytes() / HandedLimits.MEGABYTE,
                                HandedLimits.SHIPPED.age().toHours()));
        known.addClassName("soft");
        addClassName("file-drop");
        add(known, upload, said, new Why("results-layouts", text("results.layouts"), layouts()));
    }

    private static UnorderedList layouts() {
        UnorderedList layouts = new UnorderedList();
        Arrays.stream(ExportLayout.values())
                .filter(layout ->
                        layout != ExportLayout.MAPPED_TABLE
                                && (layout.isOfPosts() || layout.isOfAccounts()))
                .forEach(layout -> layouts.add(new ListItem(word("layout", layout.key()))));
        return layouts;
    }

    private void receive(UploadEvent event) {
        List<Problem> problems;
        try (InputStream bytes = event.getInputStream()) {
            problems = take.apply(new Arriving(event.getFileName(), bytes));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
        UI page = event.getUI();
        if (page != null && !problems.isEmpty()) {
            Future<Void> _ = page.access(() -> problems.forEach(problem -> say(problem.says())));
        }
    }

    private void say(String says) {
        Paragraph notice = new Paragraph(says);
        notice.addClassName("notice");
        notice.getElement().setAttribute("data-tone", "bad");
        said.add(notice);
    }
}
