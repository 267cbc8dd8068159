namespace SupportMax.Saas.Tenants;

/// <summary>What the tenant has set; secrets stand here encrypted.</summary>
public sealed class SettingValue : ITenantOwned
{
    private SettingValue()
    {
    }

    /// <summary>A setting of the current tenant.</summary>
    public SettingValue(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>One of <see cref="SettingNames"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The value as a text.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Takes another value.</summary>
    public void Change(string value) => Value = value;
}
