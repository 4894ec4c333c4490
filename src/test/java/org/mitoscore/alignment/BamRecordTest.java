package org.mitoscore.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BamRecordTest {
    private final BamRecord read = new BamRecord();
    private final BamRecord kept = new BamRecord();

    /** Each tag as {@code NAME:TYPE:VALUE}, behind it what the record and its kept copy say of NH and HI. */
    @ParameterizedTest
    @CsvSource({
        "'', -1, -1",
        "NH:C:1 HI:C:1, 1, 1",
        "NH:c:7 HI:c:3, 7, 3",
        "NH:C:127 HI:c:0, 127, 0",
        "NH:C:128 HI:C:1, 128, 1",
        "NH:C:200 HI:C:199, 200, 199",
        "NH:c:-5 HI:C:2, -1, 2",
        "NH:C:4, 4, -1",
        "HI:C:4 NH:C:5, 5, 4",
        "NH:C:2 AS:C:9 HI:C:1, 2, 1",
        "AS:C:9 nM:C:0 NH:C:3 HI:C:2, 3, 2",
        "NH:i:3 HI:i:70000, 3, 70000",
        "NH:S:300 HI:s:2, 300, 2",
        "NH:C:6 XX:C:1, 6, -1",
        "nh:C:6 hi:C:1, -1, -1",
    })
    void hitsAreReadFromAnyKindOfTagAndKept(String tags, int hits, int hitIndex) {
        byte[] record = record("read1", 5, tags(tags));
        assertEquals(record.length, read.moveTo(record, 0));
        assertEquals(Math.max(-1, hits), Math.max(-1, read.hits()));
        assertEquals(hitIndex, read.hitIndex());
        byte[] copy = new byte[3 + read.detachedBytes()];
        read.detachTo(copy, 3);
        assertEquals(copy.length, kept.moveTo(copy, 3));
        assertEquals(Math.max(-1, hits), kept.hits());
        assertEquals(hitIndex, kept.hitIndex());
        assertEquals("read1", kept.name());
        assertEquals(5, kept.position());
    }

    @Test
    void tagsThatEndBeforeTheirValueAreDamage() {
        byte[] record = record("read1", 5, new byte[] {'N', 'H', 'C', 1, 'H', 'I', 'i', 1});
        read.moveTo(record, 0);
        assertThrows(DamagedRecordException.class, read::hits);
    }

    /** Names of every length around whole words of eight bytes, the empty one included; mates differ in all but the name. */
    @Test
    void theHashIsThatOfTheNameAlone() {
        Set<Long> hashes = new HashSet<>();
        String name = "";
        for (int length = 0; length <= 40; length++) {
            read.moveTo(record(name, 5, tags("NH:C:1")), 0);
            kept.moveTo(record(name, 1_000_007, tags("")), 0);
            assertEquals(read.nameHash(), kept.nameHash(), name);
            hashes.add(read.nameHash());
            if (length > 0) {
                kept.moveTo(record(name.substring(1) + "~", 5, tags("NH:C:1")), 0);
                assertNotEquals(read.nameHash(), kept.nameHash(), name);
            }
            name += (char) ('A' + length % 26);
        }
        assertEquals(41, hashes.size());
    }

    @Test
    void theNumberOfTheReadIsNoPartOfItsName() {
        read.moveTo(record("template7/1", 5, tags("")), 0);
        kept.moveTo(record("template7/2", 9, tags("")), 0);
        assertEquals(read.nameHash(), kept.nameHash());
    }

    private static byte[] tags(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String tag : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = tag.split(":");
            char type = parts[1].charAt(0);
            int size = type == 'i' ? 4 : Character.toLowerCase(type) == 's' ? 2 : 1;
            bytes.writeBytes(parts[0].getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(type);
            for (int i = 0; i < size; i++) {
                bytes.write(Integer.parseInt(parts[2]) >> 8 * i);
            }
        }
        return bytes.toByteArray();
    }

    /** A read of four bases, its size field included. */
    private static byte[] record(String name, int position, byte[] tags) {
        int size = BamRecord.FIXED_BYTES + name.length() + 1 + 4 + 2 + 4 + tags.length;
        ByteBuffer out = ByteBuffer.allocate(4 + size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(size).putInt(0).putInt(position);
        out.put((byte) (name.length() + 1)).put((byte) 60).putShort((short) 0);
        out.putShort((short) 1).putShort((short) BamRecord.PAIRED).putInt(4);
        out.putInt(0).putInt(3 * position).putInt(-7 * position);
        out.put(name.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0);
        out.putInt(4 << 4).put(new byte[2 + 4]).put(tags);
        return out.array();
    }
}
