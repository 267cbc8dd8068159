using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using SupportMax.Saas;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

var serving = builder.Configuration.GetConnectionString("Serving")
    ?? throw new InvalidOperationException("No database. Set ConnectionStrings__Serving to the serving role's connection string, or start with ./run.sh.");

builder.Services.AddSupportMaxApplication();
builder.Services.AddSupportMaxDatabase(serving);
builder.Services.AddSupportMaxHttpApi();
builder.Services.AddHealthChecks();

var app = builder.Build();
// Refuses to start without a password for the seeded users.
app.Services.GetRequiredService<SeedPassword>();
app.UseSupportMaxErrors();
app.UseSupportMaxCallers();
app.MapSupportMax();
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health/ready");
await app.RunAsync();

/// <summary>The host; public so that tests can start it.</summary>
public sealed partial class Program;
