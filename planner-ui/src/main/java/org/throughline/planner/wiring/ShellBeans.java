package org.throughline.planner.wiring;

import com.vaadin.flow.i18n.I18NProvider;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.planner.access.Seats;
import org.throughline.planner.access.SignInLinks;
import org.throughline.planner.plan.OpenCampaign;
import org.throughline.planner.shell.Incidents;
import org.throughline.planner.shell.OpenByAddress;

/// What the frame around the screens needs.
@Configuration(proxyBeanMethods = false)
class ShellBeans {

    @Bean
    Clock clock(ServerSettings settings) {
        return settings.clock();
    }

    @Bean
    Seats seats(ServerSettings settings) {
        return new Seats(settings.seats());
    }

    @Bean
    SignInLinks signInLinks() {
        return new SignInLinks(Clock.systemUTC(), new SecureRandom());
    }

    @Bean
    Incidents incidents() {
        SecureRandom random = new SecureRandom();
        return new Incidents(random::nextLong);
    }

    @Bean
    OpenByAddress openByAddress(OpenCampaign open) {
        return new OpenByAddress(open);
    }

    @Bean
    I18NProvider texts() {
        return new BundleTexts();
    }
}
