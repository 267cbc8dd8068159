using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Abp;

/// <summary><c>/api/abp/application-configuration</c>: the admin's first question, also of those who have not signed in.</summary>
internal static class ApplicationConfigurationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/abp/application-configuration", GetAsync).WithTags("Abp").AllowAnonymous();

    private static async Task<ApplicationConfiguration> GetAsync(
        HttpContext context, ISessionAppService session, IPermissionChecker permissions, ConfiguredValues configured, IAntiforgery antiforgery)
    {
        antiforgery.IssueToken(context);
        context.Response.Headers.CacheControl = "no-store";
        var caller = context.User;
        var user = caller.Identity is { IsAuthenticated: true } ? await session.FindUserAsync(caller.GetUserId(), context.RequestAborted) : null;
        IReadOnlySet<string> granted = user is null
            ? new HashSet<string>()
            : await permissions.GetGrantedAsync(caller.GetTenantId(), caller.GetUserId(), caller.GetRoles());
        var timeZone = await configured.TimeZoneAsync(user is not null, context.RequestAborted);
        return new ApplicationConfiguration(
            new LocalizationPart(
                LocalizedTexts.Languages.Select(name => LanguageDto.Of(CultureInfo.GetCultureInfo(name))).ToList(),
                CultureDto.Of(CultureInfo.CurrentUICulture),
                LocalizedTexts.Admin),
            new AuthPart(granted.ToDictionary(name => name, _ => true, StringComparer.Ordinal)),
            ConfiguredValues.Settings(timeZone),
            ToPart(user, caller),
            await configured.FeaturesAsync(user is not null),
            new GlobalFeaturesPart([]),
            new MultiTenancyPart(true, 0),
            user?.TenantName is { } name ? new CurrentTenantPart(caller.GetTenantId().Value, name, true) : new CurrentTenantPart(null, null, false),
            TimingPart.Of(timeZone),
            new ClockPart("Utc"),
            new ObjectExtensionsPart(new Empty(), new Empty()));
    }

    private static CurrentUserPart ToPart(SessionUserDto? user, ClaimsPrincipal caller) => user is null
        ? CurrentUserPart.Nobody
        : new CurrentUserPart(
            true,
            caller.GetUserId(),
            caller.GetTenantId() is { IsHost: false } tenantId ? tenantId.Value : null,
            user.UserName,
            user.Name,
            user.Surname,
            user.Email,
            user.EmailVerified,
            user.PhoneNumber,
            user.PhoneNumberVerified,
            caller.GetRoles().ToList());
}
