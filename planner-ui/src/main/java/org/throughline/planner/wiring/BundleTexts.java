package org.throughline.planner.wiring;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.throughline.planner.Texts;

/// Texts from `messages.properties`. A key without a text is our mistake and says so.
final class BundleTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /// English whose clock has 24 hours, as every text says times: fields for times follow it.
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);
        if (!bundle.containsKey(key)) {
            throw new IllegalArgumentException("messages.properties has no text for " + key);
        }
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
    }
}
