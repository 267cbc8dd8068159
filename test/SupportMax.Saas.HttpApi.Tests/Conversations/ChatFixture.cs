using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>A host whose tenants know the sample FAQs, and that is patient with customers who write fast.</summary>
public class ChatFixture : HostFixture
{
    public TenantId Northwind { get; private set; }

    public TenantId Harbor { get; private set; }

    protected override Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Conversations:MessageBurst"] = "10000",
        ["Widget:SessionsPerMinute"] = "100000",
        ["Partners:OAuthRequestsPerMinute"] = "100000",
        ["Partners:WrongSecretsPerMinute"] = "100000",
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Neighbour is not null)
            return;
        Northwind = await FindAsync("northwind");
        Harbor = await FindAsync("harbor");
        await SampleFaqs.PublishAsync(Services, Northwind);
        await SampleFaqs.PublishAsync(Services, Harbor);
    }

    private async Task<TenantId> FindAsync(string name) => await Services.GetRequiredService<TenantScopes>().RunAsync(TenantId.Host, async services =>
        (await services.GetRequiredService<ITenantRepository>().FindByNameAsync(name, CancellationToken.None))!.Id);
}

/// <summary>Test classes that share one host.</summary>
[CollectionDefinition(Name)]
public sealed class ChatCollection : ICollectionFixture<ChatFixture>
{
    public const string Name = "chat";
}
