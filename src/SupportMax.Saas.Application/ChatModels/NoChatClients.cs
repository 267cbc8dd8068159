using Microsoft.Extensions.AI;

namespace SupportMax.Saas.ChatModels;

/// <summary>For a process that speaks to no vendor, such as the migrator: no model can be connected.</summary>
internal sealed class NoChatClients : IChatClients
{
    public ChatModelConnection? OfOperator => null;

    public bool MayCall(Uri endpoint) => false;

    public IChatClient Create(ChatModelConnection connection, string model) => throw new ChatModelFailedException("this process calls no chat models");
}
