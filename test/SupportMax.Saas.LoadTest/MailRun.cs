using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Takes mails that were fetched, as the product does: reads them, strips what was quoted, and puts each into its conversation.</summary>
/// <param name="mails">How many mails.</param>
/// <param name="threads">By how many customers; each of them goes on in one conversation.</param>
internal sealed class MailRun(int mails, int threads)
{
    private const string Support = "support@fabrikam.example";
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var host = CreateHost(database);
        var scopes = host.Services.GetRequiredService<TenantScopes>();
        var tenant = await CrmTickets.CreateTenantAsync(host.Services, cancellationToken);
        await scopes.RunAsync(tenant, services => ConnectAsync(services, cancellationToken));
        var first = await TakeAsync(host.Services, tenant, 0, cancellationToken);
        var next = await TakeAsync(host.Services, tenant, threads, cancellationToken);
        Console.WriteLine($"the first {mails} mails of {threads} customers since the start, whose code is compiled meanwhile: {first}");
        Console.WriteLine($"the next {mails}: {next}");

        await using var owner = await database.OpenAsOwnerAsync();
        var conversations = await owner.QueryAsync<long>($"select count(*) from conversation_mails where tenant_id = '{tenant}' group by conversation_id");
        var turned = await owner.QueryAsync<long>($"select count(*) from messages m join messages later on later.conversation_id = m.conversation_id and later.sequence > m.sequence where m.text > later.text");
        var problems = new List<string>();
        if (next.Took > s_limit)
            problems.Add($"that is more than {s_limit.TotalSeconds:F0} s");
        if (conversations.Count != threads * 2 || conversations.Any(count => count != mails / threads))
            problems.Add($"the mails should stand in {threads * 2} conversations, {mails / threads} in each, and stand in {conversations.Count}");
        if (turned[0] > 0)
            problems.Add($"{turned[0]} mails stand before an earlier one");
        return problems;
    }

    /// <summary>Has mails of so many customers, from a number on, taken one after another, as their jobs do.</summary>
    private async Task<Cost> TakeAsync(IServiceProvider services, TenantId tenant, int firstCustomer, CancellationToken cancellationToken)
    {
        var scopes = services.GetRequiredService<TenantScopes>();
        var waiting = await scopes.RunAsync(tenant, scoped => FetchAsync(scoped, firstCustomer, cancellationToken));
        var before = ProcessCost.Read(Environment.ProcessId);
        var begun = TimeProvider.System.GetTimestamp();
        foreach (var id in waiting)
            await scopes.RunAsync(tenant, scoped => scoped.GetRequiredService<IncomingMails>().TakeAsync(id, cancellationToken));
        return new Cost(TimeProvider.System.GetElapsedTime(begun), ProcessCost.Read(Environment.ProcessId).Cpu - before.Cpu);
    }

    private static IHost CreateHost(TestDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Services.AddSupportMaxApplication().AddSupportMaxDatabase(database.ServingConnectionString).AddSingleton<IConversationPush, EmptyRoom>();
        return builder.Build();
    }

    private static Task ConnectAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var secrets = services.GetRequiredService<MailSecrets>();
        var mailbox = new Mailbox(
            Support, "mail.fabrikam.example", 993, MailProtection.Tls, Support, MailboxSignIn.Password, secrets.Protect(new MailboxSecret("unused", null)), "INBOX");
        services.GetRequiredService<IEmailChannelRepository>().Add(
            new EmailChannel(mailbox, secrets.ProtectKey(RandomNumberGenerator.GetBytes(32)), TimeProvider.System.GetUtcNow()), new MailboxState());
        return services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
    }

    /// <summary>Stores mails as if they had been fetched from the mailbox.</summary>
    private async Task<IReadOnlyList<Guid>> FetchAsync(IServiceProvider services, int firstCustomer, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var received = Enumerable.Range(0, mails)
            .Select(number => new ReceivedMail(1, (firstCustomer * mails) + number + 1, Write(firstCustomer + (number % threads), number / threads), now)).ToList();
        var channels = services.GetRequiredService<IEmailChannelRepository>();
        foreach (var mail in received)
            channels.Add(mail);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        return [.. received.Select(mail => mail.Id)];
    }

    /// <summary>A customer's n-th mail as mail programs write it: text and HTML, with the mail before it quoted in both.</summary>
    private static byte[] Write(int customer, int number)
    {
        static string IdOf(int customer, int number) => $"<{customer}.{number}@mail.customer.example>";

        var (words, quoted) = ($"This is the {number + 1}th time that I write about problem {customer}.", $"This is the {number}th time that I write about problem {customer}.");
        var before = Enumerable.Range(0, number).Select(earlier => IdOf(customer, earlier)).ToList();
        return Encoding.UTF8.GetBytes(
            $"""
             From: Customer {customer} <customer{customer}@customer.example>
             To: {Support}
             Subject: {(number > 0 ? "Re: " : "")}Problem {customer}
             Message-ID: {IdOf(customer, number)}
             {(number > 0 ? $"In-Reply-To: {before[^1]}\nReferences: {string.Join(' ', before)}" : "X-First: yes")}
             MIME-Version: 1.0
             Content-Type: multipart/alternative; boundary="=part"

             --=part
             Content-Type: text/plain; charset=utf-8
             Content-Transfer-Encoding: 8bit

             {words}

             On Mon, 2 Mar 2026 at 09:00, Fabrikam <{Support}> wrote:
             > {quoted}
             --=part
             Content-Type: text/html; charset=utf-8
             Content-Transfer-Encoding: 8bit

             <html><body><p>{words}</p><div class="gmail_quote"><div>On Mon, 2 Mar 2026 at 09:00 wrote:</div><blockquote>{quoted}</blockquote></div></body></html>
             --=part--

             """.ReplaceLineEndings("\r\n"));
    }

    /// <summary>Nobody watches.</summary>
    private sealed class EmptyRoom : IConversationPush
    {
        public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record Cost(TimeSpan Took, TimeSpan Cpu)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Took.TotalSeconds:F1} s, {Cpu.TotalSeconds:F1} s of processor time without the database's");
    }
}
