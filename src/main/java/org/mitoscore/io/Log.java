package org.mitoscore.io;

import java.time.LocalTime;

/** Log lines for people, on standard error: {@code 14:02:11 INFO  message}. */
public final class Log {
    private Log() {}

    public static void info(String message) {
        print("INFO ", message);
    }

    public static void warn(String message) {
        print("WARN ", message);
    }

    private static void print(String level, String message) {
        System.err.println(String.format("%tT", LocalTime.now()) + " " + level + " " + message);
    }
}
