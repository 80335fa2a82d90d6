package org.syncline.configuration;

/// A product of the cloud that asks for attributes of its own (default-rules.md 7, D12).
public enum Workload {
    EXCHANGE_ONLINE("exchange-online", "ExchangeOnline", "Exchange Online"),
    DYNAMICS("dynamics", "DynamicsCRM", "Dynamics 365"),
    INTUNE("intune", "Intune", "Intune"),
    TEAMS("teams", "LyncOnline", "Teams"),
    SHAREPOINT_ONLINE("sharepoint-online", "SharePointOnline", "SharePoint Online"),
    AZURE_RMS("azure-rms", "AzureRMS", "Azure Rights Management"),
    APPS("apps", "OfficeProPlus", "Microsoft 365 Apps");

    private final String word;
    private final String inRuleNames;
    private final String product;

    Workload(String word, String inRuleNames, String product) {
        this.word = word;
        this.inRuleNames = inRuleNames;
        this.product = product;
    }

    /// As its files are called, and what an operator types.
    public String word() {
        return word;
    }

    /// How administrators know it from the names of rules.
    String inRuleNames() {
        return inRuleNames;
    }

    String product() {
        return product;
    }
}
