namespace SupportMax.Saas.ChatModels;

/// <summary>An application registered with Microsoft Entra that may use an Azure OpenAI resource.</summary>
/// <param name="Directory">The directory's id or domain.</param>
/// <param name="ClientId">The application's id.</param>
public sealed record EntraApplication(string Directory, string ClientId)
{
    /// <summary>Whether both can be such names.</summary>
    public bool IsValid => IsName(Directory) && IsName(ClientId);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= ChatModelConsts.MaxModelLength && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');
}
