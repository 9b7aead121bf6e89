package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.problem.Outcome;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.BroughtCaptions;
import org.throughline.data.story.Story;
import org.throughline.planner.plan.BringCaptions.Tried;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.shell.FaultList;
import org.throughline.planner.shell.OnAsk;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Still;

/// Where the captions of each market come from: its lines, or a file that somebody brought. For the
/// video's writer the way to bring one, after a look at what is wrong with it, and to do without.
final class CaptionsPanel extends Div {

    /// What is done with a market's captions.
    interface Bringing {

        /// Reads a file; nothing is kept.
        Outcome<Tried> look(Market market, String name, byte[] bytes);

        /// Takes captions; null: those of its lines again.
        void take(Market market, @Nullable BroughtCaptions captions);
    }

    private final Story written;

    /// @param written the story as it is written now
    /// @param bringing null for somebody who reads along
    CaptionsPanel(ProductionPlan plan, Story written, @Nullable Bringing bringing) {
        this.written = written;
        Panel panel =
                new Panel("captions", text("brought.title"), new Paragraph(text("brought.says")));
        List<Market> markets = plan.brief().audience().markets();
        panel.add(new Still(markets.stream().map(this::stands).toArray(Component[]::new)));
        if (bringing != null) {
            panel.add(
                    new OnAsk(
                            "captions-bring",
                            text("brought.open"),
                            "captions-choose-" + markets.getFirst(),
                            () -> rows(markets, bringing)));
        }
        add(panel);
    }

    private Component stands(Market market) {
        Span from = new Span(from(market));
        from.setId("captions-from-" + market);
        Div stands = new Div(tag(market), from);
        stands.addClassName("chips");
        return stands;
    }

    private Component rows(List<Market> markets, Bringing bringing) {
        return new Div(markets.stream().map(each -> row(each, bringing)).toArray(Component[]::new));
    }

    private Div row(Market market, Bringing bringing) {
        Div seen = new Div();
        seen.setId("captions-seen-" + market);
        seen.getElement().setAttribute("role", "status");
        Div row = new Div(tag(market), ways(market, bringing, seen), seen);
        row.addClassName("captions-row");
        row.setId("captions-" + market);
        return row;
    }

    private static Span tag(Market market) {
        Span tag = new Span(market.code());
        tag.addClassName("market-tag");
        return tag;
    }

    private Div ways(Market market, Bringing bringing, Div seen) {
        Div ways = new Div(upload(market, bringing, seen));
        ways.addClassName("button-row");
        if (written.findCaptions(market).isPresent()) {
            Button without =
                    new Button(text("brought.without"), click -> bringing.take(market, null));
            without.setId("captions-without-" + market);
            without.setAriaLabel(text("brought.without-of", market.code()));
            ways.add(without);
        }
        return ways;
    }

    private String from(Market market) {
        return written.findCaptions(market)
                .map(captions ->
                        text("brought.from-file", captions.file(), captions.cues().size())
                                + (captions.hook().equals(hook(market))
                                        ? ""
                                        : " " + text("brought.other-hook", captions.hook())))
                .orElseGet(() -> text("brought.from-lines"));
    }

    private String hook(Market market) {
        return written.beatsIn(market).getFirst().id();
    }

    private Upload upload(Market market, Bringing bringing, Div seen) {
        Upload upload =
                new Upload(
                        new InMemoryUploadHandler((file, bytes) ->
                                show(
                                        market,
                                        bringing.look(market, file.fileName(), bytes),
                                        bringing,
                                        seen)) {
                            @Override
                            public long getFileSizeMax() {
                                return BroughtCaptions.LARGEST_BYTES;
                            }
                        });
        upload.setId("captions-file-" + market);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BroughtCaptions.LARGEST_BYTES);
        upload.setAcceptedFileExtensions(".srt", ".vtt");
        upload.setDropAllowed(false);
        Button choose =
                new Button(
                        text(
                                written.findCaptions(market).isPresent()
                                        ? "brought.replace"
                                        : "brought.choose"));
        choose.setId("captions-choose-" + market);
        choose.setAriaLabel(text("brought.choose-of", market.code()));
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> {
            seen.removeAll();
            seen.add(new Paragraph(rejected.getErrorMessage()));
        });
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void show(Market market, Outcome<Tried> looked, Bringing bringing, Div seen) {
        seen.removeAll();
        switch (looked) {
            case Outcome.Refused<Tried>(List<Problem> problems) ->
                    seen.add(
                            new Paragraph(text("brought.refused", problems.size())),
                            new FaultList(text("brought.fault"), problems));
            case Outcome.Accepted<Tried>(Tried tried) -> {
                List<Problem> faults =
                        tried.faults().stream().map(CaptionFinding::problem).distinct().toList();
                seen.add(
                        new Paragraph(
                                text(
                                        "brought.read",
                                        tried.captions().file(),
                                        tried.captions().cues().size(),
                                        faults.size())));
                if (!faults.isEmpty()) {
                    seen.add(new FaultList(faults));
                }
                Button take =
                        new Button(
                                text("brought.take", market.code()),
                                click -> bringing.take(market, tried.captions()));
                take.setId("captions-take-" + market);
                if (faults.isEmpty()) {
                    take.addThemeVariants(ButtonVariant.PRIMARY);
                }
                Button leave = new Button(text("brought.leave"), click -> seen.removeAll());
                leave.setId("captions-leave-" + market);
                Div ways = new Div(take, leave);
                ways.addClassName("button-row");
                seen.add(ways);
            }
        }
    }
}
