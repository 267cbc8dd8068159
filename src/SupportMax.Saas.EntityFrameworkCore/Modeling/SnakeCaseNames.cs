using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SupportMax.Saas.EntityFrameworkCore.Modeling;

/// <summary>Columns are named as PostgreSQL people write them: <c>TenantId</c> is <c>tenant_id</c>.</summary>
internal static class SnakeCaseNames
{
    public static void ApplyTo(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
            property.SetColumnName(Of(property.Name));
    }

    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
