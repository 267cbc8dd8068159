namespace SupportMax.Saas.ChatModels;

/// <summary>What can be wrong with chat model settings.</summary>
public static class ChatModelErrorCodes
{
    /// <summary>The endpoint is no address that may be called.</summary>
    public const string EndpointInvalid = "ChatModels:EndpointInvalid";

    /// <summary>There is no key yet, and none was given.</summary>
    public const string KeyRequired = "ChatModels:KeyRequired";

    /// <summary>A model's name is missing or too long.</summary>
    public const string ModelInvalid = "ChatModels:ModelInvalid";

    /// <summary>A budget, price, time limit or the tone is out of range.</summary>
    public const string SettingsInvalid = "ChatModels:SettingsInvalid";

    /// <summary>The application of Microsoft Entra is incomplete, or the provider is not Azure.</summary>
    public const string EntraInvalid = "ChatModels:EntraInvalid";

    /// <summary>There is no model to try.</summary>
    public const string NotConfigured = "ChatModels:NotConfigured";

    /// <summary>The operator offers no models.</summary>
    public const string NoOperatorModel = "ChatModels:NoOperatorModel";

    /// <summary>There is no trial.</summary>
    public const string TrialNotFound = "ChatModels:TrialNotFound";

    /// <summary>A variant that customers meet cannot be changed.</summary>
    public const string TrialIsLive = "ChatModels:TrialIsLive";

    /// <summary>A variant must answer the test questions before customers meet it.</summary>
    public const string TrialNotCompared = "ChatModels:TrialNotCompared";

    /// <summary>The share of conversations is out of range.</summary>
    public const string TrialShareInvalid = "ChatModels:TrialShareInvalid";
}
