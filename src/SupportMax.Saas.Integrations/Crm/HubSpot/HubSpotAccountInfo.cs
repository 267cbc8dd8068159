using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>What an account calls its stages and owners; asked for once in a while.</summary>
internal sealed class HubSpotAccountInfo(HubSpotClient client, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<TenantId, (DateTimeOffset At, CrmAccess For, HubSpotNames Names)> _known = new();

    public async Task<HubSpotNames> GetAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(access.TenantId, out var known) && known.For == access && now - known.At < s_fresh)
            return known.Names;
        var pipelines = await client.GetAsync(access, "/crm/v3/pipelines/tickets", cancellationToken);
        var owners = await client.GetAsync(access, "/crm/v3/owners", cancellationToken);
        var details = await client.GetAsync(access, "/account-info/v3/details", cancellationToken);
        var names = new HubSpotNames(
            details["portalId"]?.ToString() ?? "",
            pipelines["results"]!.AsArray().SelectMany(pipeline => pipeline!["stages"]!.AsArray()).DistinctBy(stage => stage!["id"]!.ToString()).ToDictionary(
                stage => stage!["id"]!.ToString(), stage => new HubSpotStage(stage!["label"]!.ToString(), stage["metadata"]?["ticketState"]?.ToString() == "CLOSED"), StringComparer.Ordinal),
            owners["results"]!.AsArray().OfType<JsonNode>().ToDictionary(owner => owner["id"]!.ToString(), owner => $"{owner["firstName"]} {owner["lastName"]}".Trim(), StringComparer.Ordinal));
        _known[access.TenantId] = (now, access, names);
        return names;
    }
}

/// <summary>An account's names.</summary>
internal sealed record HubSpotNames(string PortalId, IReadOnlyDictionary<string, HubSpotStage> Stages, IReadOnlyDictionary<string, string> Owners);

/// <summary>A stage of a pipeline.</summary>
internal sealed record HubSpotStage(string Label, bool IsClosed);
