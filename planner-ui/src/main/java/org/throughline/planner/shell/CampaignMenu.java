package org.throughline.planner.shell;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.throughline.data.campaign.Campaign;
import org.throughline.planner.plan.OpenCampaign;

/// The campaign that is open, and the way to the others.
final class CampaignMenu extends MenuBar {

    private final transient OpenCampaign open;

    CampaignMenu(OpenCampaign open, Campaign shown) {
        this.open = open;
        setId("campaign-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Span name = new Span(shown.name());
        name.addClassName("campaign-name");
        MenuItem root = addItem(name);
        root.setAriaLabel(text("shell.campaign", shown.name()));
        for (Campaign each : open.all()) {
            MenuItem item = root.getSubMenu().addItem(each.name(), click -> take(each.id()));
            item.setCheckable(true);
            item.setChecked(each.id().equals(shown.id()));
            item.setId("open-" + each.id());
        }
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(
                        text("shell.campaigns"),
                        click -> getUI().ifPresent(ui -> ui.navigate(Paths.CAMPAIGNS)))
                .setId("all-campaigns");
    }

    private void take(String id) {
        open.open(id);
        getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
    }
}
