package org.mitoscore.alignment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A view of one record in BAM's binary layout (SAM specification, section 4.2); moved from record to record, never copied.
 * Positions are 0-based; a contig index of -1 means none.
 */
public final class BamRecord {
    /** Bytes of the fields that every record has, its size field left out. */
    static final int FIXED_BYTES = 32;

    public static final int PAIRED = 0x1;
    public static final int PROPER_PAIR = 0x2;
    public static final int UNMAPPED = 0x4;
    public static final int MATE_UNMAPPED = 0x8;
    public static final int REVERSE_STRAND = 0x10;
    public static final int MATE_REVERSE_STRAND = 0x20;
    public static final int FIRST_OF_PAIR = 0x40;
    public static final int SECOND_OF_PAIR = 0x80;
    public static final int SECONDARY = 0x100;
    public static final int QC_FAIL = 0x200;
    public static final int DUPLICATE = 0x400;
    public static final int SUPPLEMENTARY = 0x800;

    /** CIGAR operations by their code in BAM. */
    public static final int MATCH = 0;

    public static final int INSERTION = 1;
    public static final int DELETION = 2;
    public static final int SKIP = 3;
    public static final int SOFT_CLIP = 4;
    public static final int HARD_CLIP = 5;
    public static final int PADDING = 6;
    public static final int EQUAL = 7;
    public static final int DIFFERENT = 8;

    private static final int NH = 'N' | 'H' << 8;
    private static final int HI = 'H' | 'I' << 8;
    private static final int CG = 'C' | 'G' << 8;
    /** Bytes of a tag whose value is a 32-bit number. */
    private static final int INTEGER_TAG = 7;
    /** Bytes of the NH and the HI tag with values below 128, as most aligners begin the tags. */
    private static final int SMALL_TAGS = 8;
    /** Those eight bytes as a number, the values 0. */
    private static final long SMALL_NH_AND_HI = NH | 'C' << 16 | (long) (HI | 'C' << 16) << 32;
    /** What they have in common whatever the values, and whether the type has a sign ({@code c}) or not ({@code C}). */
    private static final long SMALL_NH_AND_HI_BITS = 0x80DFFFFF80DFFFFFL;
    /** Bytes of the CG tag before its first operation. */
    private static final int LONG_CIGAR_HEAD = 8;

    private static final int MC = 'M' | 'C' << 8;

    private byte[] data;
    private int start;
    private int end;
    /** Two or more fields of the record each, as they stand in it: every load costs a check of its bounds. */
    private long place;

    private long lengthsAndFlags;
    private long sequenceAndMate;
    private long mateAndTemplate;
    private int nameEnd;
    private int cigarStart;
    private int cigarOperations;
    private int tagsStart;
    private boolean tagsScanned;
    private int hits;
    private int hitIndex;

    /**
     * Moves the view to the record whose size field is at {@code at}.
     *
     * @return index of the next record's size field
     * @throws DamagedRecordException when the lengths inside the record contradict its size
     */
    public int moveTo(byte[] bytes, int at) {
        int size = LittleEndian.integer(bytes, at);
        data = bytes;
        start = at + 4;
        end = start + size;
        place = LittleEndian.longInteger(bytes, start);
        lengthsAndFlags = LittleEndian.longInteger(bytes, start + 8);
        sequenceAndMate = LittleEndian.longInteger(bytes, start + 16);
        mateAndTemplate = LittleEndian.longInteger(bytes, start + 24);
        int nameLength = (int) lengthsAndFlags & 0xff;
        cigarOperations = (int) (lengthsAndFlags >> 32) & 0xffff;
        int readLength = readLength();
        cigarStart = start + FIXED_BYTES + nameLength;
        nameEnd = cigarStart - 1;
        long tags = cigarStart + 4L * cigarOperations + (readLength + 1L) / 2 + readLength;
        if (nameLength == 0 || readLength < 0 || tags > end || bytes[nameEnd] != 0 || position() < -1) {
            throw new DamagedRecordException("a record contradicts its own size");
        }
        tagsStart = (int) tags;
        tagsScanned = false;
        if (hasPlaceholderCigar()) {
            useLongCigar();
        }
        return end;
    }

    /** @throws DamagedRecordException when the record or its mate lies on a contig that the header does not have */
    public void requireContigBelow(int contigs) {
        if (contig() < -1 || contig() >= contigs || mateContig() < -1 || mateContig() >= contigs) {
            throw new DamagedRecordException("a record lies on a contig that the header does not have");
        }
    }

    public int flags() {
        return (int) (lengthsAndFlags >>> 48);
    }

    public boolean has(int flag) {
        return (flags() & flag) != 0;
    }

    public int contig() {
        return (int) place;
    }

    public int position() {
        return (int) (place >> 32);
    }

    public int mappingQuality() {
        return (int) lengthsAndFlags >> 8 & 0xff;
    }

