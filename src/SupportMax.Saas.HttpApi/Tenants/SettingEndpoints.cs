using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The caller's tenant's mail server and time zone: <c>/api/setting-management</c>.</summary>
internal static class SettingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var emailing = routes.MapGroup("/api/setting-management/emailing").WithTags("Settings");
        emailing.MapGet("", (IMailSettingsAppService service, CancellationToken token) => service.GetAsync(token)).RequirePermission(AbpPermissions.Emailing);
        emailing.MapPost("", UpdateAsync).RequirePermission(AbpPermissions.Emailing);
        emailing.MapPost("/send-test-email", SendTestAsync).RequirePermission(AbpPermissions.EmailingTest);

        var timeZone = routes.MapGroup("/api/setting-management/timezone").WithTags("Settings");
        timeZone.MapGet("", (ITimeZoneAppService service, CancellationToken token) => service.GetAsync(token)).RequireAuthorization();
        timeZone.MapGet("/timezones", (ITimeZoneAppService service) => service.List()).RequireAuthorization();
        timeZone.MapPost("", SetTimeZoneAsync).RequirePermission(AbpPermissions.TimeZone);
    }

    private static async Task<IResult> UpdateAsync(MailSettingsDto input, IMailSettingsAppService service, CancellationToken cancellationToken)
    {
        await service.UpdateAsync(input, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SendTestAsync(TestMailInput input, IMailSettingsAppService service, CancellationToken cancellationToken)
    {
        await service.SendTestAsync(input, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SetTimeZoneAsync(string? timezone, ITimeZoneAppService service, CancellationToken cancellationToken)
    {
        await service.SetAsync(timezone, cancellationToken);
        return Results.NoContent();
    }
}
