using Microsoft.Extensions.AI;

namespace SupportMax.Saas.ChatModels;

/// <summary>Clients for the servers of chat models; a port, so that the product hangs on no vendor.</summary>
public interface IChatClients
{
    /// <summary>The models that the operator offers to every tenant, without tone and budgets; null when there are none.</summary>
    ChatModelConnection? OfOperator { get; }

    /// <summary>Whether the operator lets tenants call this server.</summary>
    bool MayCall(Uri endpoint);

    /// <summary>
    /// A client for one model. It retries what is worth it, gives up early on a server that keeps failing, and throws
    /// <see cref="ChatModelFailedException"/> with a reason fit for an admin's eyes.
    /// </summary>
    IChatClient Create(ChatModelConnection connection, string model);
}

/// <summary>The server of a chat model refused or failed.</summary>
/// <param name="reason">Why, without secrets.</param>
/// <param name="inner">The cause.</param>
public sealed class ChatModelFailedException(string reason, Exception? inner = null) : Exception(reason, inner);
