using Microsoft.Extensions.Options;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>
/// Keeps the ledger: an attempt is written down before the CRM is called and its outcome afterwards, so that after a crash it is known
/// what may have been written.
/// </summary>
internal sealed class CrmReceipts(ICrmRepository crm, IUnitOfWork unitOfWork, IOptions<CrmOptions> options, TimeProvider clock)
{
    /// <summary>Takes the next changes, and writes down that they are tried now.</summary>
    /// <exception cref="OperationCanceledException">Another host has the connection.</exception>
    public Task<IReadOnlyList<CrmLedgerEntry>> BeginAsync(CrmConnection connection, bool comments, int take, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var now = clock.GetUtcNow();
            var entries = await crm.ListNextAsync(now, comments, take, token);
            if (entries.Count > 0 && !await crm.KeepConnectionAsync(connection.LeaseId!.Value, now + options.Value.Lease, token))
                throw new OperationCanceledException("Another host has the connection.");
            foreach (var entry in entries)
                entry.Try(now);
            return entries;
        },
        cancellationToken);

    /// <summary>Calls the CRM. When it does not answer, the attempts count no longer, but what they may have written is not forgotten.</summary>
    public async Task<IReadOnlyList<CrmOutcome>> CallAsync(
        IReadOnlyList<CrmLedgerEntry> entries, Func<Task<IReadOnlyList<CrmOutcome>>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is CrmUnavailableException or CrmRefusedException)
        {
            foreach (var entry in entries)
                entry.Doubt(exception is CrmUnavailableException unavailable ? unavailable.Code : ((CrmRefusedException)exception).Code);
            await unitOfWork.SaveAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>Writes what came of the attempts; it is true whoever has the connection meanwhile.</summary>
    public Task WriteAsync(CrmConnection connection, Action note, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            note();
            await crm.KeepConnectionAsync(connection.LeaseId!.Value, clock.GetUtcNow() + options.Value.Lease, token);
            return true;
        },
        cancellationToken);

    public void Note(CrmLedgerEntry entry, CrmOutcome outcome, string? request)
    {
        var now = clock.GetUtcNow();
        if (outcome.Kind == CrmOutcomeKind.Done)
            entry.Complete(request, outcome.RemoteId, now);
        else if (outcome.Kind == CrmOutcomeKind.Later && entry.Attempts < CrmConsts.MaxAttempts)
            entry.TryLater(request, outcome.Code ?? "", CrmWords.Clean(outcome.Message), now + RetryDelay.After(entry.Attempts));
        else
            entry.Fail(request, outcome.Code ?? "", CrmWords.Clean(outcome.Message), now);
    }
}
