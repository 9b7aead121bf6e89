package org.throughline.rules.sample;

import java.util.List;
import org.throughline.data.assessment.Assessment;
import org.throughline.data.assessment.Step;
import org.throughline.rules.book.RuleBook;

/// Assesses one brief in a process of its own, and looks for compilers there.
public final class RunOnce {

    private static final List<String> COMPILERS =
            List.of(
                    "org.drools.compiler.kie.builder.impl.KieBuilderImpl",
                    "org.drools.compiler.builder.impl.KnowledgeBuilderImpl",
                    "org.drools.drl.parser.DrlParser",
                    "org.drools.mvel.MVELConstraint",
                    "org.mvel2.MVEL",
                    "org.eclipse.jdt.internal.compiler.Compiler",
                    "org.drools.ecj.EclipseJavaCompiler",
                    "org.drools.decisiontable.DecisionTableProviderImpl",
                    "org.kie.dmn.core.compiler.DMNCompilerImpl");

    private RunOnce() {}

    public static void main(String[] arguments) {
        Briefs grief = Briefs.aBrief();
        grief.topics = List.of("grief-and-loss");
        Assessment assessment =
                RuleBook.open().assess(grief.campaign(), grief.brief(), RuleBook.sample());
        System.out.println("script " + assessment.decision(Step.SCRIPT, null).level());
        COMPILERS.stream()
                .filter(RunOnce::isHere)
                .forEach(name -> System.out.println("compiler found: " + name));
    }

    private static boolean isHere(String name) {
        try {
            Class.forName(name, false, RunOnce.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
