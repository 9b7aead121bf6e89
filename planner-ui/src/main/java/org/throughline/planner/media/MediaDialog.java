package org.throughline.planner.media;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.throughline.data.story.Moment;
import org.throughline.planner.media.LibraryItem.Kind;
import org.throughline.planner.shell.Sheet;

/// A source file, to look at or listen to, with what a person marked in it.
final class MediaDialog extends Dialog {

    private static final double MILLIS = 1000;

    MediaDialog(LibraryItem item) {
        setId("media-dialog");
        setHeaderTitle(item.item().file());
        addClassName("media-dialog");
        add(player(item));
        List<Moment> moments = item.item().moments();
        if (!moments.isEmpty()) {
            add(marked(moments));
        }
        Button close = new Button(text("media.close"), click -> close());
        close.setId("media-close");
        getFooter().add(close);
    }

    private static Component player(LibraryItem item) {
        String address = item.address();
        if (item.kind() == Kind.STILL) {
            return new Image(address, text("media.still-of", item.item().file()));
        }
        HtmlContainer player = new HtmlContainer(item.kind() == Kind.SOUND ? "audio" : "video");
        player.setId("media-player");
        player.getElement().setAttribute("src", address);
        player.getElement().setAttribute("controls", true);
        player.getElement().setAttribute("preload", "metadata");
        player.getElement().setAttribute("aria-label", item.item().file());
        return player;
    }

    private static Sheet marked(List<Moment> moments) {
        Sheet sheet =
                new Sheet(
                        "media-moments",
                        text("media.moments"),
                        List.of(
                                text("media.moment"),
                                text("media.moment.when"),
                                text("media.moment.says")));
        moments.forEach(moment ->
                sheet.row(
                        new Span(word("moment", moment.kind())),
                        new Span(
                                text(
                                        "media.moment.from-to",
                                        moment.from().toMillis() / MILLIS,
                                        moment.to().toMillis() / MILLIS)),
                        new Span(moment.says())));
        return sheet;
    }
}
