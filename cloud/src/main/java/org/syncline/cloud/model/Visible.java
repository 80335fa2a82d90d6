package org.syncline.cloud.model;

import java.util.List;

/// What the world sees where it may differ from what was ingested (default-rules.md 9.4).
///
/// `alias` is the cloud's own mailNickname: calculated at the first sync, later changed only by an ingested one.
public record Visible(String userPrincipalName, List<String> proxyAddresses, String alias) {

    public static final Visible NOTHING = new Visible("", List.of(), "");

    public Visible {
        proxyAddresses = List.copyOf(proxyAddresses);
    }
}
