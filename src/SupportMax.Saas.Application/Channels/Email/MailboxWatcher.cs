using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Reads the mailboxes of all tenants: one reader for each, begun when a mailbox is connected and anew when it is changed.</summary>
internal sealed class MailboxWatcher(
    MailboxReader reader, MailboxSignal signal, TenantScopes scopes, IOptions<MailOptions> options, ILogger<MailboxWatcher> logger) : BackgroundService
{
    private readonly Dictionary<EnabledMailbox, (Task Reading, CancellationTokenSource Stop)> _readers = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await signal.WaitAsync(options.Value.LookEvery, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            foreach (var mailbox in _readers.Keys.ToList())
                await EndAsync(mailbox);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            var wanted = await scopes.RunAsync(default, services => services.GetRequiredService<IEmailMailboxes>().ListEnabledAsync(stoppingToken));
            foreach (var mailbox in _readers.Where(entry => entry.Value.Reading.IsCompleted || !wanted.Contains(entry.Key)).Select(entry => entry.Key).ToList())
                await EndAsync(mailbox);
            foreach (var mailbox in wanted.Where(mailbox => !_readers.ContainsKey(mailbox)))
                Begin(mailbox, stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "Looking for mailboxes to read failed; trying again");
        }
    }

    private void Begin(EnabledMailbox mailbox, CancellationToken stoppingToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        _readers[mailbox] = (Task.Run(() => reader.ReadAsync(mailbox.TenantId, stop.Token), CancellationToken.None), stop);
    }

    private async Task EndAsync(EnabledMailbox mailbox)
    {
        var (reading, stop) = _readers[mailbox];
        await stop.CancelAsync();
        await reading;
        stop.Dispose();
        _readers.Remove(mailbox);
    }
}
