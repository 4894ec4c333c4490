package org.mitoscore.alignment;

import htsjdk.samtools.Cigar;
import htsjdk.samtools.CigarElement;
import htsjdk.samtools.CigarOperator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Puts records into BAM's binary layout, with what counting uses: of tags only NH, HI, MC and CG, and of sequence and qualities
 * only the room, whose content is anything.
 */
final class RecordEncoder {
    private static final int MAX_OPERATIONS = 0xffff;
    private static final int FIRST_ROOM = 1 << 20;

    private byte[] data;
    private int last;
    private int size;

    /** Starts a batch in its own array. */
    void start(RecordBatch batch) {
        data = batch.room(FIRST_ROOM);
        size = 0;
    }

    int size() {
        return size;
    }

    /** Index of the record that was added last. */
    int last() {
        return last;
    }

    byte[] data() {
        return data;
    }

    void add(RecordFields record) {
        byte[] name = record.name().getBytes(StandardCharsets.ISO_8859_1);
        Cigar cigar = record.cigar();
        int operations = cigar.numCigarElements();
        int bases = record.bases();
        String mateCigar = record.mateCigar() == null ? "" : record.mateCigar();
        int upperBound = 4
                + BamRecord.FIXED_BYTES
                + name.length
                + 1
                + 4 * operations
                + 40
                + (bases + 1) / 2
                + bases
                + 4
                + mateCigar.length();
        if (data.length - size < upperBound) {
            data = Arrays.copyOf(data, Math.max(2 * data.length, size + upperBound));
        }
        boolean longCigar = operations > MAX_OPERATIONS;
        int start = size + 4;
        LittleEndian.putInteger(data, start, record.contig());
        LittleEndian.putInteger(data, start + 4, record.position());
        data[start + 8] = (byte) (name.length + 1);
        data[start + 9] = (byte) record.mappingQuality();
        LittleEndian.putShort(data, start + 10, 0);
        LittleEndian.putShort(data, start + 12, longCigar ? 2 : operations);
        LittleEndian.putShort(data, start + 14, record.flags());
        LittleEndian.putInteger(data, start + 16, bases);
        LittleEndian.putInteger(data, start + 20, record.mateContig());
        LittleEndian.putInteger(data, start + 24, record.matePosition());
        LittleEndian.putInteger(data, start + 28, record.templateLength());
        int at = start + BamRecord.FIXED_BYTES;
        System.arraycopy(name, 0, data, at, name.length);
        at += name.length;
        data[at++] = 0;
        if (longCigar) {
            at = putOperation(at, bases, CigarOperator.S);
            at = putOperation(at, cigar.getReferenceLength(), CigarOperator.N);
        } else {
            at = putOperations(at, cigar);
        }
        at += (bases + 1) / 2 + bases;
        at = putIntegerTag(at, "NH", record.hits());
        at = putIntegerTag(at, "HI", record.hitIndex());
        if (!mateCigar.isEmpty()) {
            at = putMateCigar(at, mateCigar);
        }
        if (longCigar) {
            data[at] = 'C';
            data[at + 1] = 'G';
            data[at + 2] = 'B';
            data[at + 3] = 'I';
            LittleEndian.putInteger(data, at + 4, operations);
            at = putOperations(at + 8, cigar);
        }
        LittleEndian.putInteger(data, size, at - start);
        last = size;
        size = at;
    }

    private int putOperations(int from, Cigar cigar) {
        int at = from;
        for (CigarElement element : cigar.getCigarElements()) {
            at = putOperation(at, element.getLength(), element.getOperator());
        }
        return at;
    }

    private int putOperation(int at, int length, CigarOperator operator) {
        LittleEndian.putInteger(data, at, length << 4 | CigarOperator.enumToBinary(operator));
        return at + 4;
    }

    private int putMateCigar(int at, String cigar) {
        byte[] text = cigar.getBytes(StandardCharsets.ISO_8859_1);
        data[at] = 'M';
        data[at + 1] = 'C';
        data[at + 2] = 'Z';
        System.arraycopy(text, 0, data, at + 3, text.length);
        data[at + 3 + text.length] = 0;
        return at + 4 + text.length;
    }

    private int putIntegerTag(int at, String tag, Number value) {
        if (value == null) {
            return at;
        }
        data[at] = (byte) tag.charAt(0);
        data[at + 1] = (byte) tag.charAt(1);
        data[at + 2] = 'i';
        LittleEndian.putInteger(data, at + 3, value.intValue());
        return at + 7;
    }
}
