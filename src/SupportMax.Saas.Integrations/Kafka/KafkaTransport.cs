using Microsoft.Extensions.Options;
using SupportMax.Saas.Events;

namespace SupportMax.Saas.Kafka;

/// <summary>Events go to a topic; a tenant's key always to the same partition, which keeps its order.</summary>
internal sealed class KafkaTransport(KafkaProducer producer, IOptions<KafkaOptions> options) : IEventTransport
{
    public Task PublishAsync(IReadOnlyList<EventEnvelope> events, CancellationToken cancellationToken) =>
        producer.ProduceAsync(options.Value.EventTopic, [.. events.Select(KafkaEnvelopes.Write)], cancellationToken);
}
