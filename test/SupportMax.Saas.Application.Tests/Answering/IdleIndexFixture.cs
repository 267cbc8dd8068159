using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Answering;

/// <summary>The real engine with room for no more than one index.</summary>
public sealed class IdleIndexFixture : DatabaseFixture
{
    protected override Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Answering:IndexMemoryMegabytes"] = "1" };

    protected override void Configure(IServiceCollection services) => services.AddSingleton<ISentenceEncoder>(SharedEncoder.Instance);
}
