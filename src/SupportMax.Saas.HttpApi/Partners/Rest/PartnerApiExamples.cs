namespace SupportMax.Saas.Partners;

/// <summary>One body for each of the partners' routes that takes one; all of them are sent to the real host by a test.</summary>
internal static class PartnerApiExamples
{
    private const string Faq =
        """{"question":"Do you ship to Norway?","alternatives":["shipping to norway"],"answer":"Yes, within **five days**.","intent":"GeneralInquiry","productArea":"Billing","language":"en","tags":[],"externalId":"ship-no","version":1}""";

    private static readonly Dictionary<string, string> s_bodies = new(StringComparer.Ordinal)
    {
        ["POST api/v1/conversations"] =
            """{"thread":"order-4711","contact":{"externalId":"customer-12","name":"Ada Lovelace","email":"ada@example.org","locale":"en"},"message":{"clientMessageId":"m-1","text":"Where do I find my invoices?"}}""",
        ["POST api/v1/conversations/{id}/messages"] = """{"clientMessageId":"m-2","text":"And where is the one of May?","as":"customer"}""",
        ["POST api/v1/conversations/{id}/resolve"] = """{"name":"Grace"}""",
        ["POST webhooks/rest/webhook"] = """{"sender":"customer-12","message":"Where do I find my invoices?"}""",
        ["POST api/v1/accounts/{account}/conversations/{id}/messages"] = """{"content":"Your parcel is on its way.","message_type":"outgoing","private":false}""",
        ["POST api/v1/accounts/{account}/conversations/{id}/toggle_status"] = """{"status":"open"}""",
        ["POST api/v1/contacts"] = """{"externalId":"customer-12","name":"Ada Lovelace","email":"ada@example.org","locale":"en","tier":"Enterprise"}""",
        ["PATCH api/v1/contacts/{id}"] = """{"name":"Ada King","tier":"Premium"}""",
        ["POST api/v1/faqs"] = Faq,
        ["PUT api/v1/faqs/{id}"] = Faq,
        ["POST api/v1/ask"] = """{"text":"Where do I find my invoices?","language":"en"}""",
    };

    /// <summary>The example's JSON, or null.</summary>
    public static string? For(string method, string path) => s_bodies.GetValueOrDefault($"{method} {path.TrimEnd('/').Replace(":guid", "", StringComparison.Ordinal)}");
}
