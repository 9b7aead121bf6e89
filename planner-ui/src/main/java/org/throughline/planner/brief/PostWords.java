package org.throughline.planner.brief;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.story.LocalText;
import org.throughline.data.story.Localized;
import org.throughline.data.story.PostText;
import org.throughline.data.story.Story;
import org.throughline.planner.plan.CaptionFinding;
import org.throughline.renderer.canvas.PlatformProfiles;

/// What is published beside the video: the text for all platforms, and of each platform of the
/// video what it has of its own.
final class PostWords {

    static final int LONGEST = 5_000;

    private final BriefEdit edit;
    private final Fields fields;
    private final PlatformProfiles profiles = PlatformProfiles.shipped();
    private final List<PlatformFields> platforms = new ArrayList<>();

    PostWords(BriefEdit edit, Fields fields) {
        this.edit = edit;
        this.fields = fields;
    }

    List<Component> fields() {
        Story story = edit.story;
        if (story == null) {
            return List.of(new Paragraph(text("post.none")));
        }
        List<Component> rows = new ArrayList<>();
        rows.add(new H3(text("words.post")));
        Localized says = post().text();
        rows.add(source(says));
        edit.markets.forEach(market -> rows.add(local(says, market)));
        for (Platform platform : platforms()) {
            var own = new PlatformFields(platform, this, fields, profiles.profile(platform).post());
            platforms.add(own);
            rows.add(own);
        }
        if (platforms.isEmpty()) {
            rows.add(new Paragraph(text("post.no-platforms")));
        }
        return List.copyOf(rows);
    }

    /// Those of the video, and those it has left that still have something of their own.
    private List<Platform> platforms() {
        return Stream.concat(edit.platforms().stream(), post().ownPlatforms().stream())
                .distinct()
                .toList();
    }

    BriefEdit edit() {
        return edit;
    }

    /// As it is written now.
    PostText post() {
        PostText post = edit.story == null ? null : edit.story.postText();
        return post == null ? new PostText(Localized.of(""), List.of()) : post;
    }

    /// Keeps a change, and shows what follows for every platform.
    void change(UnaryOperator<PostText> change) {
        fields.apply(() -> edit.story = StoryEdits.post(edit.story, edit.markets, change));
        platforms.forEach(PlatformFields::refresh);
    }

    private TextArea source(Localized says) {
        TextArea field = area("words-post", text("words.post.label"), says.source());
        field.setHelperText(text("words.post.help"));
        field.addValueChangeListener(
                event -> change(old -> old.worded(old.text().reworded(event.getValue()))));
        fields.words(field, concerns(market -> !post().text().local().containsKey(market)));
        return field;
    }

    private TextArea local(Localized says, Market market) {
        LocalText own = says.local().get(market);
        TextArea field =
                area(
                        "words-post-" + market,
                        text("words.local", text("words.post.label"), market),
                        own == null ? "" : own.text());
        field.addClassName("local-words");
        field.addValueChangeListener(event ->
                change(old -> old.worded(published(old.text(), market, event.getValue()))));
        fields.words(
                field,
                concerns(each -> each.equals(market) && post().text().local().containsKey(market)));
        return field;
    }

    /// What is wrong on the platforms that have no text of their own.
    private Predicate<CaptionFinding> concerns(Predicate<Market> read) {
        return finding ->
                read.test(finding.market())
                        && finding.platforms().stream()
                                .anyMatch(each ->
                                        finding.isOfText(each)
                                                && !post().on(each).hasText(finding.market()));
    }

    private static Localized published(Localized text, Market market, String says) {
        return says.isBlank() ? text.with(market, null) : StoryWords.local(text, market, says);
    }

    private TextArea area(String id, String label, String value) {
        TextArea field = StoryWords.area(id, label, value, LONGEST);
        field.setReadOnly(fields.isReadOnly());
        return field;
    }
}
