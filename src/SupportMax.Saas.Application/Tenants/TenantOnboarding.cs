using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>Makes a tenant that can be used at once: roles, first users, widget and thresholds. Works in the host's scope.</summary>
internal sealed class TenantOnboarding(ITenantRepository tenants, IUnitOfWork unitOfWork, TenantScopes scopes, TimeProvider clock)
{
    /// <summary>Adds a new tenant. When its content is refused, the tenant is gone again.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.NameInvalid"/>, <see cref="TenantErrorCodes.NameTaken"/>, or what is wrong with a user.
    /// </exception>
    public async Task<Tenant> AddAsync(NewTenant wanted, CancellationToken cancellationToken)
    {
        var tenant = await AddRowAsync(wanted.Name, cancellationToken);
        try
        {
            await FillAsync(tenant, wanted, cancellationToken);
        }
        catch
        {
            // The tenant's own rows and its line in the operators' list lie behind two walls: no one transaction spans both.
            tenants.Remove(tenant);
            await unitOfWork.SaveAsync(CancellationToken.None);
            throw;
        }

        return tenant;
    }

    /// <summary>Adds the tenant, or fills the one of this name if it was left empty; one that is in use stays as it is.</summary>
    public async Task EnsureAsync(NewTenant wanted, CancellationToken cancellationToken)
    {
        if (await tenants.FindByNameAsync(wanted.Name, cancellationToken) is { } tenant)
            await FillAsync(tenant, wanted, cancellationToken);
        else
            await AddAsync(wanted, cancellationToken);
    }

    private async Task<Tenant> AddRowAsync(string name, CancellationToken cancellationToken)
    {
        var tenant = new Tenant(TenantId.New(), name, clock.GetUtcNow());
        tenants.Add(tenant);
        try
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
        catch (DuplicateRowException)
        {
            throw new BusinessException(TenantErrorCodes.NameTaken, ErrorKind.BadInput, "name");
        }

        return tenant;
    }

    private Task<bool> FillAsync(Tenant tenant, NewTenant wanted, CancellationToken cancellationToken) => scopes.RunAsync(
        tenant.Id, services => services.GetRequiredService<TenantSetup>().RunAsync(wanted, cancellationToken));
}
