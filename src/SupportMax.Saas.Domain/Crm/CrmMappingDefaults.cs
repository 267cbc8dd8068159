namespace SupportMax.Saas.Crm;

/// <summary>Mappings that fit a fresh org or account, with the fields that docs/crm.md says to add.</summary>
internal static class CrmMappingDefaults
{
    private static readonly IReadOnlyDictionary<string, string> s_none = new Dictionary<string, string>(StringComparer.Ordinal);

    public static CrmMapping Salesforce { get; } = new(
        "SupportMax_Ticket__c",
        [
            Kept(CrmSources.Subject, "Subject"),
            Kept(CrmSources.Transcript, "Description"),
            new(CrmSources.Status, "Status", IsKept: false, Words(("open", "New"), ("assigned", "Working"), ("resolved", "Closed"))),
            new(CrmSources.Priority, "Priority", IsKept: true, Words(("P1", "High"), ("P2", "High"), ("P3", "Medium"), ("P4", "Low"))),
            new(CrmSources.Channel, "Origin", IsKept: true, Words(("web", "Chat"), ("email", "Email"), ("whatsapp", "Chat"), ("partner", "Web"), ("api", "Web"))),
            Kept(CrmSources.Intent, "SupportMax_Intent__c"),
            Kept(CrmSources.ProductArea, "SupportMax_Product_Area__c"),
        ]);

    public static CrmMapping HubSpot { get; } = new(
        "supportmax_ticket_id",
        [
            Kept(CrmSources.Subject, "subject"),
            Kept(CrmSources.Transcript, "content"),
            new(CrmSources.Status, "hs_pipeline_stage", IsKept: false, Words(("open", "1"), ("assigned", "3"), ("resolved", "4"))),
            new(CrmSources.Priority, "hs_ticket_priority", IsKept: true, Words(("P1", "URGENT"), ("P2", "HIGH"), ("P3", "MEDIUM"), ("P4", "LOW"))),
            Kept(CrmSources.Intent, "supportmax_intent"),
            Kept(CrmSources.ProductArea, "supportmax_product_area"),
        ]);

    private static CrmFieldMapping Kept(string source, string target) => new(source, target, IsKept: true, s_none);

    private static Dictionary<string, string> Words(params (string Ours, string Theirs)[] words) => words.ToDictionary(word => word.Ours, word => word.Theirs, StringComparer.Ordinal);
}
