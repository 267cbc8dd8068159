using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Partners;

/// <summary>Registers partners: their clients and tokens.</summary>
internal static class PartnersFeature
{
    public static IServiceCollection AddPartnersFeature(this IServiceCollection services)
    {
        services.AddOptions<PartnerOptions>().BindConfiguration("Partners");
        services.AddSingleton<WrongSecretLimit>().AddSingleton<PartnerUseNotes>();
        services.AddScoped<PartnerClientAuthentication>().AddScoped<PartnerUse>().AddScoped<IssuedTokens>();
        services.AddScoped<ThreadStart>().AddScoped<PartnerVisitors>().AddScoped<IIdempotentAnswers, IdempotentAnswers>();
        services.AddScoped<IPartnerConversationAppService, PartnerConversationAppService>().AddScoped<IContactAppService, ContactAppService>();
        services.AddScoped<IPartnerTicketAppService, PartnerTicketAppService>();
        services.AddScoped<IPartnerClientAppService, PartnerClientAppService>();
        services.AddScoped<IPartnerTokenAppService, PartnerTokenAppService>().AddScoped<IPartnerCallers, PartnerCallers>();
        return services;
    }
}
