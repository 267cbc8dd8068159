using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>The walk past all walls.</summary>
public sealed class TenantWalkTests(ChatFixture host) : TenantWalk(host), IClassFixture<ChatFixture>;

/// <summary>The same walk with the first wall taken down: row-level security alone must hold.</summary>
public sealed class TenantWalkWithoutQueryFiltersTests(UnfilteredFixture host) : TenantWalk(host), IClassFixture<UnfilteredFixture>
{
    private readonly UnfilteredFixture _host = host;

    [Fact]
    public void The_query_filters_are_really_gone()
    {
        using var scope = _host.Services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<SupportMaxDbContext>();
        context.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredQueryFilters()).ShouldBeEmpty();
    }
}

/// <summary>A host whose model filters nothing.</summary>
public sealed class UnfilteredFixture : ChatFixture
{
    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SupportMaxDbContext>(options => options.ReplaceService<IModelCustomizer, UnfilteredModel>());

    private sealed class UnfilteredModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.GetDeclaredQueryFilters().Count > 0))
                entity.SetQueryFilter(SupportMaxDbContext.TenantFilter, null);
        }
    }
}
