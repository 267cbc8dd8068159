using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SupportMax.Saas;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Kafka;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Workers;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

var serving = builder.Configuration.GetConnectionString("Serving")
    ?? throw new InvalidOperationException("No database. Set ConnectionStrings__Serving to the serving role's connection string, or start with ./run.sh.");

builder.Services.AddSupportMaxApplication().AddSupportMaxWorkers().AddSupportMaxIntegrations();
builder.Services.AddSupportMaxDatabase(serving).AddSupportMaxNotifications().AddKeyEncryption(builder.Configuration["Keys:CertificateFile"]);
builder.Services.AddSupportMaxHttpApi();
builder.Services.AddKafka(builder.Configuration);
builder.AddSentenceEncoder();
builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
builder.Services.AddSingleton<MetricsText>();
builder.AddTelemetryExport();

var app = builder.Build();
app.Use(async (context, next) =>
{
    await next(context);
    context.RequestServices.GetRequiredService<FirstAnswer>().Note();
});
app.UseSupportMaxErrors();
app.UseAdminFiles();
app.UseRouting();
app.UseSupportMaxCallers();
app.MapSupportMax();
app.MapSwagger().AllowAnonymous();
app.UseSwaggerUI();
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
app.MapHealthChecks("/health/ready").AllowAnonymous();
app.MapGet("/metrics", (MetricsText metrics) => Results.Text(metrics.Write(), "text/plain; version=0.0.4")).AllowAnonymous().ExcludeFromDescription();
app.UseAdminPages();

// Outside Development nothing starts without a password for the seeded users.
app.Services.GetRequiredService<SeedPassword>();
app.Services.GetRequiredService<MetricsText>();
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
