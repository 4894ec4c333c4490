package org.mitoscore.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Code of a page of the documentation, so that tests run the very lines that people copy. */
final class FencedBlock {
    private static final String FENCE = "```";

    private FencedBlock() {}

    /** The text of the only fenced block that contains a phrase. */
    static String with(String phrase, Path page) throws IOException {
        List<String> found =
                blocks(page).stream().filter(block -> block.contains(phrase)).toList();
        if (found.size() != 1) {
            throw new AssertionError(page + " has " + found.size() + " blocks with: " + phrase);
        }
        return found.get(0);
    }

    private static List<String> blocks(Path page) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder open = null;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith(FENCE) && open == null) {
                open = new StringBuilder();
            } else if (line.startsWith(FENCE)) {
                blocks.add(open.toString());
                open = null;
            } else if (open != null) {
                open.append(line).append('\n');
            }
        }
        return blocks;
    }
}
