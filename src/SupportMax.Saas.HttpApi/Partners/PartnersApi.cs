using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>The partners' side of the wire.</summary>
internal static class PartnersApi
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PartnerAuthentication>(PartnerAuthentication.SchemeName, null);
        services.Configure<AuthorizationOptions>(options => options.AddScopes());
        services.AddSingleton<OAuthIssuer>().AddSingleton<TlsRequirement>();
        services.AddOAuthRateLimit();
        services.AddOptions<PartnerSocketOptions>().BindConfiguration("Partners:Socket");
        services.AddSingleton<PartnerWork>().AddSingleton<PartnerSocketServices>().AddSingleton<PartnerConnections>().AddSingleton<PartnerPush>().AddSingleton<IPartnerLines>(provider => provider.GetRequiredService<PartnerPush>());
        services.AddSingleton<ReplyWaits>().AddSingleton<IReplyWaits>(provider => provider.GetRequiredService<ReplyWaits>());
        services.AddSingleton<IPartnerLines>(provider => provider.GetRequiredService<ReplyWaits>());
        return services;
    }

    public static void MapPartners(this IEndpointRouteBuilder routes)
    {
        routes.MapOAuth();
        routes.MapPartnerDocuments();
        var licensed = routes.MapGroup("").RequireFeature(FeatureNames.PartnerChannel);
        licensed.MapPartnerClients();
        licensed.MapPartnerGrants();
        licensed.MapPartnerUsage();
        licensed.MapWebhooks();
        licensed.MapPartnerRestApi();
        licensed.MapRestChannel();
        licensed.MapPartnerSocket();
    }
}
