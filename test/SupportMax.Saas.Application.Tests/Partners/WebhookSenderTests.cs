using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

public sealed class WebhookSenderTests
{
    [Theory]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://localhost:1/")]
    [InlineData("https://[::1]:1/")]
    [InlineData("https://0x7f.1:1/")]
    [InlineData("https://2130706433:1/")]
    public async Task What_leads_to_a_private_network_is_not_called(string url)
    {
        using var sender = new WebhookSender(Options.Create(new WebhookOptions()));
        var answer = await sender.SendAsync(url, "{}", [], CancellationToken.None);
        answer.ShouldBe(new WebhookAnswer(null, "The address leads to a private network, which webhooks may not call."));
    }

    [Fact]
    public async Task Plain_http_is_not_spoken()
    {
        using var sender = new WebhookSender(Options.Create(new WebhookOptions()));
        (await sender.SendAsync("http://example.org/", "{}", [], CancellationToken.None)).Error.ShouldBe("The address must begin with https://.");
    }
}