    public int mateContig() {
        return (int) (sequenceAndMate >> 32);
    }

    public int matePosition() {
        return (int) mateAndTemplate;
    }

    public int templateLength() {
        return (int) (mateAndTemplate >> 32);
    }

    /** Bases of the stored sequence; 0 when it is not stored. */
    public int readLength() {
        return (int) sequenceAndMate;
    }

    public int cigarOperations() {
        return cigarOperations;
    }

    /** Code of a CIGAR operation, 0 to 8. */
    public int operation(int index) {
        return LittleEndian.integer(data, cigarStart + 4 * index) & 0xf;
    }

    /** Length of a CIGAR operation. */
    public int operationLength(int index) {
        return LittleEndian.integer(data, cigarStart + 4 * index) >>> 4;
    }

    /** The {@code NH} tag, or -1 when there is none. */
    public int hits() {
        scanTags();
        return hits;
    }

    /** The {@code HI} tag, or -1 when there is none. */
    public int hitIndex() {
        scanTags();
        return hitIndex;
    }

    /** Bases of the reference from the mate's first to its last, by the {@code MC} tag; -1 when that is missing or no CIGAR. */
    public int mateReferenceBases() {
        for (int at = tagsStart; at < end; at = tagEnd(at)) {
            if (at + 4 <= end && LittleEndian.unsignedShort(data, at) == MC && data[at + 2] == 'Z') {
                return referenceBases(at + 3, tagEnd(at) - 1);
            }
        }
        return -1;
    }

    /** Bases of the reference under a CIGAR written as text; -1 when the text is none. */
    private int referenceBases(int from, int to) {
        if (to - from == 1 && data[from] == '*') {
            return 0;
        }
        int bases = 0;
        int length = 0;
        boolean operationDue = false;
        for (int at = from; at < to; at++) {
            byte symbol = data[at];
            if (symbol >= '0' && symbol <= '9') {
                length = 10 * length + symbol - '0';
                operationDue = true;
                continue;
            }
            if (!operationDue) {
                return -1;
            }
            switch (symbol) {
                case 'M', 'D', 'N', '=', 'X' -> bases += length;
                case 'I', 'S', 'H', 'P' -> {}
                default -> {
                    return -1;
                }
            }
            length = 0;
            operationDue = false;
        }
        return operationDue || from == to ? -1 : bases;
    }

    public String name() {
        return new String(data, nameStart(), nameEnd - nameStart(), StandardCharsets.ISO_8859_1);
    }

    private int nameStart() {
        return start + FIXED_BYTES;
    }

    /** End of the name without a {@code /1} or {@code /2} that some aligners leave on it. */
    private int templateNameEnd() {
        boolean numbered = nameEnd - nameStart() > 2
                && data[nameEnd - 2] == '/'
                && (data[nameEnd - 1] == '1' || data[nameEnd - 1] == '2');
        return numbered ? nameEnd - 2 : nameEnd;
    }

