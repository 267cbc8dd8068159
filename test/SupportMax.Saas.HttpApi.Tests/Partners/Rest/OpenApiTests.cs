using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The OpenAPI document of the REST API: partners build on it, so that a change must be meant.</summary>
[Collection(ChatCollection.Name)]
public sealed class OpenApiTests(ChatFixture host)
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string s_snapshot = RepositoryFolder.Combine("test", "SupportMax.Saas.HttpApi.Tests", "Partners", "Rest", "partner-api.openapi.json");

    [Fact]
    public async Task It_says_what_it_said_before()
    {
        var now = JsonSerializer.Serialize(await ReadAsync(), s_readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(s_snapshot, now);
        now.ShouldBe(await File.ReadAllTextAsync(s_snapshot), "When the change is meant, run this test with UPDATE_SNAPSHOTS=1 and look at the difference.");
    }

    [Fact]
    public async Task Every_example_is_taken_by_the_host()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", PartnerScopes.All);
        var token = await app.GetTokenAsync();
        var conversation = (await CallAsync("/api/v1/conversations", new { })).GetProperty("conversation").GetProperty("id").GetGuid();
        var contact = (await CallAsync("/api/v1/contacts", new { })).GetProperty("id").GetGuid();
        var faq = (await CallAsync("/api/v1/faqs", new { question = "Example?", answer = "Yes.", intent = "GeneralInquiry", productArea = "Billing" })).GetProperty("id").GetGuid();
        var taken = 0;
        foreach (var (path, operations) in (JsonObject)(await ReadAsync())["paths"]!)
        {
            foreach (var (method, operation) in (JsonObject)operations!)
            {
                var body = operation!["requestBody"]?["content"]?["application/json"];
                if (body is null)
                    continue;
                var example = body["example"].ShouldNotBeNull($"{method} {path} has no example.");
                var id = path.Contains("/contacts/") ? contact : path.Contains("/faqs/") ? faq : conversation;
                if (path.Contains("/accounts/"))
                    id = (await CallAsync("/api/v1/conversations", new { answeredBy = "partner" })).GetProperty("conversation").GetProperty("id").GetGuid();
                if (path.EndsWith("/faqs/{id}", StringComparison.Ordinal))
                    example["externalId"] = "example-2";
                using var content = new StringContent(example.ToJsonString(), Encoding.UTF8, "application/json");
                var answer = await app.CallAsync(new HttpMethod(method.ToUpperInvariant()), path.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{account}", host.Northwind.ToString(), StringComparison.Ordinal), token, content);
                ((int)answer.Status).ShouldBeInRange(200, 204, $"{method} {path}: {answer.Text}");
                taken++;
            }
        }

        taken.ShouldBeGreaterThan(6);

        async Task<JsonElement> CallAsync(string path, object body) => (await app.CallAsync(HttpMethod.Post, path, token, body)).Json;
    }

    /// <summary>The document without what is not the partners'.</summary>
    private async Task<JsonNode> ReadAsync()
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var document = (JsonObject)JsonNode.Parse(await http.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative)))!;
        var paths = new JsonObject();
        foreach (var (path, operations) in ((JsonObject)document["paths"]!).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (path.StartsWith("/api/v1/", StringComparison.Ordinal) || path.StartsWith("/connect/", StringComparison.Ordinal) || path.StartsWith("/webhooks/", StringComparison.Ordinal))
                paths[path] = operations!.DeepClone();
        }

        return new JsonObject { ["paths"] = paths };
    }
}
