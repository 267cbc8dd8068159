using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace SupportMax.Saas.Events;

/// <summary>
/// Something that has happened in a tenant and that other parts, or other systems, may want to know. It says which rows it is
/// about, not what they hold: whoever needs more reads it.
/// </summary>
public interface IIntegrationEvent
{
    /// <summary>What it is about; the events of one key are handled in their order.</summary>
    [JsonIgnore]
    Guid Key { get; }
}

/// <summary>The name under which an event is stored and sent. It outlives the class's name.</summary>
/// <param name="name">Such as <c>conversation.created</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> s_names = new();

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The name of a type of event.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static string Of(Type type) => s_names.GetOrAdd(
        type,
        found => found.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{found.Name} needs an [EventName]."));
}
