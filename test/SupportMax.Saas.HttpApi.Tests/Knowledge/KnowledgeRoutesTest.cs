using System.Text;

namespace SupportMax.Saas.Knowledge;

/// <summary>What tests of the knowledge routes do again and again.</summary>
public abstract class KnowledgeRoutesTest(HostFixture host)
{
    protected const string Faqs = "/api/knowledge/faqs";
    protected const string Imports = "/api/knowledge/imports";
    protected const string Header = "question,answer,alternatives,intent,productArea,language,tags,externalId\n";

    protected HostFixture Host => host;

    /// <summary>A curator whose company has the product area Boards.</summary>
    protected async Task<Browser> SignInCuratorAsync(string tenant = "northwind")
    {
        var curator = await host.SignInAsync("curator", tenant);
        if (!(await curator.GetAsync("/api/knowledge/product-areas")).Ok().Texts("name").Contains("Boards"))
            (await PutAreasAsync(curator, "Boards")).Ok();
        return curator;
    }

    protected static Task<Answer> PutAreasAsync(Browser browser, params string[] names) =>
        browser.PutAsync("/api/knowledge/product-areas", new { items = names.Select(name => new { name }) });

    protected static Task<Answer> SendAsync(Browser browser, string path, string text, string contentType) =>
        SendAsync(browser, path, new StringContent(text, Encoding.UTF8, contentType));

    protected static async Task<Answer> SendAsync(Browser browser, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        using var response = await browser.Client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), []);
    }

    /// <summary>Asks how far the import is until it is finished.</summary>
    protected static async Task<Answer> WaitAsync(Browser browser, Answer started)
    {
        var address = $"{Imports}/{started.Ok().Json.GetProperty("id").GetGuid()}";
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var answer = (await browser.GetAsync(address)).Ok();
            if (answer.Json.GetProperty("state").GetString() is "done" or "failed")
                return answer;
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    protected static string Csv(int rows, string prefix = "row") => Header + string.Concat(Enumerable.Range(1, rows)
        .Select(number => $"What about {prefix} {number}?,\"Answer, {number}\",{prefix} {number} please,TechnicalIssue,Boards,en,,{prefix}-{number}\n"));
}
