using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Events;
using SupportMax.Saas.FanOut;

namespace SupportMax.Saas.Kafka;

/// <summary>Brings things to the other hosts over a topic.</summary>
internal sealed class KafkaFanOut(KafkaProducer producer, HostIdentity host, IOptions<KafkaOptions> options) : IHostFanOut
{
    public bool HasOthers => true;

    public void Send(string channel, string key, string payload) => producer.Send(options.Value.FanOutTopic, new Message<string, string>
    {
        Key = key,
        Value = payload,
        Headers = new Headers { { "channel", Encoding.UTF8.GetBytes(channel) }, { "origin", host.Id.ToByteArray() } },
    });

    /// <summary>For whom a message is and which host sent it; null when it is none of ours.</summary>
    public static (string Channel, Guid Origin)? Read(Message<string, string> message) =>
        message.Headers is { } headers && headers.TryGetLastBytes("channel", out var channel) && headers.TryGetLastBytes("origin", out var origin) && origin.Length == 16
            ? (Encoding.UTF8.GetString(channel), new Guid(origin))
            : null;
}
