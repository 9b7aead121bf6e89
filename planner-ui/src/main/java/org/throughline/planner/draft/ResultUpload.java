package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.throughline.data.problem.Problem;

/// Takes an export file with the results of a post, by a button or by dropping it here.
final class ResultUpload extends Div {

    /// Years of daily rows of one account.
    private static final int LARGEST_BYTES = 64 << 20;

    private final Upload upload;
    private final Div said = new Div();

    /// Takes the file that is here and was not looked at yet.
    private transient Optional<Runnable> arrived = Optional.empty();

    /// @param taken is told the file's name and its bytes
    ResultUpload(BiConsumer<String, byte[]> taken) {
        upload =
                new Upload(
                        UploadHandler.inMemory((file, bytes) ->
                                arrived = Optional.of(() -> taken.accept(file.fileName(), bytes))));
        upload.setId("results-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx", ".zip");
        Button choose = new Button(text("result.choose"));
        choose.setId("results-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph(text("result.drop")));
        upload.addFileRejectedListener(rejected -> say(true, rejected.getErrorMessage()));
        // the list is empty before anything is said, so that the next file is never one too many
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            Optional<Runnable> file = arrived;
            arrived = Optional.empty();
            file.ifPresent(Runnable::run);
        });
        said.setId("results-said");
        said.getElement().setAttribute("role", "status");
        addClassName("result-upload");
        add(upload, said);
    }

    /// Says what came of a file.
    ///
    /// @param more stands below it, such as a link to what was not taken
    void tell(String says, Component... more) {
        say(false, says);
        said.add(more);
    }

    /// Says why a file was not taken.
    void refuse(List<Problem> problems) {
        say(true, problems.getFirst().says());
    }

    private void say(boolean bad, String says) {
        said.setClassName("notice", bad);
        said.getElement().setAttribute("data-tone", bad ? "bad" : "quiet");
        said.removeAll();
        said.add(new Paragraph(says));
    }
}
