using System.Net;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

public sealed class PartnerClientTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.0/24", "203.0.113.200", true)]
    [InlineData("203.0.113.0/24", "203.0.114.1", false)]
    [InlineData("2001:db8::/32", "2001:db8::1", true)]
    [InlineData("2001:db8::/32", "203.0.113.7", false)]
    public void An_allow_list_lets_in_whom_it_names(string allowed, string address, bool expected) =>
        Client(allowed).MayCallFrom(IPAddress.Parse(address)).ShouldBe(expected);

    [Fact]
    public void Without_a_known_address_an_allow_list_lets_nobody_in()
    {
        Client("203.0.113.7").MayCallFrom(null).ShouldBeFalse();
        Client().MayCallFrom(null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("203.0.113.0/33")]
    [InlineData("example.org")]
    [InlineData("")]
    public void What_is_no_address_and_no_network_is_refused(string entry) =>
        Should.Throw<BusinessException>(() => Client(entry)).Code.ShouldBe(PartnerErrorCodes.AddressesInvalid);

    [Fact]
    public void Any_text_but_the_secret_itself_opens_nothing()
    {
        var client = Client();
        var (kept, secret) = client.AddSecret(null, s_now);
        client.FindSecret(secret, s_now).ShouldBe(kept);
        for (var position = 0; position < secret.Length; position++)
            client.FindSecret(secret[..position] + (secret[position] == 'x' ? 'y' : 'x') + secret[(position + 1)..], s_now).ShouldBeNull();
        client.FindSecret(secret + "x", s_now).ShouldBeNull();
        client.FindSecret("", s_now).ShouldBeNull();
    }

    [Fact]
    public void A_secret_opens_until_its_end_and_then_makes_room_for_another()
    {
        var client = Client();
        var (_, ending) = client.AddSecret(s_now.AddHours(1), s_now);
        client.AddSecret(null, s_now);
        client.FindSecret(ending, s_now.AddMinutes(59)).ShouldNotBeNull();
        client.FindSecret(ending, s_now.AddHours(1)).ShouldBeNull();
        Should.Throw<BusinessException>(() => client.AddSecret(null, s_now)).Code.ShouldBe(PartnerErrorCodes.TooManySecrets);
        client.AddSecret(null, s_now.AddHours(1));
        client.Secrets.Count.ShouldBe(2);
    }

    [Fact]
    public void A_client_is_shut_out_when_its_end_has_come_and_when_an_admin_says_so()
    {
        var client = new PartnerClient(new ClientSettings("Shop", ["tickets"], null, s_now.AddDays(1), true), s_now);
        client.MayCall(s_now).ShouldBeTrue();
        client.MayCall(s_now.AddDays(1)).ShouldBeFalse();
        // The end stays what it was, though it has come.
        client.Configure(new ClientSettings("Shop", ["tickets"], null, s_now.AddDays(1), false), s_now.AddDays(2));
        client.MayCall(s_now).ShouldBeFalse();
    }

    private static PartnerClient Client(params string[] allowed) => new(new ClientSettings("Shop", ["tickets"], allowed, null, true), s_now);
}
