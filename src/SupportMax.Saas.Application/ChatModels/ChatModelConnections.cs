using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Each tenant's chat model in memory: a tenant without one pays no query for it with every answer. A change is told to every host;
/// should that ever be lost, it is read again after some minutes.
/// </summary>
internal sealed class ChatModelConnections(TenantScopes scopes, IChatClients clients, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan s_freshFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("SupportMax.ChatModels.Key.v1");
    private readonly ConcurrentDictionary<TenantId, (ChatModelConnection? Connection, DateTimeOffset FreshUntil)> _known = new();
    private int _changes;

    /// <summary>The connection; null for a tenant whose bot gives plain answers.</summary>
    public async ValueTask<ChatModelConnection?> FindAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(tenantId, out var known) && clock.GetUtcNow() < known.FreshUntil)
            return known.Connection;
        var changes = Volatile.Read(ref _changes);
        var connection = await scopes.RunAsync(tenantId, services => OpenAsync(services, cancellationToken));
        _known[tenantId] = (connection, clock.GetUtcNow() + s_freshFor);
        // What was changed while it was read may be read as it was before.
        if (changes != Volatile.Read(ref _changes))
            _known.TryRemove(tenantId, out _);
        return connection;
    }

    private async Task<ChatModelConnection?> OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IChatModelRepository>().FindAsync(cancellationToken) is not { IsEnabled: true } settings)
            return null;
        var trial = await services.GetRequiredService<IModelTrialRepository>().ReadNewestAsync(cancellationToken);
        return Find(settings) is not { } connection ? null : connection with { Trial = trial is { State: ModelTrialState.Live } ? trial : null };
    }

    public void Forget(TenantId tenantId)
    {
        Interlocked.Increment(ref _changes);
        _known.TryRemove(tenantId, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }

    public string Protect(string key) => _protector.Protect(key);

    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.NoOperatorModel"/></exception>
    public ChatModelConnection Open(ChatModelSettings settings) => Find(settings) ?? throw new BusinessException(ChatModelErrorCodes.NoOperatorModel);

    private ChatModelConnection? Find(ChatModelSettings settings) => settings.Provider == ChatModelProvider.Operator
        ? OfOperator(settings)
        : OwnOf(settings);

    private ChatModelConnection? OfOperator(ChatModelSettings settings) => clients.OfOperator is not { } offered ? null : offered with
    {
        Tone = settings.Tone,
        Budget = new ModelBudget(settings.DailyBudget, settings.MonthlyBudget),
        TimeLimit = TimeSpan.FromSeconds(settings.TimeLimitSeconds),
    };

    private ChatModelConnection OwnOf(ChatModelSettings settings) => new(
        settings.Provider,
        new Uri(settings.Endpoint),
        _protector.Unprotect(settings.ProtectedKey),
        settings.SmallModel,
        settings.LargeModel,
        settings.Tone,
        new ModelBudget(settings.DailyBudget, settings.MonthlyBudget),
        TimeSpan.FromSeconds(settings.TimeLimitSeconds))
    {
        Entra = settings.Entra,
    };
}
