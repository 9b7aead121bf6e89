package org.throughline.planner.words;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Market;
import org.throughline.data.problem.Problem;
import org.throughline.data.story.Beat;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Story;
import org.throughline.data.time.FrameRange;
import org.throughline.planner.shell.Reach;
import org.throughline.planner.shell.Refusal;
import org.throughline.planner.shell.StateMark;
import org.throughline.planner.shell.Tone;

/// One text of a market: the author's line, the market's, what that says, who wrote it, and whether
/// it fits.
final class TextRow extends Section {

    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_POST = 5_000;
    private static final int LONGEST_NAME = 80;
    private static final int PAUSE_MILLIS = 400;

    /// What a row does to its text.
    @FunctionalInterface
    interface Writes {

        /// Keeps what became of the market's own words.
        void write(TextPlace place, OwnWords change);
    }

    /// What is done to the words of a market; null: the author's line.
    @FunctionalInterface
    interface OwnWords {
        @Nullable LocalText change(@Nullable LocalText before);
    }

    private final int number;
    private final Market market;
    private final transient WordsDesk.Languages languages;
    private final String author;
    private final transient Writes writes;
    private final Paragraph source = new Paragraph();
    private final H3 title;
    private final boolean mayWrite;
    private final TextArea own = new TextArea();
    private final TextArea back = new TextArea(text("market-words.back"));
    private final TextField by = new TextField(text("market-words.by"));
    private final Button still = new Button(text("market-words.still"));
    private final Div marks = new Div();
    private final Div fit = new Div();
    private final Div faults = new Div();
    private final Div clash = new Div();
    private transient MarketText shown;
    private transient Set<Open> open = EnumSet.noneOf(Open.class);

    /// What the line said before it was changed here.
    private transient @Nullable String before;

    /// @param number counted from 1 on the page
    /// @param author the name that new words stand under
    /// @param mayWrite whether there is anything to type into
    TextRow(
            int number,
            MarketText shown,
            Story story,
            Market market,
            WordsDesk.Languages languages,
            String author,
            boolean mayWrite,
            Writes writes) {
        this.number = number;
        this.shown = shown;
        this.market = market;
        this.languages = languages;
        this.author = author;
        this.writes = writes;
        this.mayWrite = mayWrite;
        setId(id(""));
        addClassName("words-row");
        title = new H3(title(shown, story));
        title.setId(id("title"));
        Reach.allow(title);
        getElement().setAttribute("aria-labelledby", id("title"));
        Span time = new Span(time(shown, story));
        time.addClassNames("soft", "small");
        marks.setId(id("marks"));
        marks.addClassName("chips");
        Div head = new Div(title, time, marks);
        head.addClassName("words-row-head");
        Span of = new Span(text("market-words.source"));
        of.addClassName("words-label");
        source.getElement().setAttribute("lang", languages.author());
        source.getElement().setAttribute("dir", "auto");
        source.addClassName("words-source");
        Div said = new Div(of, source);
        if (mayWrite) {
            said.add(stillRight());
        }
        said.addClassName("words-side");
        Div written = new Div();
        written.addClassName("words-side");
        Div answers = new Div();
        answers.addClassName("words-side");
        if (shown.place().isWritten()) {
            written.add(own(mayWrite), fit, clash);
            if (languages.differ()) {
                answers.add(back(mayWrite));
            }
            answers.add(by(mayWrite));
        } else {
            of.setText(text("market-words.from-file", shown.as()));
        }
        fit.setId(id("fit"));
        fit.addClassNames("small", "soft");
        faults.setId(id("faults"));
        Div body = new Div(said, written, answers);
        body.addClassName("words-row-body");
        add(head, body, faults);
        refresh(shown);
    }

    private String id(String part) {
        return part.isEmpty() ? "text-" + number : "text-" + number + "-" + part;
    }

    /// Where the keyboard goes to work on it.
    String field() {
        return shown.place().isWritten() ? id("own") : id("title");
    }

    /// What it is called on the page.
    String title() {
        return title.getText();
    }

