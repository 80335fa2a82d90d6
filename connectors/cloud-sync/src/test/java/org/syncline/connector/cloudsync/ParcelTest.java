package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ParcelTest {

    private static final UUID BATCH = UUID.fromString("01234567-0123-0123-0123-0123456789ab");

    @Test
    void a_parcel_is_a_batch_with_numbered_items() {
        var parcel = Parcel.pack(BATCH, items(2, ""), 100).getFirst();

        assertThat(new String(parcel.body(), UTF_8)).isEqualTo("""
                {"batchId":"01234567-0123-0123-0123-0123456789ab","items":[\
                {"seq":1,"op":"0"},{"seq":2,"op":"1"}]}""");
    }

    @Test
    void the_first_parcel_has_the_batch_s_id_and_the_others_always_the_same_other_ones() {
        var parcels = Parcel.pack(BATCH, items(5, ""), 2);
        var again = Parcel.pack(BATCH, items(5, ""), 2);

        assertThat(parcels).extracting(Parcel::size).containsExactly(2, 2, 1);
        assertThat(parcels.getFirst().id()).isEqualTo(BATCH);
        assertThat(parcels).extracting(Parcel::id).doesNotHaveDuplicates();
        assertThat(parcels)
                .extracting(Parcel::id)
                .isEqualTo(again.stream().map(Parcel::id).toList());
    }

    @Test
    void large_items_make_more_parcels() {
        var parcels = Parcel.pack(BATCH, items(40, "x".repeat(200_000)), 100);

        assertThat(parcels).extracting(parcel -> parcel.body().length).allMatch(length -> length < 4 * 1024 * 1024);
        assertThat(parcels.stream().mapToInt(Parcel::size).sum()).isEqualTo(40);
    }

    private static List<ObjectNode> items(int count, String more) {
        return IntStream.range(0, count)
                .mapToObj(i -> JsonNodeFactory.instance.objectNode().put("op", i + more))
                .toList();
    }
}
