package org.mitoscore.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.Problems;

/** How the contigs of alignments and of an annotation fit each other, as maps. */
final class ContigFacts {
    private ContigFacts() {}

    /** @throws org.mitoscore.io.InputException with the mismatches of all alignments */
    static List<Map<String, Object>> of(List<Path> alignments, GeneModel annotation) {
        Problems problems = new Problems();
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Path alignment : alignments) {
            problems.collect(() -> facts.add(of(alignment, annotation)));
        }
        problems.throwIfAny();
        return facts;
    }

    private static Map<String, Object> of(Path alignment, GeneModel annotation) {
        List<Contig> contigs = AlignmentFile.peek(alignment).header().contigs();
        ContigNames names = ContigNames.match(annotation, contigs, alignment.toString());
        int all = annotation.contigExtents().size();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", alignment.toString());
        facts.put("matched", all - names.unmatched().size());
        facts.put("unmatched", names.unmatched());
        facts.put("warnings", names.warnings());
        return facts;
    }
}
