package org.throughline.planner.entry;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.data.campaign.Campaign;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.planner.entry.CampaignLook.Left;
import org.throughline.planner.entry.CampaignLook.Place;
import org.throughline.planner.entry.CampaignLook.Source;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Takes a campaign file and its media, shows what would be entered, and enters it.
final class BringPanel extends Section {

    private final transient EntryDesk desk;
    private final transient BroughtFiles files;
    private final transient Consumer<BroughtFiles> enter;
    private final Upload upload = new Upload(this::receive);
    private final Div said = new Div();
    private final Div found = new Div();

    /// @param look says what would be entered
    /// @param enter is asked to enter what was brought
    BringPanel(
            EntryDesk desk,
            BroughtFiles files,
            Function<BroughtFiles, CampaignLook> look,
            Consumer<BroughtFiles> enter) {
        this.desk = desk;
        this.files = files;
        this.enter = enter;
        setId("bring");
        addClassName("panel");
        H2 title = new H2(text("bring.title"));
        title.setId("bring-title");
        Reach.allow(title);
        getElement().setAttribute("aria-labelledby", "bring-title");
        upload.setId("bring-upload");
        upload.setMaxFiles(BroughtFiles.MOST_FILES);
        Button choose = new Button(text("bring.choose"));
        choose.setId("bring-choose");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Paragraph(text("bring.drop")));
        upload.addFileRejectedListener(
                rejected -> say(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            show(look.apply(files));
        });
        said.setId("bring-said");
        said.getElement().setAttribute("role", "status");
        found.setId("bring-look");
        add(title, new Paragraph(text("bring.says")), example(), upload, said, found);
    }

    private Component example() {
        byte[] text = desk.example().getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(text),
                                        "campaign.yaml",
                                        "application/yaml",
                                        text.length)),
                        text("bring.example"));
        link.setId("bring-example");
        link.setDownload(true);
        return new Paragraph(link);
    }

    private void receive(UploadEvent event) {
        Outcome<String> taken;
        try (InputStream bytes = event.getInputStream()) {
            taken = files.take(event.getFileName(), bytes);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
        UI page = event.getUI();
        if (page != null && taken instanceof Outcome.Refused<String>(List<Problem> problems)) {
            Future<Void> _ = page.access(() -> problems.forEach(each -> say(each.says())));
        }
    }

    private void say(String says) {
        Paragraph notice = new Paragraph(says);
        notice.addClassName("notice");
        notice.getElement().setAttribute("data-tone", "bad");
        said.add(notice);
    }

    private void show(CampaignLook seen) {
        found.removeAll();
        Campaign campaign = seen.campaign();
        H3 heading =
                new H3(
                        campaign == null
                                ? text("bring.not-read")
                                : text("bring.read", campaign.name(), campaign.brand().name()));
        heading.setId("bring-found");
        Reach.allow(heading);
        found.add(heading);
        if (campaign != null) {
            found.add(new Paragraph(holds(campaign)));
        }
        if (!seen.problems().isEmpty()) {
            found.add(new FaultList(text("bring.fault"), seen.problems()));
        }
        media(seen.media());
        left(seen.left());
        if (seen.isReady()) {
            Button take =
                    new Button(
                            text("bring.enter"),
                            click -> {
                                enter.accept(files);
                                // where it was refused
                                click.getSource().setEnabled(true);
                            });
            take.setId("bring-enter");
            take.setDisableOnClick(true);
            take.addThemeVariants(ButtonVariant.PRIMARY);
            found.add(take);
        }
        getUI().ifPresent(ui -> Reach.first(ui, "bring-found"));
    }

    private static String holds(Campaign campaign) {
        return text(
                "bring.holds",
                campaign.briefs().size(),
                campaign.markets().stream()
                        .map(market -> market.market().code())
                        .collect(Collectors.joining(", ")),
                campaign.team().author().name(),
                campaign.team().approvers().size());
    }

    private void media(List<Source> media) {
        List<Source> missing =
                media.stream().filter(source -> source.place() == Place.MISSING).toList();
        if (media.isEmpty()) {
            return;
        }
        if (missing.isEmpty()) {
            found.add(new StateMark(Tone.GOOD, text("bring.media.all", media.size())));
            return;
        }
        found.add(
                new StateMark(
                        Tone.WARN, text("bring.media.missing", missing.size(), media.size())));
        found.add(
                names(
                        "bring-missing",
                        missing.stream().map(source -> source.item().file()).toList()));
        found.add(soft(text("bring.media.missing.todo")));
    }

    private void left(List<Left> left) {
        if (left.isEmpty()) {
            return;
        }
        found.add(new Paragraph(text("bring.left")));
        found.add(
                names(
                        "bring-left",
                        left.stream()
                                .map(each ->
                                        text(
                                                switch (each.kind()) {
                                                    case FILE -> "bring.left.file";
                                                    case RULEBOOK -> "bring.left.rulebook";
                                                    case PART -> "bring.left.part";
                                                },
                                                each.what()))
                                .toList()));
    }

    private static UnorderedList names(String id, List<String> names) {
        UnorderedList list = new UnorderedList();
        list.setId(id);
        names.forEach(name -> list.add(new ListItem(name)));
        return list;
    }

    private static Component soft(String says) {
        Span soft = new Span(says);
        soft.addClassNames("soft", "small");
        return new Paragraph(soft);
    }
}
