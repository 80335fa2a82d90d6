package org.syncline.cloud;

/// One emulator for all tests of this module, as good as new for each of them.
final class Emulated {

    static final CloudServer SERVER = CloudServer.start(CloudOptions.ephemeral());
    static final Client CLIENT = Client.of(SERVER);

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            CLIENT.close();
            SERVER.close();
        }));
    }

    private static final String FEATURES_AT_FIRST = """
            {"softMatchOnUpnEnabled":true,"blockSoftMatchEnabled":false,
             "blockCloudObjectTakeoverThroughHardMatchEnabled":false,"quarantineUponUpnConflictEnabled":true,
             "quarantineUponProxyAddressesConflictEnabled":true,"synchronizeUpnForManagedUsersEnabled":true,
             "allowOnPremUpdateOfOnPremisesObjectIdentifierEnabled":false}""";

    private Emulated() {}

    static Client fresh() {
        SERVER.reset();
        CLIENT.control("PUT", "features", FEATURES_AT_FIRST).expect(204);
        CLIENT.control("PUT", "match-profile", "{\"profile\":\"2025\"}").expect(204);
        CLIENT.control("DELETE", "faults", "").expect(204);
        return CLIENT;
    }
}
