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
        System.err.println(clock(LocalTime.now()) + " " + level + " " + message);
    }

    /** Hours, minutes and seconds; {@link LocalTime#toString} leaves out seconds that are zero. */
    static String clock(LocalTime time) {
        return time.withNano(1).toString().substring(0, 8);
    }
}
