package org.mitoscore.alignment;

import java.io.IOException;

/** The file is not whole at some byte. */
final class DamagedBlockException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedBlockException(long offset, String what) {
        super(what + " (at byte " + offset + ")");
    }
}
