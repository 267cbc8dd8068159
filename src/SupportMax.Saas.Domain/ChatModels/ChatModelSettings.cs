using SupportMax.Saas.Errors;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>The chat model that a tenant has connected, what it may spend and how long it may take.</summary>
public sealed class ChatModelSettings : EventSource, ITenantOwned
{
    private ChatModelSettings()
    {
    }

    /// <summary>Settings with a connection.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes"/></exception>
    public ChatModelSettings(ChatModelChange change, string protectedKey)
    {
        ProtectedKey = protectedKey;
        Change(change);
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>False sends plain answers, as without a model.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>Whose model.</summary>
    public ChatModelProvider Provider { get; private set; }

    /// <summary>The server's address, up to and without <c>/chat/completions</c>.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The server's key, encrypted.</summary>
    public string ProtectedKey { get; private set; } = "";

    /// <summary>The application of Microsoft Entra that signs in to Azure, whose secret the key is then; null where the key is the resource's own.</summary>
    public EntraApplication? Entra { get; private set; }

    /// <summary>The model for what is plain; null when there is one model alone.</summary>
    public ChatModel? SmallModel { get; private set; }

    /// <summary>The model for what is difficult or dear.</summary>
    public ChatModel LargeModel { get; private set; } = new("", ModelPrice.Free);

    /// <summary>How the bot should sound, in the tenant's words.</summary>
    public string Tone { get; private set; } = "";

    /// <summary>US dollars a day (UTC); null for no limit.</summary>
    public decimal? DailyBudget { get; private set; }

    /// <summary>US dollars a calendar month (UTC); null for no limit.</summary>
    public decimal? MonthlyBudget { get; private set; }

    /// <summary>How long a customer waits for the model at most, in seconds; then the plain answer is sent.</summary>
    public int TimeLimitSeconds { get; private set; }

    /// <summary>What a person's work on one ticket costs the tenant, in US dollars; what is saved is reckoned with it.</summary>
    public decimal TicketCost { get; private set; }

    /// <summary>Replaces everything but the key.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes"/></exception>
    public void Change(ChatModelChange change)
    {
        var writing = new ModelVariant(change.SmallModel, change.LargeModel, change.Tone).Check();
        if (change.Entra is { } entra && (change.Provider != ChatModelProvider.AzureOpenAI || !entra.IsValid))
            throw new BusinessException(ChatModelErrorCodes.EntraInvalid, ErrorKind.BadInput, "entra");
        var isValid = change.DailyBudget is null or >= 0 && change.MonthlyBudget is null or >= 0 && change.TicketCost is >= 0 and <= 10_000
            && change.TimeLimitSeconds is >= ChatModelConsts.MinTimeLimitSeconds and <= ChatModelConsts.MaxTimeLimitSeconds;
        if (!isValid)
            throw new BusinessException(ChatModelErrorCodes.SettingsInvalid, ErrorKind.BadInput, "dailyBudget", "monthlyBudget", "timeLimitSeconds");
        IsEnabled = change.IsEnabled;
        Provider = change.Provider;
        Endpoint = change.Endpoint;
        Entra = change.Entra;
        Take(writing);
        DailyBudget = change.DailyBudget;
        MonthlyBudget = change.MonthlyBudget;
        TimeLimitSeconds = change.TimeLimitSeconds;
        TicketCost = change.TicketCost;
    }

    /// <summary>Replaces the key.</summary>
    public void ChangeKey(string protectedKey)
    {
        ProtectedKey = protectedKey;
        Raise(new ChatModelsChanged());
    }

    /// <summary>Lets other models write, or in another tone.</summary>
    public void Take(ModelVariant variant)
    {
        SmallModel = variant.SmallModel;
        LargeModel = variant.LargeModel;
        Tone = variant.Tone;
        Raise(new ChatModelsChanged());
    }
}

/// <summary>New values of the settings.</summary>
public sealed record ChatModelChange
{
    /// <summary>See <see cref="ChatModelSettings.IsEnabled"/>.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>See <see cref="ChatModelSettings.Provider"/>.</summary>
    public required ChatModelProvider Provider { get; init; }

    /// <summary>See <see cref="ChatModelSettings.Endpoint"/>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>See <see cref="ChatModelSettings.Entra"/>.</summary>
    public EntraApplication? Entra { get; init; }

    /// <summary>See <see cref="ChatModelSettings.SmallModel"/>.</summary>
    public required ChatModel? SmallModel { get; init; }

    /// <summary>See <see cref="ChatModelSettings.LargeModel"/>.</summary>
    public required ChatModel LargeModel { get; init; }

    /// <summary>See <see cref="ChatModelSettings.Tone"/>.</summary>
    public required string Tone { get; init; }

    /// <summary>See <see cref="ChatModelSettings.DailyBudget"/>.</summary>
    public required decimal? DailyBudget { get; init; }

    /// <summary>See <see cref="ChatModelSettings.MonthlyBudget"/>.</summary>
    public required decimal? MonthlyBudget { get; init; }

    /// <summary>See <see cref="ChatModelSettings.TimeLimitSeconds"/>.</summary>
    public required int TimeLimitSeconds { get; init; }

    /// <summary>See <see cref="ChatModelSettings.TicketCost"/>.</summary>
    public required decimal TicketCost { get; init; }
}
