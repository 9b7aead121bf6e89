package org.throughline.planner.plan;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/// The campaign as a matrix: videos, markets and platforms; each cell with its state.
@Route("")
@Menu(title = "menu.campaign", order = 1, icon = "campaign")
@PermitAll
public final class CampaignView extends Main implements HasDynamicTitle {

    public CampaignView() {
        addClassName("page");
        setId("content");
        add(new H1(text("menu.campaign")));
    }

    @Override
    public String getPageTitle() {
        return text("menu.campaign");
    }
}
