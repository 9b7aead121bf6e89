package org.throughline.planner.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.data.notice.MailAddress;
import org.throughline.data.notice.MailServer;

/// What a letter says at its top.
class LetterTest {

    private static final MailAddress TO = new MailAddress("ida@example.org");

    @Property(tries = 500)
    void whatever_a_video_is_called_the_subject_is_one_line(@ForAll String title) {
        String line = new Letter(TO, title + "\r\nBcc: all@example.org", "", "", null).line();

        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(151);
        assertThat(line.codePoints().mapToObj(Character::toString)).allMatch(MailServer::isLine);
    }

    @Property(tries = 500)
    void an_address_is_one_address_and_nothing_else(@ForAll String text) {
        for (String typed : new String[] {text, "a@b.c" + text, text + "a@b.c"}) {
            if (MailAddress.isOne(typed)) {
                assertThat(typed)
                        .matches("[!-~]+@[A-Za-z0-9.-]+")
                        .doesNotContain(",", ";", "<", ">");
            }
        }
    }
}
