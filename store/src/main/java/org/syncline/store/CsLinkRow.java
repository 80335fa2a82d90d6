package org.syncline.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.syncline.core.space.Claim;
import org.syncline.core.space.Link;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.RuleId;

/// That a CS object is joined, and which rules hold the link: for each claim its kind and its rule.
record CsLinkRow(long csId, long mvId, Blob claims) {

    static final BulkTable<CsLinkRow> TABLE =
            new BulkTable<>("cs_link", List.of("cs_id"), List.of(), List.of("mv_id", "claims"), (row, out) -> {
                out.number(row.csId);
                out.number(row.mvId);
                out.octets(row.claims.octets());
            });

    private static final int OCTETS_OF_CLAIM = 1 + 2 * Long.BYTES;

    static CsLinkRow of(long csId, Link.To link) {
        var claims = ByteBuffer.allocate(link.claims().size() * OCTETS_OF_CLAIM);
        for (var claim : link.claims()) {
            claims.put(StoredNumber.of(claim.kind()))
                    .putLong(claim.rule().uuid().getMostSignificantBits())
                    .putLong(claim.rule().uuid().getLeastSignificantBits());
        }
        return new CsLinkRow(csId, link.mvObject().number(), new Blob(claims.array()));
    }

    static Link.To link(long mvId, byte[] claims) {
        var read = new TreeSet<Claim>();
        for (var left = ByteBuffer.wrap(claims); left.hasRemaining(); ) {
            var kind = StoredNumber.claimKind(left.get());
            read.add(new Claim(new RuleId(new UUID(left.getLong(), left.getLong())), kind));
        }
        return Link.to(new MvObjectId(mvId), read);
    }
}
