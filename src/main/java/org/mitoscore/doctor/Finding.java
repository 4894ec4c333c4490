package org.mitoscore.doctor;

/**
 * What was found of one thing.
 *
 * @param thing what was looked for, such as {@code nextflow}
 * @param found version, amount or place; {@code not found} when there is none
 * @param advice what to do; empty when nothing is to be done
 */
public record Finding(String thing, State state, String found, String advice) {
    static final String NOT_FOUND = "not found";

    /** How a thing stands. */
    public enum State {
        /** It is there. */
        OK("ok"),
        /** A run works without it, or not in every way. */
        NOTE("note"),
        /** A run needs it. */
        MISSING("missing");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding ok(String thing, String found) {
        return new Finding(thing, State.OK, found, "");
    }

    static Finding note(String thing, String found, String advice) {
        return new Finding(thing, State.NOTE, found, advice);
    }

    static Finding missing(String thing, String found, String advice) {
        return new Finding(thing, State.MISSING, found, advice);
    }
}
