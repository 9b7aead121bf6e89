package org.throughline.rules.sample;

import org.throughline.data.json.Documents;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.rules.bench.BusyBriefs;
import org.throughline.rules.bench.GeneratedRulebooks;
import org.throughline.rules.book.RuleBook;

/// Assesses one generated brief and prints the hash of its canonical bytes, in any process.
public final class DecideOnce {

    private DecideOnce() {}

    /// The hash of everything said of the brief of a seed, with what would flip it.
    public static String hash(long seed) {
        Briefs briefs = BusyBriefs.of(seed);
        RulebookVersion rulebook = GeneratedRulebooks.of(60, seed);
        return new Documents()
                .hash(RuleBook.open().assess(briefs.campaign(), briefs.brief(), rulebook));
    }

    public static void main(String[] arguments) {
        System.out.println(hash(Long.parseLong(arguments[0])));
    }
}
