using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Partners;

internal static class PartnersDatabase
{
    public static IServiceCollection AddPartnersDatabase(this IServiceCollection services)
    {
        services.AddScoped<IPartnerDirectory, PartnerDirectory>().AddScoped<IPartnerQueries, PartnerQueries>().AddScoped<IPartnerFaqs, PartnerFaqs>();
        services.AddScoped<IPartnerThreadRepository, PartnerThreadRepository>().AddScoped<IIdempotentAnswerRepository, IdempotentAnswerRepository>();
        services.AddScoped<IWebhookRepository, WebhookRepository>().AddScoped<IPartnerUsageRepository, PartnerUsageRepository>();
        services.AddScoped<IPartnerGrantRepository, PartnerGrantRepository>().AddScoped<IPartnerGrantQueries, PartnerGrantQueries>();
        return services.AddScoped<IPartnerClientRepository, PartnerClientRepository>().AddScoped<IPartnerTokenRepository, PartnerTokenRepository>();
    }
}
