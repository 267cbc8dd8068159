using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SupportMax.Saas.Abp;

/// <summary>The admin's texts travel compressed and are sent once.</summary>
public sealed class CompressedTextsTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Path = "/api/abp/application-localization?cultureName=de";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("br;q=0, gzip")]
    public async Task Texts_are_the_same_in_each_coding_that_a_browser_takes(string taken)
    {
        var plain = await (await SendAsync(null)).Content.ReadAsByteArrayAsync();
        using var response = await SendAsync(taken);
        var coding = response.Content.Headers.ContentEncoding.ShouldHaveSingleItem();
        coding.ShouldBe(taken.StartsWith("br;", StringComparison.Ordinal) ? "gzip" : taken);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var travelled = await response.Content.ReadAsByteArrayAsync();
        travelled.Length.ShouldBeLessThan(plain.Length / 2);

        await using var stream = new MemoryStream(travelled);
        await using Stream reader = string.Equals(coding, "br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var target = new MemoryStream();
        await reader.CopyToAsync(target);
        target.ToArray().ShouldBe(plain);
        JsonDocument.Parse(plain).RootElement.GetProperty("currentCulture").GetProperty("cultureName").GetString().ShouldBe("de");
    }

    [Fact]
    public async Task A_browser_that_has_the_texts_is_not_sent_them_again()
    {
        using var first = await SendAsync("br");
        using var again = await SendAsync("br", first.Headers.ETag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        using var otherwise = await SendAsync("gzip", first.Headers.ETag);
        otherwise.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> SendAsync(string? taken, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        if (taken is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", taken);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await host.OpenBrowser().Client.SendAsync(request);
    }
}