    TextPlace place() {
        return shown.place();
    }

    boolean isOpen() {
        return !open.isEmpty() || isAsked();
    }

    /// Whether somebody has to say which of two texts stays.
    boolean isAsked() {
        return clash.getComponentCount() > 0;
    }

    /// Asks which of two texts stays.
    ///
    /// @param theirs drops what was typed
    /// @param mine puts what was typed on top; null where it cannot be
    void ask(
            List<String> problems,
            ClashNotice.Sides sides,
            Runnable theirs,
            @Nullable Runnable mine) {
        clash.removeAll();
        clash.add(new ClashNotice(id("clash"), problems, sides, theirs, mine));
        marks.removeAll();
        marks.add(new StateMark(Tone.BAD, text("market-words.is.clash")));
    }

    /// There is nothing to ask any more.
    void asked() {
        clash.removeAll();
    }

    Set<Open> open() {
        return open;
    }

    private static String title(MarketText shown, Story story) {
        TextPlace place = shown.place();
        String beat =
                story.allBeats()
                        .filter(each -> each.id().equals(place.beat()))
                        .map(TextRow::name)
                        .findFirst()
                        .orElse("");
        return switch (place.kind()) {
            case SPOKEN ->
                    shown.as().isEmpty()
                            ? text("market-words.spoken", beat)
                            : text("market-words.spoken-by", beat, shown.as());
            case CARD -> text("market-words.card", beat);
            case SHOWN -> text("market-words.shown", beat, word("screen-text", shown.as()));
            case CAPTIONS -> text("market-words.captions", beat);
            case POST -> text("market-words.post");
            case OWN_POST, TITLE, ALT_TEXT ->
                    text(
                            "market-words." + place.kind().key(),
                            word("platform", place.platform().key()));
        };
    }

    private static String name(Beat beat) {
        return word("beat", beat.kind().key());
    }

    private static String time(MarketText shown, Story story) {
        FrameRange at = shown.at();
        return at == null
                ? ""
                : text(
                        "beats-edit.time",
                        story.rate().seconds(at.from()),
                        story.rate().seconds(at.to()));
    }

    private Button stillRight() {
        still.setId(id("still"));
        still.addThemeVariants(ButtonVariant.TERTIARY);
        still.setVisible(false);
        still.addClickListener(click -> {
            write(old -> old == null ? null : old.stillRight());
            own.focus();
        });
        return still;
    }

    private Component own(boolean mayWrite) {
        boolean post = shown.place().isPublished();
        own.setId(id("own"));
        own.setLabel(text("market-words.own", market.code()));
        inLanguage(own, languages.market());
        own.setMaxLength(post ? LONGEST_POST : LONGEST_LINE);
        own.setMinRows(2);
        listen(own, mayWrite, this::say);
        return own;
    }

    /// Other words are said by whoever types them, and what the words before them meant says
    /// nothing of these.
    private void say(String words) {
        LocalText was = shown.own(market);
        if (was != null && was.backTranslation() != null && !was.text().equals(words)) {
            before = was.backTranslation();
        }
        write(old -> {
            if (old != null && old.text().equals(words)) {
                return old;
            }
            return words.isBlank() ? null : new LocalText(words, null, author);
        });
    }

    private Component back(boolean mayWrite) {
        back.setId(id("back"));
        inLanguage(back, languages.author());
        back.setMaxLength(LONGEST_POST);
        back.setMinRows(2);
        listen(back, mayWrite, says -> write(old -> old == null ? null : old.saying(given(says))));
        return back;
    }

    private Component by(boolean mayWrite) {
        by.setId(id("by"));
        by.setMaxLength(LONGEST_NAME);
        listen(by, mayWrite, name -> write(old -> old == null ? null : old.by(given(name))));
        return by;
    }

    /// What is typed is of a language; label and help are of that of the page.
    private static void inLanguage(TextArea field, String tag) {
        field.addAttachListener(attached ->
                field.getElement()
                        .executeJs(
                                "this.inputElement.lang = $0; this.inputElement.dir = 'auto'",
                                tag));
    }

