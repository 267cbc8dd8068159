using System.Net;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    public void Only_addresses_of_the_internet_are_public(string address, bool expected) => PublicAddresses.Includes(IPAddress.Parse(address)).ShouldBe(expected);

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
