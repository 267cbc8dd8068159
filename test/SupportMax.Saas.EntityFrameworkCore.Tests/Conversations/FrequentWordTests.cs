using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Words that stand in many messages: five are many here, and ten too many to look for all.</summary>
public sealed class FrequentWordTests(FrequentWordTests.SmallLimits fixture) : DatabaseTest(fixture), IClassFixture<FrequentWordTests.SmallLimits>
{
    [Fact]
    public async Task The_first_conversations_are_found_in_their_order_and_only_so_many_are_counted()
    {
        var (tenant, told) = await TellAsync(30, number => number % 2 == 0 ? "my delivery is late" : "hello");
        var expected = told.Where((_, number) => number % 2 == 0).ToList();
        var first = await ListAsync(tenant, "deliv", take: 3);
        (first.TotalCount, first.IsMore).ShouldBe((5, true));
        first.Items.Select(item => item.Id).ShouldBe(expected.Take(3));
        (await ListAsync(tenant, "deliv", skip: 3, take: 2)).Items.Select(item => item.Id).ShouldBe(expected.Skip(3).Take(2));
    }

    [Fact]
    public async Task Beyond_what_is_counted_all_of_them_are_found()
    {
        var (tenant, told) = await TellAsync(30, _ => "my delivery is late");
        var page = await ListAsync(tenant, "delivery", skip: 10, take: 10);
        (page.TotalCount, page.IsMore).ShouldBe((30, false));
        page.Items.Select(item => item.Id).ShouldBe(told.Skip(10).Take(10));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(15)]
    public async Task A_word_that_stood_often_only_long_ago_is_found_too(int times)
    {
        var (tenant, told) = await TellAsync(60, number => number >= 60 - times ? "sent by telegram" : "hello");
        var page = await ListAsync(tenant, "telegram", take: 3);
        (page.TotalCount, page.IsMore).ShouldBe((times, false));
        page.Items.Select(item => item.Id).ShouldBe(told.Skip(60 - times).Take(3));
    }

    [Fact]
    public async Task A_list_that_is_shorter_than_what_is_looked_through_is_complete()
    {
        var (tenant, told) = await TellAsync(30, _ => "my delivery is late");
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update conversations set status = 'Resolved', state = 'Resolved' where id in ('{told[4]}', '{told[20]}')");
        var page = await ListAsync(tenant, "delivery", status: ConversationStatus.Resolved);
        (page.TotalCount, page.IsMore).ShouldBe((2, false));
        page.Items.Select(item => item.Id).ShouldBe([told[4], told[20]]);
    }

    [Fact]
    public async Task The_conversations_of_a_customer_with_that_name_are_among_them()
    {
        var (tenant, told) = await TellAsync(30, number => number > 3 ? "my delivery is late" : "hello");
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update visitors set name = 'Dora Delivery' where id = (select visitor_id from conversations where id = '{told[1]}')");
        (await ListAsync(tenant, "delivery", take: 2)).Items.Select(item => item.Id).ShouldBe([told[1], told[4]]);
    }

    private Task<PagedResult<InboxItemDto>> ListAsync(TenantId tenant, string words, int skip = 0, int take = 5, ConversationStatus? status = null) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IInboxQueries>().ListAsync(new InboxFilter(new PageRequest(skip, take, Filter: words), status), CancellationToken.None));

    /// <summary>Conversations of one message each, the newest first.</summary>
    private async Task<(TenantId Tenant, IReadOnlyList<Guid> Ids)> TellAsync(int count, Func<int, string> text)
    {
        var tenant = await CreateTenantAsync();
        var ids = new List<Guid>();
        for (var number = 0; number < count; number++)
        {
            var at = Clock.GetUtcNow() - TimeSpan.FromMinutes(number);
            var visitor = new Visitor("en", at);
            var conversation = new Conversation(visitor.Id, ChannelKind.Web, at);
            await AsTenantAsync(tenant, async services =>
            {
                services.GetRequiredService<IVisitorRepository>().Add(visitor);
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
                services.GetRequiredService<IConversationRepository>().Add(conversation);
                services.GetRequiredService<IConversationRepository>().Add(conversation.Receive(text(number), $"m{number}", at));
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            });
            ids.Add(conversation.Id);
        }

        return (tenant, ids);
    }

    public sealed class SmallLimits : DatabaseFixture
    {
        protected override void Configure(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton(new SearchLimits { FewMessages = 5, Messages = 10, Scanned = 150, Counted = 5 }));
    }
}
