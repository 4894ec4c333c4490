package org.mitoscore.expression;

import java.nio.file.Path;

/** Sample names out of file names, for formats that name their sample nowhere else. */
final class FileNames {
    private FileNames() {}

    /**
     * The file's name without {@code .gz} and the first of the given endings that fits; the folder's name when nothing
     * is left (STAR writes {@code sampleA/ReadsPerGene.out.tab}).
     */
    static String sampleOf(Path file, String... endings) {
        String name = withoutEnding(file.getFileName().toString(), ".gz");
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                name = withoutEnding(name, ending);
                break;
            }
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean useFolder = name.isEmpty() && folder != null && folder.getFileName() != null;
        return useFolder ? folder.getFileName().toString() : name;
    }

    /** The last part of a path without an alignment file's ending: {@code a/b/S1.bam} is {@code S1}. */
    static String sampleOfAlignment(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        for (String ending : new String[] {".bam", ".cram", ".sam"}) {
            name = withoutEnding(name, ending);
        }
        return name;
    }

    private static String withoutEnding(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
