package org.throughline.planner.result;

import static org.throughline.planner.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.data.brief.Platform;
import org.throughline.data.engagement.AccountRegister;

/// Whose an export is: one of the accounts that are known on its platform, or a new one, which is
/// remembered once its brand is said.
final class AccountAnswer extends Div {

    private static final int LONGEST = 100;

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone ->
                            zone.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.*"))
                    .sorted()
                    .toList();

    private final Platform platform;
    private final List<AccountRegister.Account> known;
    private final boolean isAsked;
    private final ComboBox<String> account = new ComboBox<>(text("results.account"));
    private final TextField brand = new TextField(text("results.brand"));
    private final ComboBox<String> zone = new ComboBox<>(text("results.zone"));

    /// @param said what was said before
    /// @param isAsked whether it cannot stay empty
    AccountAnswer(
            String file,
            Platform platform,
            AccountRegister register,
            @Nullable String said,
            boolean isAsked) {
        this.platform = platform;
        this.known = register.on(platform);
        this.isAsked = isAsked;
        addClassName("account-answer");
        account.setId("account-" + file);
        account.setItems(known.stream().map(AccountRegister.Account::account).toList());
        account.setItemLabelGenerator(this::label);
        account.setAllowCustomValue(true);
        account.setClearButtonVisible(!isAsked);
        account.addCustomValueSetListener(typed -> account.setValue(typed.getDetail().strip()));
        account.addValueChangeListener(change -> show());
        account.setRequiredIndicatorVisible(isAsked);
        brand.setId("brand-" + file);
        brand.setMaxLength(LONGEST);
        brand.setHelperText(text("results.brand.help"));
        zone.setId("zone-" + file);
        zone.setItems(ZONES);
        zone.setClearButtonVisible(true);
        zone.setHelperText(text("results.zone.help"));
        if (said != null) {
            account.setValue(said);
        }
        add(account, brand, zone);
        show();
    }

    private String label(String name) {
        return known.stream()
                .filter(each -> each.account().equals(name))
                .findFirst()
                .map(each -> text("results.account.of", each.account(), each.brand()))
                .orElse(name);
    }

    private void show() {
        boolean isNew = isNew();
        brand.setVisible(isNew);
        zone.setVisible(isNew);
        account.setInvalid(false);
        account.setHelperText(
                text(
                        isNew
                                ? "results.account.new"
                                : isAsked ? "results.account.which" : "results.account.help"));
    }

    private boolean isNew() {
        String name = account.getValue();
        return name != null
                && !name.isBlank()
                && known.stream().noneMatch(each -> each.isCalled(name.strip()));
    }

    /// Absent = not said.
    @Nullable String account() {
        String name = account.getValue();
        return name == null || name.isBlank() ? null : name;
    }

    /// The account to remember, where a new one was said whole.
    Optional<AccountRegister.Account> remembered() {
        String name = account();
        String of = brand.getValue().strip();
        return name == null || !isNew() || of.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AccountRegister.Account(
                                name,
                                of,
                                List.of(platform),
                                zone.isEmpty() ? null : ZoneId.of(zone.getValue()),
                                null,
                                null));
    }

    /// Says what is wrong and takes the keyboard there.
    boolean isWrong() {
        String name = account();
        boolean wrong = name == null ? isAsked : name.length() > LONGEST;
        account.setErrorMessage(
                text(name == null ? "results.account.empty" : "results.account.long", LONGEST));
        account.setInvalid(wrong);
        if (wrong) {
            account.focus();
        }
        return wrong;
    }
}
