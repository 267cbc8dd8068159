using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Partners' lines to this host, which also learn what other hosts write.</summary>
public interface IPartnerLines
{
    /// <summary>A conversation has a message with this number: lines that watch it and lack it fetch it.</summary>
    void Follow(TenantId tenantId, Guid conversationId, long sequence);

    /// <summary>Anything may have been written: every line looks.</summary>
    void FollowAll();
}
