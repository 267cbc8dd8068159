using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>What a chat model's server can do wrong.</summary>
public static class CompletionFaults
{
    /// <summary>Too many requests; try again after a second.</summary>
    public const string Throttle = "throttle";

    /// <summary>An error of the server's own.</summary>
    public const string ServerError = "server-error";

    /// <summary>It begins, and never goes on.</summary>
    public const string Stall = "stall";

    /// <summary>The connection breaks in the middle of the reply.</summary>
    public const string Cut = "cut";

    /// <summary>It replies with something that is no completion.</summary>
    public const string Garbage = "garbage";

    /// <summary>It adds a sentence with a fact of its own.</summary>
    public const string Invention = "invention";

    /// <summary>It obeys an instruction in what it was given.</summary>
    public const string Obedience = "obedience";

    internal static IReadOnlyList<FaultAnswer> BeforeReplying { get; } =
    [
        new(Throttle, StatusCodes.Status429TooManyRequests, """{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}""", RetryAfterSeconds: 1),
        new(ServerError, StatusCodes.Status500InternalServerError, """{"error":{"message":"The server had an error","type":"server_error","code":null}}"""),
        new(Garbage, StatusCodes.Status200OK, "<html>not a completion</html>"),
    ];
}
