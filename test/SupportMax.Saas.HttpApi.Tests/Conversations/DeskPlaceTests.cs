using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>A place at the desk ends with its line, whatever order things happen in.</summary>
public sealed class DeskPlaceTests
{
    private static readonly TenantId s_tenant = new(Guid.CreateVersion7());

    [Fact]
    public void Each_beat_of_a_living_line_is_a_sign_of_life()
    {
        using var line = new Line();
        var presence = new Presence();
        var place = new DeskPlace(presence, s_tenant, new StaffMember(Guid.CreateVersion7(), "ava"), line);
        place.Keep();
        place.Keep();
        presence.Heard.ShouldBe(["seen ava-1", "seen ava-1"]);
    }

    [Fact]
    public void A_beat_after_the_line_has_closed_is_none()
    {
        using var line = new Line();
        var presence = new Presence();
        var place = new DeskPlace(presence, s_tenant, new StaffMember(Guid.CreateVersion7(), "ava"), line);
        place.Keep();
        line.Abort();
        place.Keep();
        presence.Heard.ShouldBe(["seen ava-1"]);
    }

    [Fact]
    public void A_line_that_closes_during_a_beat_leaves_nobody_behind()
    {
        using var line = new Line();
        var presence = new Presence { WhenSeen = line.Abort };
        new DeskPlace(presence, s_tenant, new StaffMember(Guid.CreateVersion7(), "ava"), line).Keep();
        presence.Heard.ShouldBe(["seen ava-1", "left ava-1"]);
    }

    private sealed class Presence : IDeskPresence
    {
        public List<string> Heard { get; } = [];

        public Action WhenSeen { get; init; } = () => { };

        public void Seen(TenantId tenantId, StaffMember member, string connectionId)
        {
            Heard.Add($"seen {connectionId}");
            WhenSeen();
        }

        public void Left(TenantId tenantId, Guid memberId, string connectionId) => Heard.Add($"left {connectionId}");

        public void Choose(TenantId tenantId, Guid memberId, AgentAvailability availability) => throw new NotSupportedException();

        public IReadOnlyList<PresentAgent> List(TenantId tenantId) => throw new NotSupportedException();
    }

    private sealed class Line : HubCallerContext, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();

        public override string ConnectionId => "ava-1";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => _aborted.Token;

        public override void Abort() => _aborted.Cancel();

        public void Dispose() => _aborted.Dispose();
    }
}
