package org.mitoscore.plugin;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nextflow.file.FileHelper;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Spelling;

/** What pipelines hand to functions (texts, Groovy's interpolated texts, paths, lists of them), as Java types. */
final class Arguments {
    private Arguments() {}

    /** @throws InputException when there is nothing, as with a parameter that was not given */
    static String text(Object argument) {
        if (argument == null || argument.toString().isEmpty()) {
            throw InputException.of("argument", "nothing was given; is a parameter missing?");
        }
        return argument.toString();
    }

    /**
     * The path of a file on this machine, which need not exist.
     *
     * @throws InputException when the path is of another machine: nothing is fetched
     */
    static Path localFile(Object argument) {
        Path path = argument instanceof Path given ? given : FileHelper.asPath(text(argument));
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw InputException.of(
                    path.toUri().toString(), "not on this machine, and nothing is downloaded; copy the file here");
        }
        return path;
    }

    /** The paths of a list, or of one path. */
    static List<Path> localFiles(Object argument) {
        return argument instanceof List<?> several
                ? several.stream().map(Arguments::localFile).toList()
                : List.of(localFile(argument));
    }

    /**
     * The value of the only option that a function takes.
     *
     * @throws InputException when there is another option
     */
    static String one(Map<String, Object> options, String name, String defaultValue) {
        for (String given : options.keySet()) {
            if (!given.equals(name)) {
                String hint = Spelling.nearest(given, List.of(name))
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("known is " + name);
                throw InputException.of("option '" + given + "'", "not known; " + hint);
            }
        }
        return options.get(name) == null ? defaultValue : options.get(name).toString();
    }
}
