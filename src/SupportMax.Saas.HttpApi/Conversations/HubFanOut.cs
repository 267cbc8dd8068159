using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using SupportMax.Saas.FanOut;

namespace SupportMax.Saas.Conversations;

/// <summary>
/// Calls the lines of a hub's group on every host: people who share a conversation may be connected to different ones. Nobody waits for a
/// reader: each line has a queue of its own.
/// </summary>
internal sealed class HubFanOut(LocalLines local, IHostFanOut others, IOptions<JsonHubProtocolOptions> json) : IFanOutReceiver
{
    private readonly JsonSerializerOptions _json = json.Value.PayloadSerializerOptions;

    /// <inheritdoc />
    public string Channel => "hub";

    public void ToChat(string group, string method, object argument) => Send(new HubCall(IsDesk: false, group, method, null, default), argument);

    /// <summary>Calls the desk's lines, but for those of one user if one is named.</summary>
    public void ToDesk(string group, string method, object argument, Guid? exceptUser = null) =>
        Send(new HubCall(IsDesk: true, group, method, exceptUser, default), argument);

    /// <inheritdoc />
    public Task ReceiveAsync(string payload)
    {
        var call = JsonSerializer.Deserialize<HubCall>(payload)!;
        local.Send(call, call.Argument);
        return Task.CompletedTask;
    }

    private void Send(HubCall call, object argument)
    {
        if (others.HasOthers)
            others.Send(Channel, call.Group, JsonSerializer.Serialize(call with { Argument = JsonSerializer.SerializeToElement(argument, argument.GetType(), _json) }));
        local.Send(call, argument);
    }
}

/// <summary>A call of a hub's group as it travels between hosts.</summary>
internal sealed record HubCall(bool IsDesk, string Group, string Method, Guid? ExceptUser, JsonElement Argument);

/// <summary>The lines of this host.</summary>
internal sealed class LocalLines(IHubContext<ChatHub> chat, IHubContext<DeskHub> desk, ChatLines chatLines, DeskLines deskLines)
{
    public void Send(HubCall call, object argument)
    {
        if (call.IsDesk)
        {
            foreach (var line in deskLines.In(call.Group).Where(line => call.ExceptUser is null || line.UserId != call.ExceptUser))
                line.Send(desk.Clients.Client(line.Id), call.Method, argument);
            return;
        }

        foreach (var line in chatLines.In(call.Group))
            line.Send(chat.Clients.Client(line.Id), call.Method, argument);
    }
}
