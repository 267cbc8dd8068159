using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>What clients did, for administrators: <c>/api/partners/usage</c>.</summary>
internal static class UsageEndpoint
{
    private const int DefaultDays = 30;

    public static void MapPartnerUsage(this IEndpointRouteBuilder routes) => routes.MapGet(
            "/api/partners/usage", (int? days, IPartnerUsageAppService usage, CancellationToken token) => usage.ListAsync(days ?? DefaultDays, token))
        .WithTags("Partner clients").WithSummary("Calls and frames by client and day, the newest first").RequirePermission(SupportMaxPermissions.Partners);
}
