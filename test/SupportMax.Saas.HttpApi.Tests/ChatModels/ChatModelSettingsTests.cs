using System.Net;
using SupportMax.Saas.ChatModelSimulator;

namespace SupportMax.Saas.ChatModels;

public sealed class ChatModelSettingsTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    [Fact]
    public async Task A_key_is_never_shown_and_never_goes_to_another_server()
    {
        var admin = await host.ConnectAsync();
        var shown = await admin.GetAsync("/api/chat-models/settings");
        shown.Ok().Text.ShouldNotContain(ChatModelSimulation.Key);
        shown.Json.GetProperty("hasKey").GetBoolean().ShouldBeTrue();
        (await admin.PutAsync("/api/chat-models/settings", Settings("https://api.openai.com/v1"))).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.KeyRequired);
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://intranet.example/v1")]
    [InlineData("http://api.openai.com/v1")]
    [InlineData("nonsense")]
    public async Task An_address_that_the_operator_does_not_allow_is_refused(string endpoint) =>
        (await (await host.SignInAsync("admin", "harbor")).PutAsync("/api/chat-models/settings", Settings(endpoint)))
            .ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.EndpointInvalid);

    [Fact]
    public async Task A_wrong_key_is_told_when_the_connection_is_tried()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        (await admin.PutAsync("/api/chat-models/settings", Settings(host.Server.Endpoint.ToString(), "wrong"))).Ok();
        var result = (await admin.PostAsync("/api/chat-models/test", new { })).Ok().Json;
        result.GetProperty("works").GetBoolean().ShouldBeFalse();
        result.GetProperty("results")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("refuses the key");
    }

    private static object Settings(string endpoint, string? key = null) =>
        new { isEnabled = false, provider = "Compatible", endpoint, key, largeModel = new { name = "large", inputPrice = 0, outputPrice = 0 }, timeLimitSeconds = 8 };
}
