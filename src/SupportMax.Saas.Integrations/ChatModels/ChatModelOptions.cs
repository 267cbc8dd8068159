namespace SupportMax.Saas.ChatModels;

/// <summary>What the operator lets tenants do with chat models. Bound to the section <c>ChatModels</c>.</summary>
public sealed class ChatModelOptions
{
    /// <summary>Hosts that tenants may name; <c>*.example.com</c> stands for every host below it. Add the servers of your own here.</summary>
    public IList<string> AllowedHosts { get; } = ["api.openai.com", "*.openai.azure.com", "*.cognitiveservices.azure.com", "*.services.ai.azure.com"];

    /// <summary>Models for every tenant that has none of its own and wants these; null for none.</summary>
    public OperatorModelOptions? Default { get; set; }

    /// <summary>Where applications get tokens of Microsoft Entra; another one for national clouds.</summary>
    public Uri EntraAuthority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>How long a token may take.</summary>
    public TimeSpan EntraTimeLimit { get; set; } = TimeSpan.FromSeconds(5);
}
