using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Abp;
using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Channels;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Crm;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.FanOut;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Metrics;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportMax.Saas;

/// <summary>The product's face to the outside: routes, hubs, sign-in and errors.</summary>
public static class HttpApiServices
{
    // A message far too long must reach the code that says so in words, instead of ending the connection.
    private const int MaxHubMessageBytes = 512 * 1024;

    /// <summary>Registers what the routes and hubs need.</summary>
    public static IServiceCollection AddSupportMaxHttpApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddStaffAccess();
        services.AddEndpointsApiExplorer().AddSwaggerGen(DescribeApi);
        services.AddSingleton<VisitorTokens>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, VisitorAuthentication>(VisitorAuthentication.SchemeName, null);
        services.AddWidgetRateLimit();
        services.AddPartners();
        services.AddPasswordResetLimit();
        services.AddScoped<ConfiguredValues>();
        services.AddSingleton<ApplicationLocalizations>();
        services.AddCors(options => options.AddPolicy(WidgetEndpoints.CorsPolicy, policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()));
        return services.AddHubs();
    }

    /// <summary>Puts the error shape, in the caller's language, around everything that follows.</summary>
    public static IApplicationBuilder UseSupportMaxErrors(this IApplicationBuilder app) => app.UseRequestLanguage().UseMiddleware<ErrorMiddleware>();

    /// <summary>Finds out who calls and for which tenant, before any route runs.</summary>
    public static IApplicationBuilder UseSupportMaxCallers(this IApplicationBuilder app) =>
        app.UseWebSockets().UseCors().UseAuthentication().UseRateLimiter().UseAuthorization().UseMiddleware<CurrentTenantMiddleware>().UseMiddleware<AntiforgeryMiddleware>().UsePartnerBodies();

    /// <summary>Maps every route and hub of the contract.</summary>
    public static IEndpointRouteBuilder MapSupportMax(this IEndpointRouteBuilder routes)
    {
        routes.MapAbp();
        routes.MapWidget();
        routes.MapWidgetSettings();
        routes.MapDemo();
        routes.MapInbox();
        routes.MapDesk();
        routes.MapAttachments();
        routes.MapRouting();
        routes.MapTickets();
        routes.MapEmail();
        routes.MapKnowledge();
        routes.MapAnswering();
        routes.MapLearning();
        routes.MapMeasurements();
        routes.MapChangeSets();
        routes.MapMetrics();
        routes.MapChatModels();
        routes.MapBackgroundJobs();
        routes.MapDeadLetters();
        routes.MapPartners();
        routes.MapCrm();
        routes.MapHub<ChatHub>("/hubs/chat").RequireCors(WidgetEndpoints.CorsPolicy);
        routes.MapHub<DeskHub>("/hubs/desk");
        return routes;
    }

    private static void DescribeApi(SwaggerGenOptions options)
    {
        options.CustomSchemaIds(type => type.FullName!.Replace('+', '.'));
        options.OperationFilter<PartnerApiDescription>();
    }

    private static IServiceCollection AddHubs(this IServiceCollection services)
    {
        services.AddSingleton<ChatLines>().AddSingleton<DeskLines>().AddHostedService<LineGuard>();
        services.AddSingleton<HubConversationPush>();
        services.AddSingleton<IConversationPush>(provider => new ConversationPushes(
            [provider.GetRequiredService<HubConversationPush>(), provider.GetRequiredService<PartnerPush>(), provider.GetRequiredService<ReplyWaits>()]));
        services.AddSingleton<IDeskPush>(provider => provider.GetRequiredService<HubConversationPush>());
        services.AddSingleton<LocalLines>().AddSingleton<HubFanOut>().AddSingleton<IFanOutReceiver>(provider => provider.GetRequiredService<HubFanOut>());
        services.AddSingleton<ChatCallRateLimit>().AddOptions<ChatCallRateOptions>().BindConfiguration("Conversations");
        services.AddSignalR(options =>
            {
                options.AddFilter<HubConventions>();
                options.MaximumReceiveMessageSize = MaxHubMessageBytes;
            })
            .AddHubOptions<ChatHub>(options => options.AddFilter<ChatCallRateLimit>())
            .AddJsonProtocol(options =>
            {
                options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter());
                options.PayloadSerializerOptions.Converters.Add(new HubStringConverter());
            });
        return services;
    }
}
