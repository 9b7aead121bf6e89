package org.throughline.data.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.data.assessment.Level;

class HeldToPlanTest {

    private static final ToolUse CUT = new ToolUse("Cutter", "2.1", "picked the shots");
    private static final Doer IDA = new Doer.Person("Ida Fennimar");
    private static final Doer CUTTER = new Doer.Tool(CUT);
    private static final Doer LED_BY_IDA = new Doer.Both("Ida", CUT, Doer.Lead.PERSON);
    private static final Doer LED_BY_CUTTER = new Doer.Both("Ida", CUT, Doer.Lead.TOOL);

    @Example
    void a_tool_on_what_people_alone_do_is_against_the_plan_whoever_led() {
        for (Doer doer : List.of(CUTTER, LED_BY_IDA, LED_BY_CUTTER)) {
            assertThat(HeldToPlan.of(Level.PERSON_ONLY, List.of(IDA, doer)))
                    .isEqualTo(HeldToPlan.AGAINST_PLAN);
        }
        assertThat(HeldToPlan.of(Level.PERSON_ONLY, List.of(IDA))).isEqualTo(HeldToPlan.AS_PLANNED);
    }

    @Example
    void a_tool_may_help_whoever_leads_but_not_lead_them() {
        assertThat(HeldToPlan.of(Level.PERSON_LEADS, List.of(LED_BY_IDA)))
                .isEqualTo(HeldToPlan.AS_PLANNED);
        assertThat(HeldToPlan.of(Level.PERSON_LEADS, List.of(LED_BY_CUTTER)))
                .isEqualTo(HeldToPlan.AGAINST_PLAN);
        assertThat(HeldToPlan.of(Level.PERSON_LEADS, List.of(CUTTER)))
                .isEqualTo(HeldToPlan.PERSON_MISSING);
    }

    @Example
    void what_a_machine_drafted_waits_for_a_person() {
        assertThat(HeldToPlan.of(Level.MACHINE_DRAFTS, List.of(CUTTER)))
                .isEqualTo(HeldToPlan.PERSON_MISSING);
        assertThat(HeldToPlan.of(Level.MACHINE_DRAFTS, List.of(CUTTER, IDA)))
                .isEqualTo(HeldToPlan.AS_PLANNED);
        assertThat(HeldToPlan.of(Level.MACHINE, List.of(CUTTER))).isEqualTo(HeldToPlan.AS_PLANNED);
    }

    @Example
    void a_name_is_said() {
        assertThatThrownBy(() -> new Doer.Person(" ")).hasMessageContaining("person's name");
        assertThat(new ToolUse("Cutter", " ", "cut").called()).isEqualTo("Cutter");
    }

    @Property
    void nothing_recorded_is_never_as_planned(@ForAll Level level) {
        assertThat(HeldToPlan.of(level, List.of())).isEqualTo(HeldToPlan.NOT_RECORDED);
    }

    @Property
    void a_person_more_never_makes_it_worse(
            @ForAll Level level, @ForAll("doers") List<Doer> doers) {
        List<Doer> more = new ArrayList<>(doers);
        more.add(IDA);

        if (!doers.isEmpty()) {
            assertThat(HeldToPlan.of(level, more)).isLessThanOrEqualTo(HeldToPlan.of(level, doers));
        }
    }

    @Property
    void what_is_against_the_plan_stays_so_whatever_is_added(
            @ForAll Level level, @ForAll("doers") List<Doer> doers, @ForAll("doer") Doer another) {
        List<Doer> more = new ArrayList<>(doers);
        more.add(another);

        if (HeldToPlan.of(level, doers) == HeldToPlan.AGAINST_PLAN) {
            assertThat(HeldToPlan.of(level, more)).isEqualTo(HeldToPlan.AGAINST_PLAN);
        }
    }

    @Property
    void a_stricter_level_never_makes_it_better(
            @ForAll Level one, @ForAll Level other, @ForAll("doers") List<Doer> doers) {
        Level stricter = one.isStricterThan(other) ? one : other;
        Level looser = stricter == one ? other : one;

        assertThat(HeldToPlan.of(stricter, doers))
                .isGreaterThanOrEqualTo(HeldToPlan.of(looser, doers));
    }

    @Provide
    Arbitrary<Doer> doer() {
        return Arbitraries.of(IDA, CUTTER, LED_BY_IDA, LED_BY_CUTTER);
    }

    @Provide
    Arbitrary<List<Doer>> doers() {
        return doer().list().ofMaxSize(4);
    }
}
