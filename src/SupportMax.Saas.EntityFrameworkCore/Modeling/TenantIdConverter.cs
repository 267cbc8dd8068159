using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.Modeling;

internal sealed class TenantIdConverter() : ValueConverter<TenantId, Guid>(id => id.Value, value => new TenantId(value));
