namespace SupportMax.Saas.Conversations;

/// <summary>Who makes something happen in a conversation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The visitor or the member of staff; null for the bot and the system.</param>
/// <param name="Name">The name; empty where there is none.</param>
public sealed record Actor(AuthorKind Kind, Guid? Id, string Name)
{
    /// <summary>The product itself.</summary>
    public static Actor System { get; } = new(AuthorKind.System, null, "");

    /// <summary>The answer engine.</summary>
    public static Actor Bot { get; } = new(AuthorKind.Bot, null, "");

    /// <summary>A member of staff.</summary>
    public static Actor Agent(Guid id, string name) => new(AuthorKind.Agent, id, name);

    /// <summary>The customer.</summary>
    public static Actor Visitor(Guid id) => new(AuthorKind.Visitor, id, "");
}
