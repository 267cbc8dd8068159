using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.MultiTenancy;

/// <content>What a tenant's bot knows.</content>
internal static partial class RouteTable
{
    private static RouteCase[] Knowledge() =>
    [
        new("GET /api/knowledge/faqs", Access.Permission, OK) { Path = _ => "/api/knowledge/faqs?maxResultCount=1000" },
        new("GET /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}" },
        new("GET /api/knowledge/faqs/{id:guid}/versions", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/versions" },
        new("GET /api/knowledge/gaps", Access.Permission, OK) { Path = _ => "/api/knowledge/gaps?maxResultCount=1000" },
        new("POST /api/knowledge/gaps/refresh", Access.Permission, Accepted),
        new("POST /api/knowledge/gaps/{id:guid}/draft", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/gaps/{rows.GapId}/draft" },
        new("POST /api/knowledge/gaps/{id:guid}/dismiss", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/gaps/{rows.GapId}/dismiss" },
        new("GET /api/knowledge/duplicates", Access.Permission, OK),
        new("POST /api/knowledge/faqs", Access.Permission, Created) { Body = _ => Faq },
        new("PUT /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}", Body = _ => Faq },
        new("DELETE /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}" },
        new("POST /api/knowledge/faqs/{id:guid}/publish", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/publish", Body = _ => new { version = 2 } },
        new("POST /api/knowledge/faqs/bulk", Access.Permission, NotFound) { Body = rows => new { action = "Delete", ids = new[] { rows.FaqId } } },
        new("POST /api/knowledge/faqs/{id:guid}/archive", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/archive", Body = _ => new { version = 2 } },
        new("POST /api/knowledge/imports", Access.Permission, Accepted)
        {
            Body = _ => new StringContent("question,answer,alternatives,intent,productArea,language,tags,externalId\nWalked?,Yes.,,GeneralInquiry,Billing,en,,walked\n", null, "text/csv"),
        },
        new("GET /api/knowledge/imports/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/imports/{rows.ImportId}" },
        new("GET /api/knowledge/export", Access.Permission, OK),
        new("GET /api/knowledge/product-areas", Access.Permission, OK),
        new("PUT /api/knowledge/product-areas", Access.Permission, OK) { Body = _ => new { items = SampleFaqs.All.Select(faq => faq.ProductArea).Distinct().Append("Walk").Select(name => new { name }) } },
    ];

    private static object Faq => new
    {
        question = "Walked?",
        answer = "Yes.",
        alternatives = Array.Empty<string>(),
        intent = "GeneralInquiry",
        productArea = "Billing",
        language = "en",
        tags = Array.Empty<string>(),
        version = 2,
    };
}
