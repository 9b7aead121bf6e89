package org.throughline.planner.wiring;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.throughline.planner.access.Sessions;
import org.throughline.planner.shell.Paths;
import org.throughline.planner.welcome.WelcomeView;

/// What may be reached without being signed in (the welcome page and the files it is drawn with,
/// and what asks for a key of its own), and the headers of every answer.
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /// Vaadin starts its client by inline scripts and evaluates what the server sends it; nothing
    /// is loaded from, sent to or framed by another origin.
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri"
                    + " 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        IpAddressMatcher loopback4 = new IpAddressMatcher("127.0.0.0/8");
        IpAddressMatcher loopback6 = new IpAddressMatcher("::1");
        http.headers(headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(FrameOptionsConfig::deny)
                        .permissionsPolicyHeader(
                                p -> p.policy("camera=(), microphone=(), geolocation=()")));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(
                                "/ui/**",
                                "/aura/**",
                                "/webjars/**",
                                "/" + Paths.SUBSCRIBED,
                                "/media/drafts/**",
                                "/media/guest/**",
                                "/media/previews/**")
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .access((who, request) ->
                                new AuthorizationDecision(
                                        loopback4.matches(request.getRequest())
                                                || loopback6.matches(request.getRequest())))
                        .requestMatchers("/actuator/**")
                        .denyAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.loginView(WelcomeView.class)
                                .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    @Bean
    Sessions sessions(Desks desks) {
        return desks.sessions();
    }
}
