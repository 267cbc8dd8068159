namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>A service org's standard objects, with the custom fields that an administrator adds for the product (docs/crm.md).</summary>
internal static class OrgSchema
{
    private static readonly SObjectType[] s_all =
    [
        new("User", "005", [Text("Name", 121), new("Email", "email", 128), Text("Username", 80), new("IsActive", "boolean", 0)]),
        new("Account", "001",
        [
            Text("Name") with { IsRequired = true },
            Text("Industry"),
            Text("Type"),
            new("Website", "url"),
            new("Phone", "phone", 40),
            new("AnnualRevenue", "currency", 0),
            Reference("OwnerId", "User"),
        ]),
        new("Contact", "003",
        [
            Text("FirstName", 40),
            Text("LastName", 80) with { IsRequired = true },
            new("Email", "email", 80),
            new("Phone", "phone", 40),
            Text("Title", 128),
            Reference("AccountId", "Account"),
            Reference("OwnerId", "User"),
            Text("SupportMax_Customer__c", 64) with { IsExternalId = true },
        ]),
        new("Case", "500",
        [
            Text("CaseNumber", 30) with { IsReadOnly = true },
            Text("Subject"),
            new("Description", "textarea", 32000),
            Picklist("Status", "New", "Working", "Escalated", "On Hold", "Closed"),
            Picklist("Priority", "High", "Medium", "Low"),
            Picklist("Origin", "Phone", "Email", "Web", "Chat"),
            Picklist("Type", "Question", "Problem", "Feature Request"),
            new("IsClosed", "boolean", 0) { IsReadOnly = true },
            new("ClosedDate", "datetime", 0) { IsReadOnly = true },
            Reference("ContactId", "Contact"),
            Reference("AccountId", "Account"),
            Reference("OwnerId", "User"),
            Text("SupportMax_Ticket__c", 64) with { IsExternalId = true },
            Text("SupportMax_Intent__c", 64),
            Text("SupportMax_Product_Area__c", 128),
        ]),
        new("CaseComment", "00a",
        [
            Reference("ParentId", "Case") with { IsRequired = true },
            new("CommentBody", "textarea", 4000) { IsRequired = true },
            new("IsPublished", "boolean", 0),
        ]),
    ];

    public static IReadOnlyList<SObjectType> All => s_all;

    public static SObjectType? Find(string name) => s_all.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static SObjectType? FindByPrefix(string id) => s_all.FirstOrDefault(type => id.StartsWith(type.KeyPrefix, StringComparison.Ordinal));

    private static SObjectField Text(string name, int length = 255) => new(name, "string", length);

    private static SObjectField Reference(string name, string to) => new(name, "reference", 18) { ReferenceTo = to };

    private static SObjectField Picklist(string name, params string[] values) => new(name, "picklist") { Picklist = values };
}