    /** A hash of the template's name, the same for both mates. */
    public long nameHash() {
        int at = nameStart();
        int to = templateNameEnd();
        long hash = to - at;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash ^ LittleEndian.longInteger(data, at));
        }
        // there are always eight bytes, as fields stand before the name; those that are hashed already are
        // shifted out, in two steps: it may be all of them, and a shift by 64 is none
        hash ^= LittleEndian.longInteger(data, to - 8) >>> 1 >>> 63 - 8 * (to - at);
        return mix(hash);
    }

    private static long mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    /** Whether two records carry the same template name. */
    public boolean sameName(BamRecord other) {
        return Arrays.equals(
                data, nameStart(), templateNameEnd(), other.data, other.nameStart(), other.templateNameEnd());
    }

    /** Bytes that {@link #detachTo} takes. */
    public int detachedBytes() {
        scanTags();
        return 4 + keptBytes() + keptTagsBytes() + longCigarBytes();
    }

    /**
     * Copies the record, size field included, without sequence, qualities and the tags that counting does not use: what is
     * kept of a read that waits for its mate.
     */
    public void detachTo(byte[] copy, int at) {
        int kept = keptBytes();
        LittleEndian.putInteger(copy, at, detachedBytes() - 4);
        System.arraycopy(data, start, copy, at + 4, kept);
        LittleEndian.putInteger(copy, at + 4 + 16, 0);
        int to = putTags(copy, at + 4 + kept);
        System.arraycopy(data, cigarStart - LONG_CIGAR_HEAD, copy, to, longCigarBytes());
    }

    /** Bytes of the fixed fields, the name and the CIGAR field. */
    private int keptBytes() {
        return cigarFieldStart() + 4 * LittleEndian.unsignedShort(data, start + 12) - start;
    }

    private int longCigarBytes() {
        return hasLongCigar() ? LONG_CIGAR_HEAD + 4 * cigarOperations : 0;
    }

    private int keptTagsBytes() {
        return hasSmallTags() ? SMALL_TAGS : (hits < 0 ? 0 : INTEGER_TAG) + (hitIndex < 0 ? 0 : INTEGER_TAG);
    }

    private boolean hasSmallTags() {
        return (hits | hitIndex) >>> 7 == 0;
    }

    private int putTags(byte[] copy, int at) {
        if (hasSmallTags()) {
            LittleEndian.putLong(copy, at, SMALL_NH_AND_HI | (long) hits << 24 | (long) hitIndex << 56);
            return at + SMALL_TAGS;
        }
        return putIntegerTag(copy, putIntegerTag(copy, at, NH, hits), HI, hitIndex);
    }

    private static int putIntegerTag(byte[] copy, int at, int tag, int value) {
        if (value < 0) {
            return at;
        }
        LittleEndian.putShort(copy, at, tag);
        copy[at + 2] = 'i';
        LittleEndian.putInteger(copy, at + 3, value);
        return at + INTEGER_TAG;
    }

    /** Whether the CIGAR in use is not in its own field, but in the CG tag. */
    private boolean hasLongCigar() {
        return cigarStart != cigarFieldStart();
    }

    private int cigarFieldStart() {
        return nameEnd + 1;
    }

    /** More than 65,535 operations are kept in the CG tag, behind a CIGAR of a soft clip and a skip. */
    private boolean hasPlaceholderCigar() {
        return cigarOperations == 2 && operation(0) == SOFT_CLIP && operation(1) == SKIP;
    }

    /** Looks for both tags at once: most aligners that write both write them first, as small numbers. */
    private void scanTags() {
        if (tagsScanned) {
            return;
        }
        tagsScanned = true;
        long first = end - tagsStart < SMALL_TAGS ? 0 : LittleEndian.longInteger(data, tagsStart);
        if ((first & SMALL_NH_AND_HI_BITS) == SMALL_NH_AND_HI) {
            hits = (int) first >>> 24;
            hitIndex = (int) (first >>> 56);
        } else {
            walkTags();
        }
    }

    private void walkTags() {
        hits = -1;
        hitIndex = -1;
        for (int at = tagsStart; at < end && (hits < 0 || hitIndex < 0); at = tagEnd(at)) {
            int tag = at + 4 <= end ? LittleEndian.unsignedShort(data, at) : 0;
            if (tag == NH) {
                hits = integerTag(at);
            } else if (tag == HI) {
                hitIndex = integerTag(at);
            }
        }
    }

    private void useLongCigar() {
        for (int at = tagsStart; at < end; at = tagEnd(at)) {
            boolean cigar = end - at >= 8
                    && LittleEndian.unsignedShort(data, at) == CG
                    && data[at + 2] == 'B'
                    && (data[at + 3] == 'I' || data[at + 3] == 'i');
            if (cigar && tagEnd(at) <= end) {
                cigarStart = at + LONG_CIGAR_HEAD;
                cigarOperations = LittleEndian.integer(data, at + 4);
                return;
            }
        }
    }

    private int integerTag(int at) {
        return switch (data[at + 2]) {
            case 'c' -> data[at + 3];
            case 'C' -> data[at + 3] & 0xff;
            case 's' -> (short) LittleEndian.unsignedShort(data, checked(at + 5) - 2);
            case 'S' -> LittleEndian.unsignedShort(data, checked(at + 5) - 2);
            case 'i', 'I' -> LittleEndian.integer(data, checked(at + 7) - 4);
            default -> -1;
        };
    }

    /** Index after the tag at {@code at}; always moves forward and never past the record's end. */
    private int tagEnd(int at) {
        if (end - at < 4) {
            throw damagedTag();
        }
        int value = at + 3;
        return switch (data[at + 2]) {
            case 'A', 'c', 'C' -> checked(value + 1);
            case 's', 'S' -> checked(value + 2);
            case 'i', 'I', 'f' -> checked(value + 4);
            case 'Z', 'H' -> afterText(value);
            case 'B' -> afterArray(value);
            default -> throw damagedTag();
        };
    }

    private int afterText(int from) {
        int at = from;
        while (at < end && data[at] != 0) {
            at++;
        }
        return checked(at + 1L);
    }

    private int afterArray(int from) {
        if (end - from < 5) {
            throw damagedTag();
        }
        int bytes =
                switch (data[from]) {
                    case 'c', 'C' -> 1;
                    case 's', 'S' -> 2;
                    case 'i', 'I', 'f' -> 4;
                    default -> throw damagedTag();
                };
        return checked(from + 5L + bytes * (LittleEndian.integer(data, from + 1) & 0xffffffffL));
    }

    private int checked(long index) {
        if (index > end) {
            throw damagedTag();
        }
        return (int) index;
    }

    private static DamagedRecordException damagedTag() {
        return new DamagedRecordException("a record's optional fields are damaged");
    }
}
