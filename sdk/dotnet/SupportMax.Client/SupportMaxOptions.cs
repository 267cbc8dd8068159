namespace SupportMax.Client;

/// <summary>Where the server is, and who the program is.</summary>
/// <param name="Address">The server's address, such as <c>https://support.example.com</c>.</param>
/// <param name="ClientId">The OAuth client id.</param>
/// <param name="ClientSecret">The client's secret.</param>
public sealed record SupportMaxOptions(Uri Address, string ClientId, string ClientSecret)
{
    /// <summary>The longest pause between two attempts to connect; default 10 s.</summary>
    public TimeSpan MaxReconnectDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Never shows the secret, so that no log does.</summary>
    public override string ToString() => $"{nameof(SupportMaxOptions)} {{ Address = {Address}, ClientId = {ClientId} }}";
}
