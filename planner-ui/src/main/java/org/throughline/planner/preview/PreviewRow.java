package org.throughline.planner.preview;

import static org.throughline.planner.Texts.text;
import static org.throughline.planner.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Aspect;
import org.throughline.data.review.DraftId;
import org.throughline.data.time.FrameRate;
import org.throughline.planner.access.Seat;

/// The way to the preview of one cell: it asks for one where there is none, and shows it.
public final class PreviewRow extends Div {

    private final transient DraftId id;
    private final transient FrameRate rate;
    private final transient Aspect shape;
    private final transient PreviewDesk desk;
    private final transient Seat seat;
    private final transient Runnable begun;
    private final Button open = new Button("", click -> open());
    private final Span state = new Span();
    private @Nullable PreviewDialog dialog;

    /// The row of a cell.
    ///
    /// @param begun is run when one was asked for here
    public PreviewRow(
            DraftId id, FrameRate rate, Aspect shape, PreviewDesk desk, Seat seat, Runnable begun) {
        this.id = id;
        this.rate = rate;
        this.shape = shape;
        this.desk = desk;
        this.seat = seat;
        this.begun = begun;
        addClassName("preview-row");
        open.setId("preview-" + id.market() + "-" + id.platform().key());
        state.addClassNames("soft", "small");
        add(open, state);
    }

    /// Whether something of it is still to come.
    public boolean isUnderWay() {
        return desk.find(id).filter(Preview::isUnderWay).isPresent();
    }

    /// Shows the preview as it is now.
    public void show() {
        show(desk.find(id));
    }

    private void show(Optional<Preview> now) {
        boolean there = now.filter(each -> !(each instanceof Preview.Failed)).isPresent();
        open.setText(text(there ? "preview.watch" : "preview.make"));
        open.setAriaLabel(
                text(
                        there ? "preview.watch-what" : "preview.make-what",
                        id.market(),
                        word("platform", id.platform().key())));
        state.setText(
                switch (now.orElse(null)) {
                    case Preview.Waiting _ -> text("preview.waiting");
                    case Preview.Making making -> PreviewDialog.sentence(making, rate);
                    case Preview.Made made -> made.old() ? text("preview.is-old") : "";
                    case Preview.Failed _ -> text("preview.failed");
                    case null -> "";
                });
        if (dialog != null) {
            dialog.show(now);
        }
    }

    private void open() {
        PreviewDialog opened =
                new PreviewDialog(
                        id,
                        rate,
                        shape,
                        () -> {
                            desk.cancel(id, seat);
                            show();
                        },
                        this::ask);
        dialog = opened;
        opened.addOpenedChangeListener(change -> {
            if (!change.isOpened() && opened == dialog) {
                dialog = null;
                open.focus();
            }
        });
        opened.open();
        boolean made = desk.find(id).filter(Preview.Made.class::isInstance).isPresent();
        if (made) {
            show();
        } else {
            ask();
        }
    }

    private void ask() {
        show(Optional.of(desk.ask(id, seat)));
        begun.run();
    }
}
