using SupportMax.Saas.Events;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.LoadTest.Events;

/// <summary>An event whose handler leaves a row: a second row of the same number would be refused.</summary>
[EventName("crash.deed")]
internal sealed record Deed(int Number) : IIntegrationEvent
{
    public Guid Key => new(Number % 7, 0, 0, new byte[8]);
}

internal sealed class DeedHandler(CrashPoint crash, IProductAreaRepository rows) : IEventHandler<Deed>
{
    public Task HandleAsync(Deed fact, CancellationToken cancellationToken)
    {
        rows.Add(new ProductArea($"deed {fact.Number}", fact.Number));
        crash.Pass("handling");
        return Task.CompletedTask;
    }
}
