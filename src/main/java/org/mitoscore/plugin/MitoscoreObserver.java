package org.mitoscore.plugin;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nextflow.Session;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;

/**
 * Notes what a run publishes and, when the run is complete, writes {@code mitoscore_summary.json} and prints a short table. A
 * task costs it nothing, a published file one entry in a list. A finished run is never made to fail by it: what is wrong with
 * the tables is printed as a warning.
 */
final class MitoscoreObserver extends SilentObserver {
    private static final String SCORES = "mitoscores.tsv";
    private static final String SAMPLES = "samples.tsv";
    private static final String SUMMARY = "mitoscore_summary.json";

    private final Session session;
    private final PluginSettings settings;
    private final Queue<Path> published = new ConcurrentLinkedQueue<>();

    MitoscoreObserver(Session session, PluginSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public void onFilePublish(Path destination, Path source) {
        published.add(destination);
    }

    @Override
    public void onFlowComplete() {
        List<Path> files = published.stream().distinct().sorted().toList();
        try {
            Optional<Path> scores = table("scores", settings.scores(), SCORES, files);
            if (scores.isPresent()) {
                summarise(scores.get(), table("samples", settings.samples(), SAMPLES, files), files);
            }
        } catch (InputException e) {
            e.problems().forEach(this::warn);
        } catch (UncheckedIOException e) {
            warn(Problem.of("summary", e.getMessage()));
        }
    }

    private void summarise(Path scores, Optional<Path> samples, List<Path> files) {
        RunSummary summary = RunSummary.read(scores, samples, files);
        Path target = settings.summary().orElseGet(() -> scores.resolveSibling(SUMMARY));
        RunFacts run = new RunFacts(session.getRunName(), session.getUniqueId().toString(), session.isSuccess());
        SummaryFile.write(target, summary, run);
        if (settings.table()) {
            session.printConsole(CallsTable.of(summary, settings.maxRows()), false);
        }
        session.printConsole("Mitoscore summary: " + target, true);
    }

    /** The table that the settings name, else the one of that name that was published here. */
    private Optional<Path> table(String setting, Optional<Path> named, String name, List<Path> files) {
        if (named.isPresent()) {
            return named;
        }
        List<Path> found = files.stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .toList();
        if (found.size() > 1) {
            throw InputException.of(
                    PluginSettings.SCOPE + "." + setting,
                    "this run published " + found.size() + " files named " + name + " (" + found.get(0) + ", "
                            + found.get(1) + (found.size() > 2 ? ", …" : "") + "): set it to the one to summarise");
        }
        return found.stream().findFirst().map(Arguments::localFile);
    }

    private void warn(Problem problem) {
        session.printConsole("WARN: no Mitoscore summary: " + problem, true);
    }
}
