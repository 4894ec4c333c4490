package org.mitoscore.plugin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.AlignmentIndex;
import org.mitoscore.alignment.AlignmentPeek;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.GenomeBuild;

/** An alignment's header as a map of texts, numbers and lists of them; null for what it does not say. */
final class AlignmentFacts {
    private AlignmentFacts() {}

    static Map<String, Object> of(Path alignment) {
        AlignmentPeek peek = AlignmentFile.peek(alignment);
        AlignmentHeader header = peek.header();
        Optional<Contig> mitochondrion = header.mitochondrialContig();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", alignment.toString());
        facts.put("format", header.format().name());
        facts.put("samples", header.samples());
        facts.put("sort_order", header.sortOrder());
        facts.put("has_records", header.hasRecords());
        facts.put("paired", peek.paired().orElse(null));
        facts.put("aligner", header.aligner().orElse(null));
        facts.put("assembly", header.build().map(GenomeBuild::label).orElse(null));
        facts.put("contigs", header.contigs().size());
        facts.put("contig_style", header.contigStyle());
        facts.put("has_mitochondrion", mitochondrion.isPresent());
        facts.put("mitochondrial_contig", mitochondrion.map(Contig::name).orElse(null));
        facts.put("mitochondrial_length", mitochondrion.map(Contig::length).orElse(null));
        facts.put("index", AlignmentIndex.beside(alignment).map(Path::toString).orElse(null));
        return facts;
    }
}
