package org.throughline.planner.wiring;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The web application: theme, styles and the packages Spring looks into.
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = "org.throughline.planner",
        exclude = UserDetailsServiceAutoConfiguration.class)
@EnableVaadin("org.throughline.planner")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ui/tokens.css")
@StyleSheet("ui/shell.css")
@StyleSheet("ui/parts.css")
@StyleSheet("ui/screens.css")
@StyleSheet("ui/desk.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class PlannerApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "ui/favicon.svg", "any");
    }
}
