package org.mitoscore.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.FlatSamples;
import org.mitoscore.expression.LibraryMerger;
import org.mitoscore.expression.LoadedMatrix;
import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.expression.ValueKind;
import org.mitoscore.genome.Gene;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;

/** Checks whether files are sound and fit each other: alignments, matrices, annotation, signatures. */
public final class InputCheck {
    private InputCheck() {}

    /**
     * What was found.
     *
     * @param alignments the alignments with their headers
     * @param kind what the values of the matrix are; empty when no matrix was given
     */
    public record Found(List<AlignmentCheck.Checked> alignments, Optional<ValueKind> kind) {}

    /**
     * Checks whatever is given. A link is named by its target, because the links that Nextflow makes say nothing to a person.
     * Matrices of counts may share samples (they are libraries then); other values may not.
     *
     * @param needCounts whether other values are refused, as they hold no reads that a titration could leave out
     * @throws InputException with the problems of all of them
     */
    public static Found check(
            List<Path> alignments,
            List<Path> counts,
            boolean needCounts,
            Optional<Path> gtf,
            Optional<Path> fasta,
            List<String> signatureNames) {
        Problems problems = new Problems();
        List<GeneModel> models = new ArrayList<>();
        gtf.ifPresent(path -> problems.collect(() -> models.add(GeneModel.read(target(path)))));
        Optional<GeneModel> genes = models.stream().findFirst();
        List<AlignmentCheck.Checked> checked = new ArrayList<>();
        problems.collect(() -> checked.addAll(AlignmentCheck.check(targets(alignments), fasta, genes)));
        List<Signature> signatures = new ArrayList<>();
        problems.collect(() -> signatures.addAll(Signatures.loadAll(signatureNames)));
        genes.ifPresent(model -> problems.collect(() -> SignatureCheck.check(
                signatures,
                model.source(),
                model.genes().stream().map(Gene::id).toList(),
                model.genes().stream().map(Gene::name).toList())));
        List<LoadedMatrix> matrices = new ArrayList<>();
        if (!counts.isEmpty()) {
            problems.collect(() -> matrices.add(matrix(targets(counts), needCounts, signatures)));
        }
        problems.throwIfAny();
        return new Found(checked, matrices.stream().findFirst().map(LoadedMatrix::kind));
    }

    private static LoadedMatrix matrix(List<Path> files, boolean needCounts, List<Signature> signatures) {
        LoadedMatrix loaded = LibraryMerger.merge(files, MatrixRequest.anyValues());
        if (files.size() > 1 && !loaded.kind().isCounts()) {
            throw InputException.of(
                    files.get(0).toString(),
                    "the values look like " + loaded.kind().label() + ", which cannot be merged from " + files.size()
                            + " files as counts can; give one matrix of all samples");
        }
        ExpressionMatrix matrix = loaded.matrix();
        if (isCountsButForNegatives(matrix)) {
            LibraryMerger.merge(files, MatrixRequest.counts()); // names every negative cell
        }
        FlatSamples.refuse(matrix);
        String source = files.get(0).toString();
        if (needCounts && !loaded.kind().isCounts()) {
            throw InputException.of(
                    source,
                    "the values look like " + loaded.kind().label()
                            + ", which hold no reads to leave out for a titration; give raw gene counts");
        }
        SignatureCheck.check(signatures, source, matrix.geneIds(), matrix.geneNames());
        return loaded;
    }

    /** Log values may be negative, but they are neither all whole nor larger than any library's log2 count. */
    private static boolean isCountsButForNegatives(ExpressionMatrix matrix) {
        boolean negative = false;
        boolean whole = true;
        double max = 0;
        for (int sample = 0; sample < matrix.sampleCount(); sample++) {
            for (double value : matrix.sample(sample)) {
                negative |= value < 0;
                whole &= value == Math.rint(value);
                max = Math.max(max, value);
            }
        }
        return negative && (whole || max > ValueKind.LOG_LIMIT);
    }

    private static List<Path> targets(List<Path> files) {
        return files.stream().map(InputCheck::target).toList();
    }

    private static Path target(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
