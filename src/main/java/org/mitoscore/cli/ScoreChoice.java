package org.mitoscore.cli;

import java.util.Iterator;
import java.util.List;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is scored, and by which methods. */
final class ScoreChoice {
    @Option(
            names = "--signature",
            arity = "1..*",
            split = ",",
            paramLabel = "ID|FILE",
            defaultValue = Signatures.DEFAULT_ID,
            description = "Shipped signature ids or files (YAML, GMT, TSV). Default: ${DEFAULT-VALUE}.")
    private List<String> signatures;

    @Option(
            names = "--method",
            arity = "1..*",
            split = ",",
            paramLabel = "NAME",
            defaultValue = ScoringMethods.DEFAULT,
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<String> methods;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The names for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScoringMethods.names().iterator();
        }
    }

    /** @throws ParameterException when a method is not among those that the verb can use */
    void requireMethodsOf(List<String> usable) {
        for (String method : methods) {
            if (!usable.contains(method)) {
                String why = ScoringMethods.names().contains(method) ? "cannot be used here" : "is not known";
                throw new ParameterException(
                        spec.commandLine(),
                        "--method '" + method + "' " + why + "; choose " + String.join(", ", usable));
            }
        }
    }

    List<String> methods() {
        return methods;
    }

    List<Signature> signatures() {
        return Signatures.loadAll(signatures);
    }
}
