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
}
