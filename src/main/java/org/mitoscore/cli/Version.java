package org.mitoscore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, bare ({@code 0.1.0}), so that scripts can read it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {number()};
    }

    /** The version number that Maven built. */
    public static String number() {
        return property("version");
    }

    /** The version of the Picard in the same jar. */
    static String picard() {
        return property("picard");
    }

    private static String property(String name) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
