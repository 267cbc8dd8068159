namespace SupportMax.Saas.ChatModels;

/// <summary>The models that the operator offers to tenants. Bound to the section <c>ChatModels:Default</c>.</summary>
public sealed class OperatorModelOptions
{
    /// <summary>Whose models they are.</summary>
    public ChatModelProvider Provider { get; set; }

    /// <summary>The server's address, up to and without <c>/chat/completions</c>; it need not be among the hosts that tenants may name.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The server's key, or the secret of the application of Microsoft Entra.</summary>
    public string Key { get; set; } = "";

    /// <summary>The directory of that application; empty where the key is the server's own.</summary>
    public string EntraDirectory { get; set; } = "";

    /// <summary>The application's id.</summary>
    public string EntraClientId { get; set; } = "";

    /// <summary>The model for what is plain; null when there is one model alone.</summary>
    public OperatorModel? SmallModel { get; set; }

    /// <summary>The model for what is difficult or dear.</summary>
    public OperatorModel LargeModel { get; set; } = new();

    /// <summary>Whether everything is there that a call needs.</summary>
    public bool IsComplete =>
        Provider != ChatModelProvider.Operator && Endpoint is { IsAbsoluteUri: true } && Key.Length > 0 && LargeModel.IsValid && SmallModel?.IsValid != false
        && (EntraDirectory.Length == 0 || new EntraApplication(EntraDirectory, EntraClientId).IsValid);

    /// <summary>The same as a connection, without tone and budgets.</summary>
    public ChatModelConnection ToConnection() => new(
        Provider, Endpoint!, Key, SmallModel?.ToModel(), LargeModel.ToModel(), "", new ModelBudget(null, null), TimeSpan.FromSeconds(ChatModelConsts.MaxTimeLimitSeconds))
    {
        Entra = EntraDirectory.Length == 0 ? null : new EntraApplication(EntraDirectory, EntraClientId),
        IsOperators = true,
    };
}

/// <summary>A model of the operator's and what it costs tenants, in US dollars per million tokens.</summary>
public sealed class OperatorModel
{
    /// <summary>The name that the server knows.</summary>
    public string Name { get; set; } = "";

    /// <summary>For what it reads.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>For what it writes.</summary>
    public decimal OutputPrice { get; set; }

    /// <summary>Whether it has a name and prices.</summary>
    public bool IsValid => Name.Length is > 0 and <= ChatModelConsts.MaxModelLength && new ModelPrice(InputPrice, OutputPrice).IsValid;

    /// <summary>The same as a model.</summary>
    public ChatModel ToModel() => new(Name, new ModelPrice(InputPrice, OutputPrice));
}
