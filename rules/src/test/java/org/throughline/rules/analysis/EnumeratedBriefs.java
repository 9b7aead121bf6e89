package org.throughline.rules.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.data.brief.Claim;
import org.throughline.data.brief.Person;
import org.throughline.data.brief.Stakes;
import org.throughline.rules.sample.Briefs;

/// Every brief over the answers that `DrawnRulebooks` asks for, some of them several at once or not
/// at all.
final class EnumeratedBriefs {

    private static final List<List<String>> TOPICS =
            List.of(
                    List.of(),
                    List.of("pets"),
                    List.of("home"),
                    List.of("pets", "sport"),
                    List.of("travel"));

    private static final List<String> STAKES = List.of("", "routine", "high", "critical");
    private static final List<String> FORMATS = List.of("skit", "list", "how-to");

    private static final List<List<Claim>> CLAIMS =
            List.of(
                    List.of(),
                    List.of(Briefs.claim("c1", "price", "none")),
                    List.of(Briefs.claim("c1", "safety", "attached")),
                    List.of(
                            Briefs.claim("c1", "price", "attached"),
                            Briefs.claim("c2", "origin", "none")));

    private static final List<List<Person>> PEOPLE =
            List.of(
                    List.of(),
                    List.of(person("kim", "child", "under-13")),
                    List.of(person("kim", "child", "13-15"), person("pia", "employee", "adult")));

    private EnumeratedBriefs() {}

    private static Person person(String id, String kind, String age) {
        Person person = Briefs.person(id, Briefs.organic());
        return new Person(
                person.id(), person.name(), kind, age, null, null, List.of(), person.release());
    }

    static List<Briefs> all() {
        List<Briefs> all = new ArrayList<>();
        for (List<String> topics : TOPICS) {
            for (String stakes : STAKES) {
                for (String format : FORMATS) {
                    for (List<Claim> claims : CLAIMS) {
                        for (List<Person> people : PEOPLE) {
                            Briefs briefs = Briefs.aBrief();
                            briefs.topics = topics;
                            briefs.stakes =
                                    new Stakes(
                                            stakes.isEmpty() ? null : stakes,
                                            List.of(),
                                            null,
                                            null);
                            briefs.format = format;
                            briefs.claims = claims;
                            briefs.people = people;
                            // the markets differ in their day, and days from brief to brief
                            briefs.day =
                                    all.size() % 2 == 0
                                            ? LocalDate.of(2027, 6, 10)
                                            : LocalDate.of(2027, 12, 31);
                            briefs.dayIn =
                                    all.size() % 3 == 0
                                            ? Map.of()
                                            : Map.of(Briefs.JP, LocalDate.of(2027, 7, 1));
                            all.add(briefs);
                        }
                    }
                }
            }
        }
        return all;
    }
}
