package org.mitoscore.alignment;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one raw deflate stream whose inflated size is known. Not for several threads at once. */
interface BlockInflater extends AutoCloseable {
    /**
     * Inflates {@code in[inFrom, inFrom + inLength)} into {@code out} at {@code outFrom}. Bytes of {@code out} after the stretch
     * asked for may be overwritten.
     *
     * @throws DataFormatException when the stream is damaged or does not give exactly {@code outLength} bytes
     */
    void inflate(byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int outLength)
            throws DataFormatException;

    @Override
    void close();

    /** The JDK's zlib: always there. */
    static BlockInflater ofJdk() {
        return ofInflater(new Inflater(true));
    }

    /** Any inflater that speaks the JDK's interface. */
    static BlockInflater ofInflater(Inflater inflater) {
        return new BlockInflater() {
            @Override
            public void inflate(byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int outLength)
                    throws DataFormatException {
                inflater.reset();
                inflater.setInput(in, inFrom, inLength);
                int done = 0;
                while (done < outLength) {
                    int count = inflater.inflate(out, outFrom + done, outLength - done);
                    if (count == 0) {
                        throw new DataFormatException("the block holds " + done + " bytes instead of " + outLength);
                    }
                    done += count;
                }
            }

            @Override
            public void close() {
                inflater.end();
            }
        };
    }
}
