package org.throughline.planner.draft;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.data.review.Draft;
import org.throughline.planner.shell.Panel;

/// The video and the papers beside it, to take along.
final class FilesPanel extends Div {

    private static final Pattern BEAT = Pattern.compile(".*_beat-(\\d+)\\.jpg");

    FilesPanel(Draft draft) {
        Div files = new Div();
        files.addClassName("papers");
        String video = "media/drafts/" + draft.id();
        files.add(file(video, draft.file(), text("files.video")));
        draft.papers().forEach(paper -> files.add(file(video + "/" + paper, paper, name(paper))));
        for (String form : List.of("edl", "otio", "csv")) {
            Anchor noted = file(video + "/noted/" + form, "", text("files.noted-" + form));
            noted.setId("files-noted-" + form);
            files.add(noted);
        }
        add(new Panel("files", text("files.title"), files));
    }

    private static Anchor file(String path, String file, String name) {
        Anchor link = new Anchor(path, name);
        // where no name is given here, the answer gives it
        link.getElement().setAttribute("download", file);
        link.setRouterIgnore(true);
        if (!file.isEmpty()) {
            link.setTitle(file);
        }
        link.addClassName("link-button");
        return link;
    }

    /// What a paper is; its own name where nobody knows.
    private static String name(String paper) {
        Matcher beat = BEAT.matcher(paper);
        if (beat.matches()) {
            return text("files.beat", beat.group(1));
        }
        return switch (paper.substring(paper.lastIndexOf('_') + 1)) {
            case "post.txt" -> text("files.post");
            case "post.json" -> text("files.post-json");
            case "cover.jpg" -> text("files.cover");
            case "contact-sheet.jpg" -> text("files.contact-sheet");
            case "manifest.json" -> text("files.manifest");
            case "report.json" -> text("files.report");
            default ->
                    switch (paper.substring(paper.lastIndexOf('.') + 1)) {
                        case "srt" -> text("files.srt");
                        case "vtt" -> text("files.vtt");
                        case "edl" -> text("files.edl");
                        case "otio" -> text("files.otio");
                        default -> paper;
                    };
        };
    }
}
