package org.throughline.rules.bench;

import org.throughline.rules.book.RuleBook;
import org.throughline.rules.sample.Briefs;

/// Opens the rules and assesses one brief, in a process of its own; prints how many microseconds
/// the assessment itself took, from opening on.
public final class FirstAssessment {

    private FirstAssessment() {}

    public static void main(String[] arguments) {
        Briefs briefs = BusyBriefs.of(1);
        var rulebook = GeneratedRulebooks.of(500, 1);
        long from = System.nanoTime();
        Object assessed = RuleBook.open().decide(briefs.campaign(), briefs.brief(), rulebook);
        long micros = (System.nanoTime() - from) / 1_000;
        System.out.println(assessed == null ? -1 : micros);
    }
}
