package org.throughline.planner.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.throughline.data.brief.BriefId;
import org.throughline.data.brief.Market;
import org.throughline.data.story.MediaId;

/// Where the screens are, for those that link to each other without knowing each other.
public final class Paths {

    public static final String CAMPAIGNS = "campaigns";
    public static final String CALENDAR = "calendar";

    /// Where calendar programs fetch.
    public static final String SUBSCRIBED = "calendar.ics";

    public static final String PRODUCTION = "production";
    public static final String BRIEF = "brief";
    public static final String PLAN = "plan";
    public static final String DRAFT = "draft";
    public static final String MEDIA = "media-library";
    public static final String RENDERS = "renders";
    public static final String RULES = "rules";
    public static final String RULE = "rules/edit";
    public static final String RULES_REVIEW = "rules/review";
    public static final String RULES_VERSIONS = "rules/versions";
    public static final String RULES_SHEETS = "rules/sheets";
    public static final String RULES_TESTS = "rules/tests";
    public static final String RULES_TEST = "rules/tests/edit";
    public static final String RULES_HEALTH = "rules/health";
    public static final String RULES_LISTS = "rules/lists";
    public static final String RULES_LIST = "rules/lists/edit";
    public static final String RULES_SENSITIVITIES = "rules/sensitivities";
    public static final String RULES_SENSITIVITY = "rules/sensitivities/edit";
    public static final String RULES_CALENDAR = "rules/calendar";
    public static final String RULES_DAYS = "rules/calendar/edit";
    public static final String RULES_VOICES = "rules/voice";
    public static final String RULES_VOICE = "rules/voice/edit";
    public static final String RESULTS = "results";
    public static final String TRENDS = "trends";
    public static final String COVERAGE = "posts/coverage";
    public static final String JOINS = "posts/joins";
    public static final String TAGS = "posts/tags";
    public static final String TREND_POSTS = "trends/posts";
    public static final String MONTHLY = "monthly";
    public static final String STOPS = "stops";
    public static final String REGISTER = "register";
    public static final String FACTS = "facts";
    public static final String PEOPLE = "people";
    public static final String INBOX = "inbox";
    public static final String WAITS = "waits";
    public static final String ACTIVITY = "activity";
    public static final String GUEST = "guest";
    public static final String GUEST_PLAN = "guest/plan";
    public static final String MAIL = "mail";
    public static final String NOTICES = "notices";
    public static final String NO_MAIL = "notices/none";

    /// The parameter of an address that names the campaign that its page is of.
    public static final String CAMPAIGN = "campaign";

    /// The parameter of an address that names a test brief.
    public static final String NAME = "name";

    /// The parameter of an address that carries the secret of a link.
    public static final String KEY = "key";

    /// The parameter of an address that names a note that somebody comes for.
    public static final String NOTE = "note";

    private Paths() {}

    /// A note that an address names; empty where it names none.
    public static Optional<UUID> note(Optional<String> named) {
        return named.filter(each -> each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    public static String brief(BriefId brief) {
        return BRIEF + "/" + brief;
    }

    /// The production board of one video.
    public static String production(BriefId brief) {
        return PRODUCTION + "?video=" + brief;
    }

    public static String plan(BriefId brief) {
        return PLAN + "/" + brief;
    }

    /// A plan to print.
    public static String paper(BriefId brief) {
        return plan(brief) + "/paper";
    }

    public static String beside(BriefId brief, BriefId other) {
        return plan(brief) + "/beside/" + other;
    }

    /// The words of a video in one market.
    public static String words(BriefId brief, Market market) {
        return plan(brief) + "/words/" + market;
    }

    /// Where a source file is played from.
    public static String source(String campaign, MediaId media) {
        return "media/sources/" + campaign + "/" + media;
    }

    /// Where the preview of a draft is played from.
    public static String preview(String draft) {
        return "media/previews/" + draft;
    }

    /// The review of a month such as `2027-02`.
    public static String monthly(String month) {
        return MONTHLY + "/" + month;
    }

    /// The calendar of a month such as `2027-02`.
    public static String calendar(String month) {
        return CALENDAR + "/" + month;
    }

    /// Where a picture or paper of a draft is.
    public static String paper(String draft, String paper) {
        return "media/drafts/" + draft + "/" + paper;
    }

    /// A note on a page, wherever it stands in a long list there.
    ///
    /// @param item id of its item on the page, which ends in `note-` and the id of the note
    public static String toNote(String page, String item) {
        String note = item.substring(item.lastIndexOf("note-") + "note-".length());
        return page + "?" + NOTE + "=" + note + "#" + item;
    }

    public static String draft(String id) {
        return DRAFT + "/" + id;
    }

    /// Where a rule is changed.
    public static String editRule(String rule) {
        return RULE + "/" + rule;
    }

    /// Where a test brief is changed.
    public static String editTest(String name) {
        return RULES_TEST
                + "?"
                + NAME
                + "="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The row of the rulebook page.
    public static String rule(String rule) {
        return RULES + "#rule-" + rule;
    }
}
