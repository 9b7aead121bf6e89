package org.throughline.planner.board;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.plan.ProductionPlan;
import org.throughline.data.story.Beat;
import org.throughline.data.story.Framing;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Line;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.Logo;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PostText;
import org.throughline.data.story.ScreenText;
import org.throughline.data.story.Shot;
import org.throughline.data.story.Story;
import org.throughline.data.story.Zoom;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.shell.Panel;
import org.throughline.planner.shell.Sheet;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Still;
import org.throughline.planner.shell.Tone;

/// The telling: beats to scale in one line, then each with picture, words and texts.
final class BeatsPanel extends Div {

    /// Writes how a shot is fitted to the shapes.
    @FunctionalInterface
    interface Cropping {
        void crop(String beat, int shot, Framing framing);
    }

    private final Story story;
    private final Story written;
    private final transient @Nullable Cropping cropping;
    private final Map<String, SerializableRunnable> presses = new HashMap<>();

    /// For whoever reads along.
    BeatsPanel(ProductionPlan plan) {
        this(plan, plan.story(), null);
    }

    /// For whoever writes.
    ///
    /// @param written the story as it is written now
    BeatsPanel(ProductionPlan plan, Story written, @Nullable Cropping cropping) {
        this.story = plan.story();
        this.written = written;
        this.cropping = cropping;
        Sheet sheet =
                new Sheet(
                        "beats-sheet",
                        text("beats.title"),
                        List.of(
                                text("beats.beat"),
                                text("beats.time"),
                                text("beats.picture"),
                                text("beats.words")));
        story.allBeats().forEach(beat -> row(sheet, plan, beat));
        String length =
                text(
                        "beats.length",
                        story.beats().size(),
                        seconds(story.range().to()),
                        story.range().to());
        add(
                new Still(
                                new Panel(
                                        "beats",
                                        text("beats.title"),
                                        new Paragraph(length),
                                        ribbon(),
                                        sheet),
                                new Panel("post-text", text("post-text.title"), postText(plan)))
                        .pressing(presses));
    }

    private Component postText(ProductionPlan plan) {
        PostText post = story.postText();
        if (post == null) {
            return new Paragraph(text("post-text.none"));
        }
        Div words = new Div();
        words.addClassName("lines");
        say(words, plan, post.text());
        plan.brief().platforms().stream()
                .filter(platform -> !post.on(platform).isEmpty())
                .forEach(platform -> own(words, plan, platform, post.on(platform)));
        return words;
    }

    /// What a platform has of its own, as those who seal it have to see it.
    private static void own(Div words, ProductionPlan plan, Platform platform, PlatformText own) {
        String name = word("platform", platform.key());
        Div all = new Div();
        all.addClassName("lines");
        all.setId("post-text-" + platform.key());
        part(all, text("post.text", name), plan, own.text());
        part(all, text("post.title", name), plan, own.title());
        if (own.hashtags() != null) {
            part(
                    all,
                    text("post.hashtags", name),
                    plan,
                    Localized.of(
                            own.hashtags().stream()
                                    .map(Hashtag::written)
                                    .collect(Collectors.joining(" "))));
        }
        part(all, text("post.alt-text", name), plan, own.altText());
        if (own.paidPartnership() != null) {
            part(
                    all,
                    text("post.paid", name),
                    plan,
                    Localized.of(text(own.paidPartnership() ? "post.paid.yes" : "post.paid.no")));
        }
        words.add(all);
    }

    private static void part(Div all, String name, ProductionPlan plan, @Nullable Localized says) {
        if (says != null) {
            Span label = new Span(name);
            label.addClassNames("soft", "small");
            all.add(label);
            say(all, plan, says);
        }
    }

    private Component ribbon() {
        Div ribbon = new Div();
        ribbon.addClassName("ribbon");
        ribbon.getElement().setAttribute("aria-hidden", "true");
        for (Beat beat : story.beats()) {
            Span name = new Span(word("beat", beat.kind().key()));
            Span from = new Span(seconds(beat.at().from()));
            from.addClassName("ribbon-from");
            Div block = new Div(name, from);
            block.addClassName("ribbon-beat");
            block.getElement().setAttribute("data-beat", beat.kind().key());
            block.getStyle().set("flex-grow", String.valueOf(beat.at().length()));
            if (isQuiet(beat)) {
                block.addClassName("quiet");
            }
            ribbon.add(block);
        }
        return ribbon;
    }

    private static boolean isQuiet(Beat beat) {
        return beat.silent() || beat.shots().stream().anyMatch(Shot.Dark.class::isInstance);
    }

