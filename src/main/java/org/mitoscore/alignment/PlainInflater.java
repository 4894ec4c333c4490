package org.mitoscore.alignment;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * Inflates raw deflate streams (RFC 1951) in plain Java. The inflated size is known, so bytes go straight to their place and
 * are copied from there; codes are decoded by one look into a table, or two for the longest.
 */
final class PlainInflater implements BlockInflater {
    private static final int MAX_BITS = 15;
    /** Codes of up to this many bits are decoded by one look. */
    private static final int LITERAL_BITS = 11;

    private static final int DISTANCE_BITS = 9;
    private static final int CODE_BITS = 7;

    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int[] DISTANCE_EXTRA = {
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
    };
    private static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int END_OF_BLOCK = 256;
    private static final int SYMBOLS = 288;
    private static final int DISTANCES = 32;
    /** Bits of a length and a distance, each with its extra bits: 15 + 5 + 15 + 13. */
    private static final int LONGEST_COPY_CODE = 48;

    private final CodeTable literals = new CodeTable(LITERAL_BITS);
    private final CodeTable distances = new CodeTable(DISTANCE_BITS);
    private final CodeTable codes = new CodeTable(CODE_BITS);
    private final int[] lengths = new int[SYMBOLS + DISTANCES];

    private byte[] in;
    private int at;
    private int inEnd;
    private long bits;
    private int bitCount;

    @Override
    public void inflate(byte[] source, int inFrom, int inLength, byte[] out, int outFrom, int outLength)
            throws DataFormatException {
        in = source;
        at = inFrom;
        inEnd = inFrom + inLength;
        bits = 0;
        bitCount = 0;
        int to = outFrom;
        int outEnd = outFrom + outLength;
        boolean last;
        do {
            last = take(1) == 1;
            to = switch (take(2)) {
                case 0 -> copyStored(out, to, outEnd);
                case 1 -> {
                    useFixedCodes();
                    yield decode(out, outFrom, to, outEnd);
                }
                case 2 -> {
                    readCodes();
                    yield decode(out, outFrom, to, outEnd);
                }
                default -> throw damaged();
            };
        } while (!last);
        if (to != outEnd) {
            throw damaged();
        }
    }

    @Override
    public void close() {}

    private int copyStored(byte[] out, int to, int outEnd) throws DataFormatException {
        take(bitCount & 7);
        int length = take(16);
        int check = take(16);
        if ((length ^ check) != 0xffff) {
            throw damaged();
        }
        at -= bitCount >>> 3;
        bits = 0;
        bitCount = 0;
        if (length > inEnd - at || length > outEnd - to) {
            throw damaged();
        }
        System.arraycopy(in, at, out, to, length);
        at += length;
        return to + length;
    }

