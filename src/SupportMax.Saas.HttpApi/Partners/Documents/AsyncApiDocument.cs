using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>The AsyncAPI 3 document of both sockets: the partners' <c>/ws/v1</c> and the chat's hub <c>/hubs/chat</c>.</summary>
internal static class AsyncApiDocument
{
    /// <summary>What the hub tells, by event name.</summary>
    public static IReadOnlyDictionary<string, Type> HubEvents { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["message"] = typeof(MessageDto),
        ["status"] = typeof(StatusDto),
        ["typing"] = typeof(TypingDto),
    };

    /// <summary>Makes the document.</summary>
    public static JsonObject Create()
    {
        var messages = new JsonObject();
        var fromServer = Add(messages, "server.", FrameSchemas.Frames<ServerFrame>());
        var fromClient = Add(messages, "client.", FrameSchemas.Frames<ClientFrame>());
        var hubEvents = Add(messages, "chat.", HubEvents.Select(pair => (pair.Key, FrameSchemas.Of(pair.Value))));
        var hubCalls = Add(messages, "chat.call.", HubCalls());
        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "SupportMax sockets",
                ["version"] = "1",
                ["description"] = "Partners connect to /ws/v1 with the subprotocol supportmax.v1 and a Bearer token; the chat widget speaks SignalR (JSON) at /hubs/chat. Frames of /ws/v1 are single JSON objects in text frames.",
            },
            ["defaultContentType"] = "application/json",
            ["channels"] = new JsonObject
            {
                ["partner"] = Channel(PartnerSocketEndpoint.Path, "Many customers' conversations over one connection.", [.. fromServer, .. fromClient]),
                ["chat"] = Channel("/hubs/chat", "One customer's line, SignalR's JSON protocol; access_token is the visitor token.", [.. hubEvents, .. hubCalls]),
            },
            ["operations"] = new JsonObject
            {
                ["partnerReceives"] = Operation("send", "partner", fromServer),
                ["partnerSends"] = Operation("receive", "partner", fromClient),
                ["chatReceives"] = Operation("send", "chat", hubEvents),
                ["chatCalls"] = Operation("receive", "chat", hubCalls),
            },
            ["components"] = new JsonObject
            {
                ["messages"] = messages,
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    private static List<string> Add(JsonObject messages, string prefix, IEnumerable<(string Name, JsonObject Schema)> schemas)
    {
        var names = new List<string>();
        foreach (var (name, schema) in schemas)
        {
            messages[prefix + name] = new JsonObject { ["name"] = name, ["payload"] = schema };
            names.Add(prefix + name);
        }

        return names;
    }

    /// <summary>The hub's methods, each with its arguments by name.</summary>
    private static IEnumerable<(string Name, JsonObject Schema)> HubCalls()
    {
        var methods = typeof(ChatHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsVirtual);
        foreach (var method in methods)
        {
            var items = new JsonArray();
            foreach (var parameter in method.GetParameters())
            {
                var schema = FrameSchemas.Of(parameter.ParameterType);
                schema["title"] = parameter.Name;
                items.Add(schema);
            }

            yield return (method.Name, new JsonObject { ["type"] = "array", ["prefixItems"] = items });
        }
    }

    private static JsonObject Channel(string address, string description, IReadOnlyList<string> messages)
    {
        var references = new JsonObject();
        foreach (var name in messages)
            references[name] = Reference($"#/components/messages/{name}");
        return new JsonObject { ["address"] = address, ["description"] = description, ["messages"] = references };
    }

    private static JsonObject Operation(string action, string channel, IReadOnlyList<string> messages) => new()
    {
        ["action"] = action,
        ["channel"] = Reference($"#/channels/{channel}"),
        ["messages"] = new JsonArray([.. messages.Select(name => Reference($"#/channels/{channel}/messages/{name}"))]),
    };

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };
}
