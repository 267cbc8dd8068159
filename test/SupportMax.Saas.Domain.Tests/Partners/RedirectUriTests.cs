namespace SupportMax.Saas.Partners;

public sealed class RedirectUriTests
{
    [Theory]
    [InlineData("https://app.example/callback", true)]
    [InlineData("https://app.example", true)]
    [InlineData("https://app.example/callback?from=here", true)]
    [InlineData("http://127.0.0.1:7777/callback", true)]
    [InlineData("http://[::1]:7777/callback", true)]
    [InlineData("http://localhost/callback", true)]
    [InlineData("org.example.app:/callback", true)]
    [InlineData("http://app.example/callback", false)]
    [InlineData("http://127.0.0.1.evil.example/callback", false)]
    [InlineData("https://app.example/callback#here", false)]
    [InlineData("https://app.example/callback#", false)]
    [InlineData("https://somebody@app.example/callback", false)]
    [InlineData("/callback", false)]
    [InlineData("//app.example/callback", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://app.example/call back", false)]
    [InlineData("https://app.example/\r\nSet-Cookie:x", false)]
    [InlineData("https://ümlaut.example/", false)]
    [InlineData("https://app.example/\"><script>", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_addresses_that_a_code_can_safely_be_sent_to_are_registered(string? text, bool expected) => RedirectUri.CanBeRegistered(text).ShouldBe(expected);

    [Fact]
    public void Whatever_is_registered_is_absolute_safe_and_has_no_fragment()
    {
        string[] parts = ["https:", "http:", "javascript:", "org.example:", "//", "/", "\\", "app.example", "127.0.0.1", "127.0.0.1.evil.example", "localhost", "[::1]", ":80", "@", "user", "#", "?", "%23", "%0d", "\n", " ", "é", "\"", "<", "x", ".."];
        var dice = new Random(2);
        var accepted = 0;
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 7)).Select(_ => parts[dice.Next(parts.Length)]));
            if (!RedirectUri.CanBeRegistered(text))
                continue;
            accepted++;
            var address = new Uri(text, UriKind.Absolute);
            text.ShouldAllBe(letter => letter > ' ' && letter <= '~' && letter != '#' && letter != '"' && letter != '<');
            address.Fragment.ShouldBeEmpty(text);
            address.UserInfo.ShouldBeEmpty(text);
            (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback) || address.Scheme.Contains('.', StringComparison.Ordinal)).ShouldBeTrue(text);
        }

        accepted.ShouldBeGreaterThan(100);
    }
}
