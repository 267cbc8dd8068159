using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>One entry of the tenant's own list of product areas.</summary>
public sealed class ProductArea : ITenantOwned
{
    private ProductArea()
    {
    }

    /// <summary>A new entry.</summary>
    public ProductArea(string name, int position)
    {
        Name = name;
        Position = position;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The name, unique within the tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its place in the list, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Moves it to another place in the list.</summary>
    public void MoveTo(int position) => Position = position;
}
