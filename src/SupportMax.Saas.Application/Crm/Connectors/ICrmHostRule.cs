namespace SupportMax.Saas.Crm;

/// <summary>Which addresses the operator allows tenants to connect.</summary>
public interface ICrmHostRule
{
    /// <summary>Whether this one is among them.</summary>
    bool Allows(Uri address);
}
