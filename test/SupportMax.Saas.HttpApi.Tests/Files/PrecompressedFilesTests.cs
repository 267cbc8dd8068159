using System.IO.Compression;
using System.Net;

namespace SupportMax.Saas.Files;

/// <summary>What the build compressed is served to whoever takes it.</summary>
public sealed class PrecompressedFilesTests(BuiltFilesHost host) : IClassFixture<BuiltFilesHost>
{
    private const string ScriptPath = "/main-AB12CD34.js";

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task A_script_is_sent_in_the_smallest_form_that_the_browser_takes(string taken, string? given)
    {
        using var response = await GetAsync(ScriptPath, taken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(given);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await TextOf(response)).ShouldBe(BuiltFilesHost.Script);
    }

    [Fact]
    public async Task Each_form_is_known_by_a_tag_of_its_own()
    {
        var tags = new List<string?>();
        foreach (var taken in new[] { "br", "gzip", "" })
        {
            using var response = await GetAsync(ScriptPath, taken);
            tags.Add(response.Headers.ETag?.Tag);
        }

        tags.ShouldAllBe(tag => tag != null);
        tags.Distinct(StringComparer.Ordinal).Count().ShouldBe(tags.Count);
    }

    [Fact]
    public async Task A_file_that_was_not_compressed_is_sent_as_it_is()
    {
        using var response = await GetAsync("/plain.css", "br, gzip");
        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldBe("a{}");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_in_any_form()
    {
        using var response = await GetAsync("/main-00000000.js", "br, gzip");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string taken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (taken.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", taken);
        return await host.OpenBrowser().Client.SendAsync(request);
    }

    private static async Task<string> TextOf(HttpResponseMessage response)
    {
        await using var content = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
