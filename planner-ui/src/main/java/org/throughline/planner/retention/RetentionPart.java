package org.throughline.planner.retention;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.post.Post;
import org.throughline.data.retention.RetentionCurve;
import org.throughline.data.story.Story;
import org.throughline.planner.shell.MomentsChart;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// Where the viewers of one post left, over the beats that were planned: a sentence, a chart that
/// is a table too, and the same for other programs.
public final class RetentionPart extends Div {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final transient RetentionCurve curve;
    private final transient BeatLosses losses;
    private final transient BeatNames names;
    private final String id;

    /// The part of a post.
    ///
    /// @param readOutDays days after publishing on which the brief has its results read; absent =
    ///   not said
    /// @param takeAway takes the curve away; absent where whoever looks may not
    public RetentionPart(
            Post post,
            RetentionCurve curve,
            Story story,
            @Nullable Integer readOutDays,
            @Nullable Runnable takeAway) {
        this.curve = curve;
        this.losses = BeatLosses.of(curve, story, post.draft().market());
        this.names = new BeatNames(losses.beats());
        this.id = "retention-" + post.postId();
        setId(id);
        addClassName("retention");
        H3 title = new H3(text("retention.title"));
        title.setId(id + "-title");
        add(title);
        early(post, readOutDays).ifPresent(this::add);
        add(sentence(), chart());
        add(small(text("retention.honest")), small(source(post)));
        Div bar = new Div();
        bar.addClassName("take-bar");
        if (losses.fits()) {
            bar.add(download());
        }
        if (takeAway != null) {
            bar.add(takeAway(post, takeAway));
        }
        add(bar);
    }

    private Optional<StateMark> early(Post post, @Nullable Integer readOutDays) {
        return readOutDays != null && days(post) < readOutDays
                ? Optional.of(
                        new StateMark(Tone.QUIET, text("retention.early", days(post), readOutDays)))
                : Optional.empty();
    }

    /// The day of publishing and those after it, up to the day of the export.
    private long days(Post post) {
        LocalDate published = LocalDate.ofInstant(post.publishedAt(), ZoneOffset.UTC);
        return ChronoUnit.DAYS.between(published, curve.taken()) + 1;
    }

    private Paragraph sentence() {
        Paragraph says = new Paragraph(says());
        says.setId(id + "-says");
        return says;
    }

    private String says() {
        if (!losses.fits()) {
            return text(
                    "retention.other-length",
                    losses.points().getLast().at(),
                    losses.lengthSeconds());
        }
        return losses.greatest()
                .map(loss -> text("retention.greatest", values(loss)) + next(loss))
                .orElseGet(() ->
                        text(
                                losses.greatestFirst().isEmpty()
                                        ? "retention.too-coarse"
                                        : "retention.no-loss"));
    }

    private Object[] values(BeatLoss loss) {
        return new Object[] {
            names.of(loss),
            loss.fromSeconds(),
            loss.toSeconds(),
            of(loss.perSecond()),
            100 * of(loss.before()),
            100 * of(loss.after())
        };
    }

    /// How far ahead it is.
    private String next(BeatLoss greatest) {
        return losses.greatestFirst().stream()
                .filter(each -> !each.equals(greatest))
                .findFirst()
                .map(each -> " " + text("retention.next", names.of(each), of(each.perSecond())))
                .orElse("");
    }

    private static double of(@Nullable Double told) {
        return told == null ? 0 : told;
    }

    private MomentsChart chart() {
        BeatLoss greatest = losses.greatest().orElse(null);
        return new MomentsChart(
                id + "-chart",
                text(
                        "retention.chart",
                        losses.points().size(),
                        losses.points().getLast().at(),
                        says()),
                losses.points().stream()
                        .map(each -> new MomentsChart.Moment(each.at(), 100 * each.watched()))
                        .toList(),
                losses.beats().stream()
                        .map(each ->
                                new MomentsChart.Band(
                                        names.of(each),
                                        each.fromSeconds(),
                                        each.toSeconds(),
                                        each.equals(greatest)))
                        .toList(),
                losses.lengthSeconds(),
                losses.fits() ? beats() : moments());
    }

    private Sheet beats() {
        Sheet sheet =
                new Sheet(
                        id + "-beats",
                        text("retention.title"),
                        List.of(
                                text("beats.beat"),
                                text("beats.time"),
                                text("retention.before"),
                                text("retention.after"),
                                text("retention.lost")));
        for (BeatLoss loss : losses.beats()) {
            Double lost = loss.perSecond();
            sheet.row(
                    new Span(names.of(loss)),
                    new Span(text("retention.span", loss.fromSeconds(), loss.toSeconds())),
                    new Span(lost == null ? "" : text("retention.share", 100 * of(loss.before()))),
                    new Span(lost == null ? "" : text("retention.share", 100 * of(loss.after()))),
                    new Span(
                            lost == null
                                    ? text("retention.not-told")
                                    : text("retention.points", lost)));
        }
        return sheet;
    }

    private Sheet moments() {
        Sheet sheet =
                new Sheet(
                        id + "-moments",
                        text("retention.title"),
                        List.of(text("beats.time"), text("retention.watched")));
        losses.points()
                .forEach(each ->
                        sheet.row(
                                new Span(text("retention.second", each.at())),
                                new Span(text("retention.share", 100 * each.watched()))));
        return sheet;
    }

    private String source(Post post) {
        return text(
                "retention.source",
                curve.file(),
                DAY.format(curve.taken()),
                days(post),
                curve.keptBy());
    }

    private static Paragraph small(String says) {
        Paragraph small = new Paragraph(says);
        small.addClassNames("soft", "small", "as-typed");
        return small;
    }

    private Anchor download() {
        byte[] table = LossTable.of(curve, losses).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(table),
                                        "retention-" + curve.post().id() + ".csv",
                                        "text/csv;charset=utf-8",
                                        table.length)),
                        text("retention.download"));
        link.setId(id + "-csv");
        link.setDownload(true);
        link.addClassName("link-button");
        return link;
    }

    private Button takeAway(Post post, Runnable takeAway) {
        Button away = new Button(text("retention.take-away"), click -> takeAway.run());
        away.setId(id + "-take-away");
        away.setAriaLabel(text("retention.take-away-of", post.postId()));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        return away;
    }
}
