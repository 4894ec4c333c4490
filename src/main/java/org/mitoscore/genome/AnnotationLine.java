package org.mitoscore.genome;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A view of the current line of an annotation, split at tabs; makes strings only for what is asked. */
final class AnnotationLine {
    private static final int MAX_FIELDS = 9;

    private final ByteLines lines;
    private final int[] from = new int[MAX_FIELDS];
    private final int[] to = new int[MAX_FIELDS];
    private int fields;
    private int valueFrom;
    private int valueTo;

    AnnotationLine(ByteLines lines) {
        this.lines = lines;
    }

    /** Splits the current line; what follows the ninth field's start belongs to the ninth field. */
    int split() {
        byte[] buffer = lines.buffer();
        int end = lines.end();
        fields = 0;
        int begin = lines.start();
        for (int i = begin; i < end && fields < MAX_FIELDS - 1; i++) {
            if (buffer[i] == '\t') {
                from[fields] = begin;
                to[fields++] = i;
                begin = i + 1;
            }
        }
        from[fields] = begin;
        to[fields++] = end;
        return fields;
    }

    boolean fieldEquals(int field, byte[] expected) {
        return Arrays.equals(lines.buffer(), from[field], to[field], expected, 0, expected.length);
    }

    String field(int field) {
        return lines.text(from[field], to[field]);
    }

    /** The field as a positive number of bases, or -1 when it is not one. */
    int position(int field) {
        byte[] buffer = lines.buffer();
        int length = to[field] - from[field];
        if (length == 0 || length > 10) {
            return -1;
        }
        long value = 0;
        for (int i = from[field]; i < to[field]; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value == 0 || value > Integer.MAX_VALUE - 1 ? -1 : (int) value;
    }

    Strand strand(int field) {
        return to[field] - from[field] == 1 ? Strand.ofSymbol(lines.buffer()[from[field]]) : Strand.UNKNOWN;
    }

    /** Finds an attribute of the ninth field: {@code key "value";}, {@code key value;} or {@code key=value;}. */
    boolean findAttribute(byte[] key) {
        if (fields < MAX_FIELDS) {
            return false;
        }
        byte[] buffer = lines.buffer();
        int end = to[MAX_FIELDS - 1];
        int i = from[MAX_FIELDS - 1];
        while (i < end) {
            while (i < end && (buffer[i] == ' ' || buffer[i] == ';' || buffer[i] == '\t')) {
                i++;
            }
            int keyFrom = i;
            while (i < end && buffer[i] != ' ' && buffer[i] != '=' && buffer[i] != ';') {
                i++;
            }
            int keyTo = i;
            while (i < end && (buffer[i] == ' ' || buffer[i] == '=')) {
                i++;
            }
            i = scanValue(buffer, i, end);
            if (valueTo > valueFrom && Arrays.equals(buffer, keyFrom, keyTo, key, 0, key.length)) {
                return true;
            }
        }
        return false;
    }

    private int scanValue(byte[] buffer, int at, int end) {
        int i = at;
        boolean quoted = i < end && buffer[i] == '"';
        if (quoted) {
            valueFrom = ++i;
            while (i < end && buffer[i] != '"') {
                i++;
            }
            valueTo = i;
        } else {
            valueFrom = i;
            while (i < end && buffer[i] != ';') {
                i++;
            }
            valueTo = i;
            while (valueTo > valueFrom && buffer[valueTo - 1] == ' ') {
                valueTo--;
            }
        }
        while (i < end && buffer[i] != ';') {
            i++;
        }
        return i;
    }

    /** The value that {@link #findAttribute} found. */
    String value() {
        return lines.text(valueFrom, valueTo);
    }

    /** Whether the value found spells this text, without making a string. */
    boolean valueEquals(byte[] text) {
        return Arrays.equals(lines.buffer(), valueFrom, valueTo, text, 0, text.length);
    }

    /** The first of the attributes that the line has, or an empty string. */
    String firstAttribute(byte[]... keys) {
        for (byte[] key : keys) {
            if (findAttribute(key)) {
                return value();
            }
        }
        return "";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
