using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

public sealed class IncomingMailsTests(MailboxFixture fixture) : DatabaseTest(fixture), IClassFixture<MailboxFixture>
{
    private const string Support = "support@fabrikam.example";

    [Fact]
    public async Task Mails_are_taken_in_the_order_in_which_they_were_fetched_whichever_job_comes_first()
    {
        var tenant = await ConnectAsync();
        var ids = await FetchAsync(tenant, [.. Enumerable.Range(0, 60).Select(number => new Letter("ada", number))]);
        await TakeAsync(tenant, ids[40]);
        (await CountWaitingAsync(tenant)).ShouldBeLessThan(20);
        await TakeAsync(tenant, ids[59]);
        await TakeAsync(tenant, ids[0]);
        (await TextsAsync(tenant, "ada")).ShouldBe(Enumerable.Range(0, 60).Select(number => $"words {number}"));
        (await CountWaitingAsync(tenant)).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_that_comes_twice_at_once_is_taken_once()
    {
        var tenant = await ConnectAsync();
        var ids = await FetchAsync(tenant, new Letter("bob", 0), new Letter("bob", 0), new Letter("bob", 1), new Letter("bob", 0));
        await Task.WhenAll(ids.Select(id => TakeAsync(tenant, id)));
        (await TextsAsync(tenant, "bob")).ShouldBe(["words 0", "words 1"]);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_taken_is_tried_by_itself_and_the_others_are_taken()
    {
        var tenant = await ConnectAsync();
        await AllowAsync(tenant, 1);
        var ids = await FetchAsync(tenant, new Letter("cleo", 0), new Letter("dan", 0), new Letter("cleo", 1));
        await TakeAsync(tenant, ids[2]);
        (await TextsAsync(tenant, "cleo")).ShouldBe(["words 0", "words 1"]);
        (await IsSetAsideAsync(tenant, ids[1])).ShouldBe(true);
        (await Should.ThrowAsync<BusinessException>(() => TakeAsync(tenant, ids[1]))).Code.ShouldBe(ConversationErrorCodes.DailyQuotaReached);

        var later = await FetchAsync(tenant, new Letter("cleo", 2));
        await TakeAsync(tenant, later[0]);
        (await TextsAsync(tenant, "cleo")).ShouldBe(["words 0", "words 1", "words 2"]);

        await AllowAsync(tenant, 10);
        await TakeAsync(tenant, ids[1]);
        (await TextsAsync(tenant, "dan")).ShouldBe(["words 0"]);
        (await CountWaitingAsync(tenant)).ShouldBe(0);
    }

    [Fact]
    public async Task The_job_of_a_mail_that_cannot_be_taken_fails_for_its_own_reason()
    {
        var tenant = await ConnectAsync();
        await AllowAsync(tenant, 0);
        var ids = await FetchAsync(tenant, new Letter("eve", 0), new Letter("finn", 0));
        (await Should.ThrowAsync<BusinessException>(() => TakeAsync(tenant, ids[0]))).Code.ShouldBe(ConversationErrorCodes.DailyQuotaReached);
        (await CountWaitingAsync(tenant)).ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_whose_job_somebody_stopped_is_not_taken_along()
    {
        var tenant = await ConnectAsync();
        var ids = await FetchAsync(tenant, new Letter("gil", 0), new Letter("gil", 1));
        await AsTenantAsync(tenant, async services =>
        {
            await services.GetRequiredService<IncomingMailJob>().GiveUpAsync(new IncomingMailArgs(ids[0]), JobEnd.Cancelled, CancellationToken.None);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        await TakeAsync(tenant, ids[1]);
        (await TextsAsync(tenant, "gil")).ShouldBe(["words 1"]);
        await TakeAsync(tenant, ids[0]);
        (await TextsAsync(tenant, "gil")).ShouldBe(["words 1", "words 0"]);
    }

    private async Task<TenantId> ConnectAsync()
    {
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, services =>
        {
            var secrets = services.GetRequiredService<MailSecrets>();
            var mailbox = new Mailbox(Support, "mail.fabrikam.example", 993, MailProtection.Tls, Support, MailboxSignIn.Password, secrets.Protect(new MailboxSecret("unused", null)), "INBOX");
            services.GetRequiredService<IEmailChannelRepository>().Add(new EmailChannel(mailbox, secrets.ProtectKey(RandomNumberGenerator.GetBytes(32)), Clock.GetUtcNow()), new MailboxState());
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return tenant;
    }

    private Task<IReadOnlyList<Guid>> FetchAsync(TenantId tenant, params Letter[] letters) => AsTenantAsync<IReadOnlyList<Guid>>(tenant, async services =>
    {
        var channels = services.GetRequiredService<IEmailChannelRepository>();
        var received = new List<ReceivedMail>();
        foreach (var letter in letters)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            received.Add(new ReceivedMail(1, Clock.GetUtcNow().UtcTicks, letter.Write(), Clock.GetUtcNow()));
            channels.Add(received[^1]);
        }

        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return [.. received.Select(mail => mail.Id)];
    });

    private Task TakeAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, services => services.GetRequiredService<IncomingMails>().TakeAsync(id, CancellationToken.None));

    private Task<bool?> IsSetAsideAsync(TenantId tenant, Guid id) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<IEmailChannelRepository>().IsSetAsideAsync(id, CancellationToken.None));

    private Task<int> CountWaitingAsync(TenantId tenant) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<IEmailChannelRepository>().CountWaitingAsync(CancellationToken.None));

    /// <summary>What the customer has said in the only conversation.</summary>
    private async Task<IReadOnlyList<string?>> TextsAsync(TenantId tenant, string name)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        var conversations = await owner.QueryAsync<Guid>($"select distinct conversation_id from conversation_mails where tenant_id = '{tenant}' and address = '{name}@customer.example'");
        return await owner.QueryAsync<string>($"select text from messages where tenant_id = '{tenant}' and conversation_id = '{conversations.ShouldHaveSingleItem()}' order by sequence");
    }

    private async Task AllowAsync(TenantId tenant, int conversations)
    {
        await AsTenantAsync(tenant, services => services.GetRequiredService<IFeatureValueStore>().ChangeAsync(
            "", new Dictionary<string, string?>(StringComparer.Ordinal) { [FeatureNames.MaxConversationsPerDay] = $"{conversations}" }, CancellationToken.None));
        Services.GetRequiredService<FeatureValues>().Forget();
    }

    private sealed record Letter(string Name, int Number)
    {
        public byte[] Write() => Encoding.ASCII.GetBytes(
            $"""
             From: {Name} <{Name}@customer.example>
             To: {Support}
             Subject: Re: Problem of {Name}
             Message-ID: <{Name}.{Number}@mail.customer.example>
             Content-Type: text/plain; charset=utf-8

             words {Number}

             """.ReplaceLineEndings("\r\n"));
    }
}
