package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.throughline.data.problem.Problem;
import org.throughline.data.rulebook.TestBrief;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Reach;
import org.throughline.rules.analysis.Desk;
import org.throughline.rules.analysis.TestReading;

/// Test briefs in from a CSV table. What is in it is shown before anything is kept, each fault at
/// its line and column.
final class TestsFromTable extends Div {

    private static final int LARGEST_FILE = 4 << 20;

    private final Function<List<TestBrief>, List<Problem>> keep;
    private final Div preview = new Div();

    /// @param keep keeps tests, and gives what stands in the way
    TestsFromTable(Function<List<TestBrief>, List<Problem>> keep) {
        this.keep = keep;
        preview.setId("tests-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> show(read(bytes))));
        upload.setId("tests-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        Button choose = new Button(text("desk.sheets.choose"));
        choose.setId("tests-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph(text("desk.sheets.drop")));
        upload.addFileRejectedListener(
                rejected -> show(whole("RULES-043", rejected.getErrorMessage(), "")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(
                new Panel(
                        "tests-in",
                        text("desk.tests.in"),
                        new Paragraph(text("desk.tests.in.says")),
                        upload,
                        preview));
    }

    private static TestReading read(byte[] bytes) {
        try {
            return Desk.testBriefs(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            return whole("RULES-040", "the file is not UTF-8 text", "Maybe save it as CSV UTF-8.");
        }
    }

    private static TestReading whole(String code, String says, String hint) {
        return new TestReading(0, List.of(), List.of(new Problem(code, "", says, hint)));
    }

    private void show(TestReading reading) {
        preview.removeAll();
        Paragraph says =
                new Paragraph(text("desk.tests.read", reading.rows(), reading.good().size()));
        says.setId("tests-read");
        Reach.allow(says);
        preview.add(says);
        if (!reading.isSound()) {
            preview.add(new FaultList(text("desk.fault"), reading.problems()));
        }
        if (!reading.good().isEmpty()) {
            preview.add(take(reading));
        }
        getUI().ifPresent(ui -> Reach.first(ui, "tests-read"));
    }

    private Div take(TestReading reading) {
        int count = reading.good().size();
        Button take =
                new Button(
                        text(
                                reading.isSound() ? "desk.tests.take-all" : "desk.tests.take-good",
                                count),
                        click -> keep(reading));
        take.setId("tests-take");
        take.setDisableOnClick(true);
        if (reading.isSound()) {
            take.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div row = new Div(take);
        row.addClassName("button-row");
        return row;
    }

    private void keep(TestReading reading) {
        List<Problem> problems = keep.apply(reading.good());
        preview.removeAll();
        if (!problems.isEmpty()) {
            preview.add(new FaultList(text("desk.fault"), problems));
        }
    }
}
