using System.Net;
using System.Text.Json;
using SupportMax.Saas.ChatModelSimulator;

namespace SupportMax.Saas.ChatModels;

public sealed class EntraTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    [Fact]
    public async Task An_application_of_Entra_signs_in_once_and_again_when_its_token_is_refused()
    {
        var admin = await SaveAsync(EntraDirectory.Secret);
        var issued = host.Server.Entra.Issued;
        Works(await TestAsync(admin)).ShouldBeTrue();
        Works(await TestAsync(admin)).ShouldBeTrue();
        (host.Server.Entra.Issued - issued).ShouldBeLessThanOrEqualTo(1);

        host.Server.Entra.Revoke();

        Works(await TestAsync(admin)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        var admin = await SaveAsync(EntraDirectory.Secret);
        Works(await TestAsync(admin)).ShouldBeTrue();
        var issued = host.Server.Entra.Issued;
        host.Clock.Advance(TimeSpan.FromMinutes(56));
        Works(await TestAsync(await SignInAsync())).ShouldBeTrue();
        (host.Server.Entra.Issued - issued).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_and_never_goes_to_the_model()
    {
        var result = await TestAsync(await SaveAsync("wrong-secret"));
        Works(result).ShouldBeFalse();
        result.GetProperty("results")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("invalid_client");
    }

    [Fact]
    public async Task An_application_is_for_Azure_alone_and_a_secret_for_one_application()
    {
        var admin = await SaveAsync(EntraDirectory.Secret);
        (await admin.PutAsync("/api/chat-models/settings", Settings("openAI", EntraDirectory.ClientId, EntraDirectory.Secret))).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.EntraInvalid);
        (await admin.PutAsync("/api/chat-models/settings", Settings("azureOpenAI", "another-application", null))).ShouldBeRefused(HttpStatusCode.BadRequest, ChatModelErrorCodes.KeyRequired);
    }

    private static bool Works(JsonElement result) => result.GetProperty("works").GetBoolean();

    private static async Task<JsonElement> TestAsync(Browser admin) => (await admin.PostAsync("/api/chat-models/test", new { })).Ok().Json;

    private Task<Browser> SignInAsync() => host.SignInAsync("admin", "harbor");

    private async Task<Browser> SaveAsync(string secret)
    {
        var admin = await SignInAsync();
        (await admin.PutAsync("/api/chat-models/settings", Settings("azureOpenAI", EntraDirectory.ClientId, secret))).Ok();
        return admin;
    }

    private object Settings(string provider, string clientId, string? key) => new
    {
        isEnabled = false,
        provider,
        endpoint = host.Server.AzureEndpoint.ToString(),
        key,
        entra = new { directory = EntraDirectory.Name, clientId },
        largeModel = new { name = "deployment", inputPrice = 0, outputPrice = 0 },
        timeLimitSeconds = 8,
    };
}
