using System.Net;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>Who may call a route.</summary>
internal enum Access
{
    Everybody,
    Visitor,
    SignedIn,
    Permission,
    Partner,
}

/// <summary>A route, and what another tenant's administrator gets who calls it with ids that are not theirs.</summary>
/// <param name="Route">Method and pattern, as the host knows them.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Expected">The status for the other tenant's administrator.</param>
internal sealed record RouteCase(string Route, Access Access, HttpStatusCode Expected)
{
    /// <summary>The address with the foreign ids; the pattern itself when null.</summary>
    public Func<ForeignRows, string>? Path { get; init; }

    /// <summary>What is sent.</summary>
    public Func<ForeignRows, object>? Body { get; init; }

    /// <summary>Whether the answer names the foreign tenant on purpose.</summary>
    public bool NamesTenant { get; init; }

    /// <summary>How it is called; a route that takes any method says which.</summary>
    public HttpMethod Method { get; init; } = Route.StartsWith("ANY ", StringComparison.Ordinal) ? HttpMethod.Get : new HttpMethod(Route.Split(' ')[0]);

    public string Pattern => Route.Split(' ')[1];

    /// <summary>Whether it changes something, and so needs the antiforgery token.</summary>
    public bool IsWrite =>
        Method != HttpMethod.Get && Access is (Access.SignedIn or Access.Permission) && !Pattern.StartsWith("/hubs/", StringComparison.Ordinal);

    public string PathFor(ForeignRows rows) => Path?.Invoke(rows) ?? Pattern;

    public override string ToString() => Route;
}
