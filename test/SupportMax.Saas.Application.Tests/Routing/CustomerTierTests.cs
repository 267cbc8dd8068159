using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>Who matters most to a tenant comes first by the tenant's own rules.</summary>
public sealed class CustomerTierTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private static readonly DeskSettingsDto s_settings = new()
    {
        PriorityRules = [new PriorityRuleDto(TicketPriority.P1, null, null, null, ["Enterprise"]), new PriorityRuleDto(TicketPriority.P4, ["umbrella"], null, null, null)],
    };

    [Fact]
    public async Task Who_is_ranked_comes_sooner_at_once_and_the_next_time_too()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_settings);
        var (visitor, first) = await CallPersonAsync(tenant);
        var before = (await FindAsync(tenant, first)).Priority;
        await RankAsync(tenant, first, " Enterprise ");
        (before, (await FindAsync(tenant, first)).Priority).ShouldBe((TicketPriority.P3, TicketPriority.P1));

        var next = (await WriteAsync(tenant, visitor, null, "And one more thing")).ConversationId;
        await AsTenantAsync(tenant, services => services.GetRequiredService<IRequestPerson>().RequestAsync(visitor, next, CancellationToken.None));
        (await FindAsync(tenant, next)).Priority.ShouldBe(TicketPriority.P1);
        var card = await AsTenantAsync(tenant, services => services.GetRequiredService<IDeskAppService>().GetCustomerAsync(next, CancellationToken.None));
        card.Tier.ShouldBe("Enterprise");

        await RankAsync(tenant, first, "");
        (await FindAsync(tenant, first)).Priority.ShouldBe(TicketPriority.P1, "Nobody who was promised something waits longer.");
    }

    [Fact]
    public async Task A_rule_can_also_say_that_there_is_time()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_settings);
        var visitor = Guid.CreateVersion7();
        var id = (await WriteAsync(tenant, visitor, null, "Is the brown umbrella still there?")).ConversationId;
        await AsTenantAsync(tenant, services => services.GetRequiredService<IRequestPerson>().RequestAsync(visitor, id, CancellationToken.None));
        (await FindAsync(tenant, id)).Priority.ShouldBe(TicketPriority.P4);
    }

    [Fact]
    public async Task What_no_rule_could_name_is_refused()
    {
        var tenant = await CreateTenantAsync();
        var (_, id) = await CallPersonAsync(tenant);
        (await Should.ThrowAsync<BusinessException>(() => RankAsync(tenant, id, new string('x', 101)))).Code.ShouldBe(ConversationErrorCodes.CustomerTierInvalid);
        (await Should.ThrowAsync<BusinessException>(() => RankAsync(tenant, Guid.NewGuid(), "Enterprise"))).Code.ShouldBe(ConversationErrorCodes.NotFound);
    }

    private Task RankAsync(Tenants.TenantId tenant, Guid conversationId, string tier) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<ICustomerRanking>().RankAsync(conversationId, tier, CancellationToken.None));
}
