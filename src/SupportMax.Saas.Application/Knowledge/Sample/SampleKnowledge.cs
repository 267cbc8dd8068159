using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Gives the sample tenants their published FAQs: the CSV files of <c>etc/knowledge/&lt;tenant&gt;/</c>, which travel in this assembly.</summary>
internal sealed class SampleKnowledge(TenantScopes scopes) : IDataSeedContributor
{
    private const string ResourcePrefix = "SupportMax.Knowledge.";

    private static readonly Dictionary<string, string[]> s_areasByTenant = new(StringComparer.Ordinal)
    {
        ["northwind"] =
        [
            "Tasks & Projects", "Boards & Views", "Automations", "Integrations & API", "Reports & Dashboards",
            "Time & Workload", "Docs & Files", "Mobile & Desktop", "Members & Security", "Plans & Billing",
        ],
        ["harbor"] = [],
    };

    /// <summary>The sample tenants that have knowledge.</summary>
    public static IReadOnlyCollection<string> TenantNames => s_areasByTenant.Keys;

    /// <inheritdoc />
    public int Order => 30;

    /// <inheritdoc />
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, areas) in s_areasByTenant)
        {
            var tenant = await scopes.RunAsync(
                TenantId.Host, services => services.GetRequiredService<ITenantRepository>().FindByNameAsync(name, cancellationToken));
            if (tenant is not null)
                await scopes.RunAsync(tenant.Id, services => SeedAsync(services, name, areas, cancellationToken));
        }
    }

    /// <summary>The rows of a sample tenant's files.</summary>
    public static IReadOnlyList<KnowledgeRow> ReadRows(string tenantName)
    {
        var assembly = typeof(SampleKnowledge).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{ResourcePrefix}{tenantName}.", StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal).SelectMany(name => KnowledgeFile.Open(ReadResource(name)).ReadRows())];
    }

    /// <summary>The product areas of a sample tenant, in their order; empty when the files bring them.</summary>
    public static IReadOnlyList<string> AreasOf(string tenantName) => s_areasByTenant[tenantName];

    /// <summary>Whether there was anything to do.</summary>
    private static Task<bool> SeedAsync(IServiceProvider services, string tenantName, string[] areaNames, CancellationToken cancellationToken) =>
        services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                var areas = services.GetRequiredService<IProductAreaRepository>();
                if ((await areas.ListUsedAsync(token)).Count > 0)
                    return false;
                var known = new ProductAreaNames(await areas.ListAsync(token));
                foreach (var name in areaNames.Where(name => known.Find(name) is null))
                {
                    areas.Add(new ProductArea(name, known.Count));
                    known.Add(name);
                }

                // Written first, so that the rows find them.
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(token);
                var policy = new RowPolicy(Publishes: true, CreatesAreas: areaNames.Length == 0, ChangedBy: "sample");
                var written = await services.GetRequiredService<KnowledgeRowWriter>().WriteAsync(ReadRows(tenantName), policy, token);
                return written.Rejected is [var (line, code), ..]
                    ? throw new InvalidOperationException($"The sample knowledge of {tenantName} has a bad row at line {line}: {code}.")
                    : true;
            },
            cancellationToken);

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(SampleKnowledge).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
