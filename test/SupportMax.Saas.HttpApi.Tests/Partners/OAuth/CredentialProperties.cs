using System.Net;
using System.Text;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What holds for the proof of a client whatever the header looks like.</summary>
[Collection(ChatCollection.Name)]
public sealed class CredentialProperties(ChatFixture host)
{
    [Fact]
    public async Task No_mangled_header_is_taken_for_the_client()
    {
        var app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Tickets]);
        var texts = new RandomTexts(7);
        for (var run = 0; run < 400; run++)
        {
            var header = Mangle(texts, app, run % 4);
            if (SaysTheSame(header, app))
                continue;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
            request.Headers.TryAddWithoutValidation("Authorization", header);
            (await app.SendAsync(request)).ShouldBeRefused(HttpStatusCode.Unauthorized, OAuthErrors.InvalidClient);
        }

        (await app.AskTokenAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Mangle(RandomTexts texts, PartnerApp app, int kind)
    {
        var proof = $"{app.ClientId}:{app.Secret}";
        return kind switch
        {
            0 => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(texts.Change(proof))),
            1 => texts.Change(app.BasicHeader.ToString()).Trim(),
            2 => "Basic " + Convert.ToBase64String(texts.Bytes(200)),
            _ => "Basic " + new string([.. Enumerable.Range(0, texts.Dice.Next(1, 100)).Select(_ => texts.Letter())]).Trim(),
        };
    }

    /// <summary>Whether a header says what the true one says: the scheme's case, blanks around it and the case of the id's letters mean nothing.</summary>
    private static bool SaysTheSame(string header, PartnerApp app)
    {
        var buffer = new byte[header.Length];
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header["Basic ".Length..].Trim(), buffer, out var length))
            return header.Length == 0;
        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
        return parts.Length == 2 && Guid.TryParse(WebUtility.UrlDecode(parts[0]), out var id) && id == app.ClientId && WebUtility.UrlDecode(parts[1]) == app.Secret;
    }
}
