package org.syncline.configuration;

/// A product of the cloud that asks for attributes of its own (default-rules.md 7, D12).
public enum Workload {
    EXCHANGE_ONLINE("exchange-online"),
    DYNAMICS("dynamics"),
    INTUNE("intune"),
    TEAMS("teams"),
    SHAREPOINT_ONLINE("sharepoint-online"),
    AZURE_RMS("azure-rms"),
    APPS("apps");

    private final String word;

    Workload(String word) {
        this.word = word;
    }

    /// As its files are called, and what an operator types.
    public String word() {
        return word;
    }
}
