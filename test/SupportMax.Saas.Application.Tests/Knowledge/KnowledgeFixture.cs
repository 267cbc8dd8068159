using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Knowledge;

/// <summary>A database, and an ear where the answer engine is told of changes.</summary>
public sealed class KnowledgeFixture : DatabaseFixture
{
    internal HeardIndexes Indexes { get; } = new();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<IKnowledgeIndexes>(Indexes);
}