    private void useFixedCodes() throws DataFormatException {
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, SYMBOLS, 8);
        literals.build(lengths, 0, SYMBOLS);
        Arrays.fill(lengths, 0, DISTANCES, 5);
        distances.build(lengths, 0, DISTANCES);
    }

    private void readCodes() throws DataFormatException {
        int literalCount = take(5) + 257;
        int distanceCount = take(5) + 1;
        int codeCount = take(4) + 4;
        if (literalCount > SYMBOLS) {
            throw damaged();
        }
        Arrays.fill(lengths, 0, CODE_ORDER.length, 0);
        for (int i = 0; i < codeCount; i++) {
            lengths[CODE_ORDER[i]] = take(3);
        }
        codes.build(lengths, 0, CODE_ORDER.length);
        int all = literalCount + distanceCount;
        int i = 0;
        while (i < all) {
            int symbol = decodeSymbol(codes);
            if (symbol < 16) {
                lengths[i++] = symbol;
                continue;
            }
            if (symbol == 16 && i == 0) {
                throw damaged();
            }
            int value = symbol == 16 ? lengths[i - 1] : 0;
            int repeat = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
            if (repeat > all - i) {
                throw damaged();
            }
            Arrays.fill(lengths, i, i + repeat, value);
            i += repeat;
        }
        distances.build(lengths, literalCount, distanceCount);
        literals.build(lengths, 0, literalCount);
    }

    /**
     * Decodes one block's literals and copies; gives the index after its last byte. The state is kept in local variables and
     * the tables in local arrays: this loop is most of the work.
     */
    private int decode(byte[] out, int outFrom, int outAt, int outEnd) throws DataFormatException {
        byte[] source = in;
        int next = at;
        int fastEnd = inEnd - 8;
        long buffer = bits;
        int count = bitCount;
        short[] literalEntries = literals.first;
        short[] literalLonger = literals.longer;
        short[] distanceEntries = distances.first;
        short[] distanceLonger = distances.longer;
        int to = outAt;
        while (true) {
            if (count < LONGEST_COPY_CODE) {
                if (next <= fastEnd) {
                    buffer |= LittleEndian.longInteger(source, next) << count;
                    int bytes = 63 - count >>> 3;
                    next += bytes;
                    count += bytes << 3;
                } else {
                    while (count <= 56 && next < inEnd) {
                        buffer |= (source[next++] & 0xffL) << count;
                        count += 8;
                    }
                }
            }
            int entry = literalEntries[(int) buffer & (1 << LITERAL_BITS) - 1];
            if (entry < 0) {
                entry = literalLonger[
                        -entry - 1 + ((int) buffer >>> LITERAL_BITS & (1 << MAX_BITS - LITERAL_BITS) - 1)];
            }
            int used = entry & 0xf;
            buffer >>>= used;
            count -= used;
            if (used == 0 || count < 0) {
                throw damaged();
            }
            int symbol = entry >>> 4;
            if (symbol < END_OF_BLOCK) {
                if (to == outEnd) {
                    throw damaged();
                }
                out[to++] = (byte) symbol;
                continue;
            }
            if (symbol == END_OF_BLOCK) {
                at = next;
                bits = buffer;
                bitCount = count;
                return to;
            }
            int lengthCode = symbol - 257;
            if (lengthCode >= LENGTH_BASE.length) {
                throw damaged();
            }
            int extra = LENGTH_EXTRA[lengthCode];
            int length = LENGTH_BASE[lengthCode] + ((int) buffer & (1 << extra) - 1);
            buffer >>>= extra;
            count -= extra;
            entry = distanceEntries[(int) buffer & (1 << DISTANCE_BITS) - 1];
            if (entry < 0) {
                entry = distanceLonger[
                        -entry - 1 + ((int) buffer >>> DISTANCE_BITS & (1 << MAX_BITS - DISTANCE_BITS) - 1)];
            }
            used = entry & 0xf;
            buffer >>>= used;
            count -= used;
            int distanceCode = entry >>> 4;
            if (used == 0 || distanceCode >= DISTANCE_BASE.length) {
                throw damaged();
            }
            extra = DISTANCE_EXTRA[distanceCode];
            int distance = DISTANCE_BASE[distanceCode] + ((int) buffer & (1 << extra) - 1);
            buffer >>>= extra;
            count -= extra;
            if (count < 0 || distance > to - outFrom || length > outEnd - to) {
                throw damaged();
            }
            copy(out, to, distance, length);
            to += length;
        }
    }

    private static void copy(byte[] out, int to, int distance, int length) {
        if (distance >= 8 && length <= 16 && out.length - to >= 16) {
            LittleEndian.putLong(out, to, LittleEndian.longInteger(out, to - distance));
            LittleEndian.putLong(out, to + 8, LittleEndian.longInteger(out, to + 8 - distance));
        } else if (distance >= length) {
            System.arraycopy(out, to - distance, out, to, length);
        } else if (distance == 1) {
            Arrays.fill(out, to, to + length, out[to - 1]);
        } else {
            for (int i = to; i < to + length; i++) {
                out[i] = out[i - distance];
            }
        }
    }

    /** Fills the bit buffer to at least 48 bits, or with what there is. */
    private void refill() {
        if (inEnd - at >= 8) {
            bits |= LittleEndian.longInteger(in, at) << bitCount;
            int bytes = 63 - bitCount >>> 3;
            at += bytes;
            bitCount += bytes << 3;
            return;
        }
        while (bitCount <= 56 && at < inEnd) {
            bits |= (in[at++] & 0xffL) << bitCount;
            bitCount += 8;
        }
    }

    private int take(int count) throws DataFormatException {
        if (bitCount < count) {
            refill();
        }
        return takeBuffered(count);
    }

    private int takeBuffered(int count) throws DataFormatException {
        if (bitCount < count) {
            throw damaged();
        }
        int value = (int) bits & (1 << count) - 1;
        bits >>>= count;
        bitCount -= count;
        return value;
    }

    private int decodeSymbol(CodeTable table) throws DataFormatException {
        if (bitCount < MAX_BITS) {
            refill();
        }
        int entry = table.entry((int) bits);
        int used = entry & 0xf;
        if (used == 0 || used > bitCount) {
            throw damaged();
        }
        bits >>>= used;
        bitCount -= used;
        return entry >>> 4;
    }

    private static DataFormatException damaged() {
        return new DataFormatException("damaged deflate stream");
    }

    /** Decodes one prefix code. An entry is a symbol and the length of its code in bits; 0 stands for no code. */
    private static final class CodeTable {
        private final int bits;
        private final short[] first;
        private final int[] nextCode = new int[MAX_BITS + 2];
        private final int[] count = new int[MAX_BITS + 1];
        /** For codes longer than the table: entries by the bits that follow, one block for each beginning. */
        private short[] longer = new short[1 << 10];

        private int longerUsed;

        CodeTable(int bits) {
            this.bits = bits;
            this.first = new short[1 << bits];
        }

        int entry(int following) {
            int entry = first[following & first.length - 1];
            return entry >= 0 ? entry : longer[-entry - 1 + (following >>> bits & (1 << MAX_BITS - bits) - 1)];
        }

        void build(int[] lengths, int from, int symbols) throws DataFormatException {
            Arrays.fill(first, (short) 0);
            Arrays.fill(count, 0);
            longerUsed = 0;
            for (int i = 0; i < symbols; i++) {
                count[lengths[from + i]]++;
            }
            count[0] = 0;
            int code = 0;
            for (int length = 1; length <= MAX_BITS; length++) {
                code = code + count[length - 1] << 1;
                nextCode[length] = code;
                if (code + count[length] > 1 << length) {
                    throw damaged();
                }
            }
            for (int symbol = 0; symbol < symbols; symbol++) {
                int length = lengths[from + symbol];
                if (length > 0) {
                    int reversed = Integer.reverse(nextCode[length]++) >>> 32 - length;
                    put(reversed, length, (short) (symbol << 4 | length));
                }
            }
        }

        private void put(int reversed, int length, short entry) {
            if (length <= bits) {
                for (int i = reversed; i < first.length; i += 1 << length) {
                    first[i] = entry;
                }
                return;
            }
            int beginning = reversed & first.length - 1;
            int block = 1 << MAX_BITS - bits;
            if (first[beginning] >= 0) {
                if (longer.length < longerUsed + block) {
                    longer = Arrays.copyOf(longer, longer.length * 2);
                }
                Arrays.fill(longer, longerUsed, longerUsed + block, (short) 0);
                first[beginning] = (short) (-longerUsed - 1);
                longerUsed += block;
            }
            int start = -first[beginning] - 1;
            for (int i = reversed >>> bits; i < block; i += 1 << length - bits) {
                longer[start + i] = entry;
            }
        }
    }
}
