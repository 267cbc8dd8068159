namespace SupportMax.Saas.Channels;

/// <summary>A web page as a browser gets it.</summary>
/// <param name="Address">Its address after redirects.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Policies">Its Content-Security-Policy headers.</param>
/// <param name="EmbedderPolicy">Its Cross-Origin-Embedder-Policy header; null when there is none.</param>
/// <param name="Html">The beginning of its text.</param>
public sealed record FetchedPage(Uri Address, int Status, IReadOnlyList<string> Policies, string? EmbedderPolicy, string Html);

/// <summary>Fetches pages that anybody could fetch, and no others: never from this machine's own network.</summary>
public interface IPublicPages
{
    /// <summary>The page, or null when nothing that is public answers there.</summary>
    Task<FetchedPage?> FetchAsync(Uri address, CancellationToken cancellationToken);
}
