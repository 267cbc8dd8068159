using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

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

    [Fact]
    public async Task What_another_host_changes_holds_here_soon()
    {
        var admin = await host.ConnectAsync();
        (await AskedModelAsync(admin)).ShouldNotBe("large-elsewhere");

        // Past the service, whose host forgets at once what it knew.
        await host.Services.GetRequiredService<TenantScopes>().RunAsync(host.Northwind, async services =>
        {
            var settings = await services.GetRequiredService<IChatModelRepository>().FindAsync(CancellationToken.None);
            settings.ShouldNotBeNull().Take(new ModelVariant(null, new ChatModel("large-elsewhere", ModelPrice.Free), ""));
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });

        var waited = Stopwatch.StartNew();
        while (await AskedModelAsync(admin) != "large-elsewhere")
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    private async Task<string?> AskedModelAsync(Browser admin)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("where do I find my invoices?");
        return (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items[0].GetProperty("model").GetString();
    }

    private static object Settings(string endpoint, string? key = null) =>
        new { isEnabled = false, provider = "Compatible", endpoint, key, largeModel = new { name = "large", inputPrice = 0, outputPrice = 0 }, timeLimitSeconds = 8 };
}
