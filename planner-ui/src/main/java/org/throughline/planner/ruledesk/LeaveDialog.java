package org.throughline.planner.ruledesk;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/// Asks whoever leaves a page on which something is not kept.
final class LeaveDialog {

    private LeaveDialog() {}

    /// @param says bundle key of what is not kept
    /// @param goes done before the page is left
    static void ask(BeforeLeaveEvent event, String id, String says, Runnable goes) {
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setId(id);
        ask.setHeader(text("desk.leave"));
        ask.setText(text(says));
        ask.setCancelable(true);
        ask.setCancelText(text("desk.leave.stay"));
        ask.setConfirmText(text("desk.leave.go"));
        ask.addConfirmListener(confirm -> {
            goes.run();
            leave.proceed();
        });
        ask.addCancelListener(cancel -> leave.cancel());
        ask.open();
    }
}
