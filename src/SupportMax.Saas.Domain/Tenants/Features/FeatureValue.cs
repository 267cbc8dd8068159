namespace SupportMax.Saas.Tenants;

/// <summary>A feature's value that differs from the usual one: a tenant's own, or an edition's, which is the operators' row.</summary>
public sealed class FeatureValue : ITenantOwned
{
    private FeatureValue()
    {
    }

    /// <summary>A value of the current tenant, or of an edition when one is named.</summary>
    public FeatureValue(string edition, string name, string value)
    {
        Edition = edition;
        Name = name;
        Value = value;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The edition that the value is for; empty when it is the tenant's own.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>One of <see cref="FeatureNames"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary><c>true</c>, <c>false</c> or a whole number.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Takes another value.</summary>
    public void Change(string value) => Value = value;
}
