using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SupportMax.Saas;
using SupportMax.Saas.Answering;
using SupportMax.Saas.DbMigrator;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Migrations;
using SupportMax.Saas.Identity;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
try
{
    var target = MigrationTarget.From(builder.Configuration);
    if (await DatabaseCreator.EnsureAsync(target.OwnerConnectionString, stop.Token))
        Console.WriteLine("Made the database.");
    var applied = await DatabaseMigrator.MigrateAsync(target.OwnerConnectionString, target.ServingPassword, stop.Token);
    Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {string.Join(", ", applied)}.");

    builder.Services.AddSupportMaxApplication();
    builder.Services.AddSupportMaxDatabase(target.ServingConnectionString).AddKeyEncryption(builder.Configuration["Keys:CertificateFile"]);
    if (builder.Configuration["Encoder:Folder"] is { Length: > 0 } encoder)
        builder.Services.AddSingleton<ISentenceEncoder>(_ => UniversalSentenceEncoder.Load(encoder)).AddSampleModels();
    await using var services = builder.Services.BuildServiceProvider(validateScopes: true);
    await DataSeeder.SeedAsync(services, Console.Out, stop.Token);
    await target.WriteServingConnectionAsync(stop.Token);
    return ExitCodes.Done;
}
catch (MigrationTargetException incomplete)
{
    await Console.Error.WriteLineAsync(incomplete.Message);
    return ExitCodes.NotConfigured;
}
catch (NpgsqlException unreachable) when (unreachable is not PostgresException)
{
    await Console.Error.WriteLineAsync($"PostgreSQL cannot be reached: {unreachable.Message}. Check ConnectionStrings__Owner, and that the server runs.");
    return ExitCodes.Unreachable;
}
catch (Exception failure) when (failure is PostgresException or InvalidOperationException)
{
    // The details first: whoever sees only the end of the output sees what it is about.
    await Console.Error.WriteLineAsync(failure.ToString());
    await Console.Error.WriteLineAsync($"Not migrated: {failure.Message} {(failure.InnerException is null ? "" : failure.GetBaseException().Message)}");
    return ExitCodes.Failed;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped before the end; what was applied stays, and the next run goes on from there.");
    return ExitCodes.Stopped;
}

internal sealed partial class Program;
