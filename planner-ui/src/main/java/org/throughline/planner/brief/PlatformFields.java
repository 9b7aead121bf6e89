package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Brief;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.Hashtag;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PlatformText;
import org.throughline.data.story.PublishedText;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;
import org.throughline.planner.shell.Why;
import org.throughline.renderer.canvas.Force;
import org.throughline.renderer.canvas.PostBound;
import org.throughline.renderer.canvas.PostBound.Measure;

/// What one platform has of its own beside the video, how much more it takes, and what will be
/// posted there in each market.
final class PlatformFields extends Section {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_HASHTAGS = 2_000;
    private static final int PAUSE_MILLIS = 400;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\u3001\u060C]+");

    private final Platform platform;
    private final transient PostWords words;
    private final transient Fields fields;
    private final transient List<PostBound> bounds;
    private final Div marks = new Div();
    private final Div textLeft = new Div();
    private final Div titleLeft = new Div();
    private final Div preview = new Div();

    PlatformFields(Platform platform, PostWords words, Fields fields, List<PostBound> bounds) {
        this.platform = platform;
        this.words = words;
        this.fields = fields;
        this.bounds = bounds;
        setId(id(""));
        addClassName("platform-post");
        H3 title = new H3(name());
        title.setId(id("-name"));
        getElement().setAttribute("aria-labelledby", id("-name"));
        marks.setId(id("-marks"));
        marks.addClassName("chips");
        Div head = new Div(title, marks);
        head.addClassName("words-row-head");
        textLeft.setId(id("-left"));
        titleLeft.setId(id("-title-left"));
        preview.setId(id("-posted"));
        preview.addClassName("post-previews");
        add(head, ownText());
        if (hasTitle()) {
            add(ownTitle());
        }
        add(hashtags(), altText(), paid(), new Why(id("-preview"), text("post.preview"), preview));
        refresh();
    }

    private String id(String part) {
        return "post-" + platform.key() + part;
    }

    private String name() {
        return word("platform", platform.key());
    }

    private PlatformText own() {
        return words.post().on(platform);
    }

    private void change(UnaryOperator<PlatformText> change) {
        words.change(old -> old.with(platform, change.apply(old.on(platform))));
    }

    private boolean hasTitle() {
        return own().title() != null
                || bounds.stream().anyMatch(each -> each.measure() == Measure.TITLE);
    }

    private Component ownText() {
        TextArea field = area("-text", text("post.text", name()), own().text());
        field.setHelperComponent(textLeft);
        field.addValueChangeListener(
                event -> change(old -> old.withText(reworded(old.text(), event.getValue()))));
        concerns(field, finding -> finding.isOfText(platform) && own().hasText(finding.market()));
        return field;
    }

    private Component ownTitle() {
        Localized title = own().title();
        TextField field = line("-title", text("post.title", name()), LONGEST_TITLE);
        field.setValue(title == null ? "" : title.source());
        field.setHelperComponent(titleLeft);
        field.addValueChangeListener(event ->
                change(old -> old.withTitle(reworded(old.title(), event.getValue().strip()))));
        fields.words(field, finding -> finding.isOfTitle(platform));
        return field;
    }

    private Component hashtags() {
        TextField field = line("-hashtags", text("post.hashtags", name()), LONGEST_HASHTAGS);
        field.setValue(
                own().allHashtags().stream()
                        .map(Hashtag::written)
                        .collect(Collectors.joining(" ")));
        field.setHelperText(text("post.hashtags.help"));
        field.addValueChangeListener(event -> {
            try {
                PlatformText tagged = own().withHashtags(typed(event.getValue()));
                field.setInvalid(false);
                change(old -> old.withHashtags(tagged.allHashtags()));
            } catch (IllegalArgumentException none) {
                field.setErrorMessage(none.getMessage());
                field.setInvalid(true);
            }
        });
        return field;
    }

    private static List<Hashtag> typed(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(each -> !each.isEmpty())
                .map(Hashtag::typed)
                .toList();
    }

    private Component altText() {
        TextArea field = area("-alt-text", text("post.alt-text", name()), own().altText());
        field.setHelperText(text("post.alt-text.help"));
        field.addValueChangeListener(
                event -> change(old -> old.withAltText(reworded(old.altText(), event.getValue()))));
        return field;
    }

    private Component paid() {
        Select<Paid> field = new Select<>();
        field.setId(id("-paid"));
        field.setLabel(text("post.paid", name()));
        field.setHelperText(text("post.paid.help"));
        field.setItems(Paid.values());
        field.setItemLabelGenerator(each ->
                each == Paid.AS_BRIEF
                        ? text("post.paid.as-brief", PublishedText.isPaid(brief()) ? 1 : 0)
                        : text("post.paid." + each.key()));
        field.setValue(Paid.of(own().paidPartnership()));
        field.setReadOnly(fields.isReadOnly());
        field.setManualValidation(true);
        field.addValueChangeListener(
                event -> change(old -> old.withPaidPartnership(event.getValue().answer)));
        fields.words(field, finding -> finding.isOfMark(platform));
        return field;
    }

    /// Whether it is marked as paid for.
    private enum Paid {
        AS_BRIEF(null),
        YES(true),
        NO(false);

        private final @Nullable Boolean answer;

        Paid(@Nullable Boolean answer) {
            this.answer = answer;
        }

        static Paid of(@Nullable Boolean answer) {
            return answer == null ? AS_BRIEF : answer ? YES : NO;
        }

        String key() {
            return this == YES ? "yes" : "no";
        }
    }

    private Brief brief() {
        return words.edit().brief();
    }

    private void concerns(TextArea field, Predicate<CaptionFinding> concerned) {
        fields.words(field, concerned);
    }

    private static Localized reworded(@Nullable Localized old, String says) {
        return (old == null ? Localized.of("") : old).reworded(says);
    }

    private TextArea area(String part, String label, @Nullable Localized says) {
        TextArea field =
                StoryWords.area(
                        id(part), label, says == null ? "" : says.source(), PostWords.LONGEST);
        field.setReadOnly(fields.isReadOnly());
        return field;
    }

    private TextField line(String part, String label, int longest) {
        TextField field = new TextField(label);
        field.setId(id(part));
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setManualValidation(true);
        field.setReadOnly(fields.isReadOnly());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        return field;
    }

    /// Shows what follows from the text as it is written now.
    void refresh() {
        List<String> ownParts = ownParts();
        marks.removeAll();
        marks.add(
                ownParts.isEmpty()
                        ? new StateMark(Tone.QUIET, text("post.inherited"))
                        : new StateMark(Tone.GOOD, text("post.own", String.join(", ", ownParts))));
        Brief brief = brief();
        List<PublishedText> posted =
                words.edit().markets.stream()
                        .map(market -> PublishedText.of(brief, words.post(), market, platform))
                        .toList();
        textLeft.removeAll();
        textLeft.add(new Div(text("post.text.help")));
        titleLeft.removeAll();
        if (own().title() == null) {
            titleLeft.add(new Div(text("post.title.none")));
        }
        for (PostBound bound : bounds) {
            least(bound, posted)
                    .ifPresent(each ->
                            (bound.measure() == Measure.TITLE ? titleLeft : textLeft)
                                    .add(left(bound, each, posted.size())));
        }
        preview.removeAll();
        posted.forEach(each -> preview.add(preview(each)));
    }

    private List<String> ownParts() {
        PlatformText own = own();
        List<String> parts = new ArrayList<>();
        addIf(parts, own.text() != null, "text");
        addIf(parts, own.title() != null, "title");
        addIf(parts, own.hashtags() != null, "hashtags");
        addIf(parts, own.altText() != null, "alt-text");
        addIf(parts, own.paidPartnership() != null, "paid");
        return parts;
    }

    private static void addIf(List<String> parts, boolean holds, String part) {
        if (holds) {
            parts.add(text("post.own." + part));
        }
    }

    /// Where there is the least room left.
    private static Optional<PublishedText> least(PostBound bound, List<PublishedText> posted) {
        return posted.stream().min(Comparator.comparingInt(bound::left));
    }

    private static Div left(PostBound bound, PublishedText least, int markets) {
        int left = bound.left(least);
        String key =
                (left < 0 ? "post.over." : "post.left.")
                        + (bound.force() == Force.HARD ? "hard" : "advice");
        String what = text("post.measure." + bound.measure().key());
        Market market = least.market();
        Div line =
                new Div(
                        text(
                                key,
                                Math.abs(left),
                                bound.most(),
                                markets > 1 ? text("post.in", what, market) : what,
                                bound.source()));
        if (left < 0) {
            line.addClassName("post-over");
        }
        return line;
    }

    private static Div preview(PublishedText posted) {
        Span market = new Span(posted.market().code());
        market.addClassName("market-tag");
        Div body = new Div();
        body.addClassName("post-preview-body");
        if (posted.title() != null) {
            Div title = new Div(text("post.preview.title", posted.title()));
            title.addClassName("small");
            body.add(title);
        }
        Div says = new Div(posted.isWritten() ? posted.text() : text("post.preview.empty"));
        says.addClassName(posted.isWritten() ? "post-preview-text" : "soft");
        says.getElement().setAttribute("dir", "auto");
        body.add(says);
        if (posted.altText() != null) {
            Div seen = new Div(text("post.preview.alt-text", posted.altText()));
            seen.addClassNames("small", "soft");
            body.add(seen);
        }
        if (posted.paidPartnership()) {
            Div paid = new Div(text("post.preview.paid"));
            paid.addClassNames("small", "soft");
            body.add(paid);
        }
        Div all = new Div(market, body);
        all.addClassName("post-preview");
        return all;
    }
}
