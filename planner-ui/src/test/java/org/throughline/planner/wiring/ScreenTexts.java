package org.throughline.planner.wiring;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The real texts of the screens for tests that open no page.
public final class ScreenTexts implements BeforeEachCallback, AfterEachCallback {

    /// Held here, since who is current is remembered weakly and would be gone with the next sweep
    /// of the memory.
    private final Service service = new Service();

    @Override
    public void beforeEach(ExtensionContext test) {
        VaadinService.setCurrent(service);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        VaadinService.setCurrent(null);
    }

    private static final class Service extends VaadinServletService {

        private static final long serialVersionUID = 1L;

        @Override
        public Instantiator getInstantiator() {
            return new DefaultInstantiator(this) {
                @Override
                public I18NProvider getI18NProvider() {
                    return new BundleTexts();
                }
            };
        }
    }
}
