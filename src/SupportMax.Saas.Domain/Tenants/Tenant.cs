using System.Text.RegularExpressions;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>A company that uses the product. The list of tenants is the operators'; it holds nothing of what a tenant does.</summary>
public sealed partial class Tenant
{
    private Tenant()
    {
    }

    /// <summary>A new, active tenant.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.NameInvalid"/></exception>
    public Tenant(TenantId id, string name, DateTimeOffset now)
    {
        Id = id;
        CreatedAt = now;
        IsActive = true;
        Rename(name);
    }

    /// <summary>The tenant's id.</summary>
    public TenantId Id { get; private set; }

    /// <summary>The name by which staff sign in; also the last part of the demo page's address.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name in capitals, unique among tenants.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>Whether its staff may sign in and its customers are answered.</summary>
    public bool IsActive { get; private set; }

    /// <summary>What it has bought; one of <see cref="Editions.All"/>.</summary>
    public string Edition { get; private set; } = Editions.Standard;

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with every change; a stale one is refused.</summary>
    public string ConcurrencyStamp { get; private set; } = "";

    /// <summary>Gives the tenant another name.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.NameInvalid"/></exception>
    public void Rename(string name)
    {
        name = (name ?? "").Trim();
        if (!ValidName().IsMatch(name))
            throw new BusinessException(TenantErrorCodes.NameInvalid, ErrorKind.BadInput, "name");
        Name = name;
        NormalizedName = Normalize(name);
        ConcurrencyStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Gives the tenant another edition.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.EditionUnknown"/></exception>
    public void MoveTo(string edition)
    {
        if (!Editions.All.Contains(edition, StringComparer.Ordinal))
            throw new BusinessException(TenantErrorCodes.EditionUnknown, ErrorKind.BadInput, "edition");
        Edition = edition;
        ConcurrencyStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>The form under which a name is looked up.</summary>
    public static string Normalize(string name) => name.Trim().ToUpperInvariant();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidName();
}