    private static <C extends TextFieldBase<C, String>> void listen(
            C field, boolean mayWrite, Consumer<String> typed) {
        field.setWidthFull();
        field.setReadOnly(!mayWrite);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue().strip());
            }
        });
    }

    private static @Nullable String given(String words) {
        return words.isEmpty() ? null : words;
    }

    private void write(OwnWords change) {
        writes.write(shown.place(), change);
    }

    /// Shows the text as it is kept now.
    ///
    /// @param now in the same place
    void refresh(MarketText now) {
        shown = now;
        source.setText(now.text().source());
        LocalText written = now.own(market);
        fill(own, written == null ? "" : written.text());
        fill(back, written == null ? null : written.backTranslation());
        fill(by, written == null ? null : written.by());
        // they keep their place among the keys while there is nothing to say of a line
        boolean nothing = written == null || written.isLeftOut();
        back.setReadOnly(!mayWrite || nothing);
        by.setReadOnly(!mayWrite || nothing);
        by.setVisible(written != null || languages.differ());
        own.setHelperText(
                written != null && written.isLeftOut()
                        ? text("market-words.left-out", market.code())
                        : "");
        String meant = before;
        back.setHelperText(
                meant != null && written != null && written.backTranslation() == null
                        ? text("market-words.back.before", meant)
                        : "");
        String origin = written == null ? null : written.writtenFor();
        own.setPlaceholder(written == null && !languages.differ() ? now.text().source() : "");
        still.setVisible(origin != null);
        if (origin != null) {
            own.setHelperText(text("market-words.written-for", origin));
        }
    }

    /// What is being typed stays as it is typed.
    private static <C extends TextFieldBase<C, String>> void fill(C field, @Nullable String kept) {
        String value = Objects.requireNonNullElse(kept, "");
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }

    /// What follows for it from the story as it is kept now.
    ///
    /// @param found what the caption check says of it
    /// @param advised what platforms would rather have less of
    void tell(Optional<TextFit> time, List<Problem> found, List<WordsDesk.Advice> advised) {
        open = Open.of(shown, market, languages.differ());
        if (time.isPresent() && !time.get().fits()) {
            open.add(Open.LONG);
        }
        if (!found.isEmpty()) {
            open.add(Open.REFUSED);
        }
        marks.removeAll();
        if (isAsked()) {
            marks.add(new StateMark(Tone.BAD, text("market-words.is.clash")));
        }
        for (Open each : open) {
            Tone tone = each == Open.UNSAID || each == Open.UNSIGNED ? Tone.QUIET : Tone.WARN;
            marks.add(new StateMark(tone, text("market-words.is." + each.key())));
        }
        if (!isOpen()) {
            marks.add(new StateMark(Tone.GOOD, text("market-words.is.good")));
        }
        fit.setText(fit(time));
        faults.removeAll();
        for (Problem problem : found) {
            Paragraph fault = new Paragraph(Refusal.sentence(problem));
            fault.addClassName("notice");
            fault.getElement().setAttribute("data-tone", "warn");
            faults.add(fault);
        }
        for (WordsDesk.Advice each : advised) {
            Paragraph says =
                    new Paragraph(
                            text(
                                    "market-words.advised." + each.bound().measure().key(),
                                    word("platform", each.platform().key()),
                                    each.found(),
                                    each.bound().most(),
                                    each.bound().source()));
            says.addClassNames("soft", "small");
            faults.add(says);
        }
    }

    private String fit(Optional<TextFit> time) {
        String words = shown.text().in(market);
        String characters =
                text("market-words.characters", words.codePointCount(0, words.length()));
        return time.map(each -> text(fitKey(each), each.needs(), each.has(), characters))
                .orElse(characters);
    }

    private String fitKey(TextFit time) {
        if (time.recorded()) {
            return "market-words.recorded";
        }
        return shown.place().kind() == TextPlace.Kind.SPOKEN
                ? "market-words.speech"
                : "market-words.reading";
    }
}
