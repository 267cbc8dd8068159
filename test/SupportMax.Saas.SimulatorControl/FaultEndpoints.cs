using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.SimulatorControl;

/// <summary>Faults and latency on command: GET, PUT and DELETE <c>/simulator/faults</c>.</summary>
public static class FaultEndpoints
{
    /// <summary>Maps the control routes.</summary>
    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/simulator/faults", (FaultPlan plan) => State(plan));
        routes.MapPut("/simulator/faults", (FaultOrder order, FaultPlan plan) =>
        {
            foreach (var (kind, rate) in order.Rates ?? [])
                plan.SetRate(kind, rate);
            foreach (var (kind, times) in order.Next ?? [])
                plan.FailNext(kind, times);
            if (order.LatencyMilliseconds is { } latency)
                plan.Latency = TimeSpan.FromMilliseconds(latency);
            if (order.OutageSeconds is { } outage)
                plan.BeginOutage(TimeSpan.FromSeconds(outage));
            return State(plan);
        });
        routes.MapDelete("/simulator/faults", (FaultPlan plan) =>
        {
            plan.Clear();
            return Results.NoContent();
        });
    }

    private static object State(FaultPlan plan) => new { plan.IsOut, LatencyMilliseconds = plan.Latency.TotalMilliseconds, plan.Injected };
}

/// <summary>What shall go wrong; what is left out stays as it is.</summary>
/// <param name="Rates">Probabilities by kind, 0–1.</param>
/// <param name="Next">How often each kind happens next.</param>
/// <param name="LatencyMilliseconds">How long each answer takes.</param>
/// <param name="OutageSeconds">For how long nothing answers.</param>
public sealed record FaultOrder(Dictionary<string, double>? Rates, Dictionary<string, int>? Next, double? LatencyMilliseconds, double? OutageSeconds);