    private void row(Sheet sheet, ProductionPlan plan, Beat beat) {
        Span kind = new Span(word("beat", beat.kind().key()));
        kind.addClassName("step-name");
        Div name = new Div(kind);
        name.addClassName("step");
        String sort = beat.hook() == null ? beat.ending() : beat.hook();
        if (sort != null) {
            Span of = new Span(word(beat.hook() == null ? "ending-kind" : "hook-kind", sort));
            of.addClassName("soft");
            of.addClassName("small");
            name.add(of);
        }
        if (beat.hook() != null && !story.otherHooks().isEmpty()) {
            List<Market> using = story.using(beat, plan.brief().audience().markets());
            name.add(
                    using.isEmpty()
                            ? new StateMark(Tone.QUIET, text("beats.ready"))
                            : new StateMark(
                                    Tone.CALM,
                                    text(
                                            "beats.in",
                                            using.stream()
                                                    .map(Market::code)
                                                    .collect(Collectors.joining(", ")))));
        }
        sheet.row(name, time(beat.at()), pictures(plan, beat), words(plan, beat));
    }

    private Component time(FrameRange at) {
        Span seconds = new Span(seconds(at.from()) + " – " + seconds(at.to()));
        Span frames = new Span(text("beats.frames", at.from(), at.to() - 1));
        frames.addClassName("soft");
        frames.addClassName("small");
        Div time = new Div(seconds, frames);
        time.addClassName("step");
        return time;
    }

    private Component pictures(ProductionPlan plan, Beat beat) {
        Div pictures = new Div();
        pictures.addClassName("lines");
        for (int number = 0; number < beat.shots().size(); number++) {
            Span says =
                    new Span(
                            switch (beat.shots().get(number)) {
                                case Shot.Footage footage -> says(footage) + runs(footage);
                                case Shot.Dark _ -> text("beats.dark");
                                case Shot.Card card -> text("beats.card", card.text().source());
                            });
            pictures.add(says);
            Cropping crops = cropping;
            if (crops != null) {
                crop(plan, beat, number, crops).ifPresent(pictures::add);
            }
        }
        Logo logo = story.logo();
        if (logo != null && logo.isIn(beat)) {
            pictures.add(new Span(text("beats.logo", logo.media(), logo.widthPercent())));
        }
        story.roomTones().stream()
                .filter(room -> room.isUnder(beat))
                .map(room -> new Span(text("beats.room", room.media(), room.gainDb())))
                .forEach(pictures::add);
        if (beat.silent()) {
            pictures.add(new StateMark(Tone.MEANT, text("beats.silent")));
        }
        return pictures;
    }

    private static String says(Shot.Footage footage) {
        return footage.says().isBlank() ? footage.media().value() : footage.says();
    }

    /// How it moves otherwise than it was filmed.
    private static String runs(Shot.Footage footage) {
        Zoom zoom = footage.zoom();
        String how = "";
        if (zoom != null) {
            how += ", " + text(zoom.away() ? "beats.zoom-out" : "beats.zoom-in", zoom.percent());
        }
        if (footage.speed() != null) {
            boolean slow = footage.pace().ratio() < 1;
            how +=
                    ", "
                            + text(
                                    slow ? "beats.slower" : "beats.faster",
                                    Math.round(100 * footage.pace().ratio()));
        }
        return how;
    }

    /// The way to fit a shot to the shapes, where it is footage and still written as planned.
    private Optional<NativeButton> crop(
            ProductionPlan plan, Beat beat, int number, Cropping crops) {
        return written.allBeats()
                .filter(each -> each.id().equals(beat.id()))
                .flatMap(each -> each.shots().stream().skip(number).limit(1))
                .flatMap(shot ->
                        shot instanceof Shot.Footage seen ? Stream.of(seen) : Stream.empty())
                .map(seen -> {
                    String id = "crop-" + beat.id() + "-" + (number + 1);
                    NativeButton open = new NativeButton(text("crop.open"));
                    open.setId(id);
                    open.addClassName("text-button");
                    open.setAriaLabel(text("crop.open-of", says(seen)));
                    presses.put(
                            id,
                            () ->
                                    new CropDialog(
                                                    plan,
                                                    seen,
                                                    says(seen),
                                                    framing ->
                                                            crops.crop(beat.id(), number, framing))
                                            .open());
                    return open;
                })
                .findFirst();
    }

    private static Component words(ProductionPlan plan, Beat beat) {
        Div words = new Div();
        words.addClassName("lines");
        for (Line line : beat.lines()) {
            say(words, plan, line.text());
        }
        for (ScreenText shown : beat.texts()) {
            Span role = new Span(word("screen-text", shown.role()));
            role.addClassName("soft");
            role.addClassName("small");
            words.add(new Div(role, new Span(" " + shown.text().source())));
        }
        return words;
    }

    /// A text and what local people wrote in its place.
    private static void say(Div words, ProductionPlan plan, Localized text) {
        Span said = new Span("“" + text.source() + "”");
        said.addClassName("said");
        words.add(said);
        plan.brief().audience().markets().stream()
                .filter(text.local()::containsKey)
                .forEach(market -> {
                    LocalText own = Objects.requireNonNull(text.local().get(market));
                    Span tag = new Span(market.code());
                    tag.addClassName("market-tag");
                    Span local = new Span(own.text());
                    local.getElement().setAttribute("lang", plan.profile(market).language());
                    if (own.backTranslation() != null) {
                        local.setTitle(own.backTranslation());
                    }
                    words.add(new Div(tag, local));
                });
    }

    private String seconds(long frame) {
        return text("seconds", story.rate().seconds(frame));
    }
}
