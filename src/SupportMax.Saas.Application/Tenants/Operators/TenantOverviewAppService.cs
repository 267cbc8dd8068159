using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

internal sealed class TenantOverviewAppService(
    ITenantRepository tenants, TenantUsage usage, TenantOnboarding onboarding, TenantScopes scopes, IUnitOfWork unitOfWork) : ITenantOverviewAppService
{
    private const string AdminName = "admin";

    public async Task<PagedResult<TenantOverviewDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check("name");
        var (found, totalCount) = await tenants.PageAsync(page.Filter, page.SkipCount, page.MaxResultCount, page.IsDescending, cancellationToken);
        var items = new List<TenantOverviewDto>(found.Count);
        foreach (var tenant in found)
            items.Add(await usage.DescribeAsync(tenant, cancellationToken));
        return new PagedResult<TenantOverviewDto>(totalCount, items);
    }

    public async Task SetEditionAsync(Guid id, string? edition, CancellationToken cancellationToken)
    {
        var tenant = await tenants.FindAsync(new TenantId(id), cancellationToken) ?? throw new BusinessException(TenantErrorCodes.NotFound, ErrorKind.NotFound);
        tenant.MoveTo(edition ?? "");
        await unitOfWork.SaveAsync(cancellationToken);
        usage.ForgetFeatures();
    }

    public async Task<InvitedTenantDto> InviteAsync(InviteTenantInput input, Uri site, CancellationToken cancellationToken)
    {
        var edition = input.Edition ?? Editions.Standard;
        if (!Editions.All.Contains(edition, StringComparer.Ordinal))
            throw new BusinessException(TenantErrorCodes.EditionUnknown, ErrorKind.BadInput, "edition");
        var admin = new NewStaff(AdminName, input.AdminEmailAddress ?? "", null, null, StaffRoleNames.Admin);
        // Nobody knows this password: the link is the only way in. The suffix satisfies the rules for passwords whatever the random part is.
        var password = RandomNumberGenerator.GetHexString(40) + "aA1!";
        var tenant = await onboarding.AddAsync(new NewTenant(input.Name ?? "", password, [admin]), cancellationToken);
        tenant.MoveTo(edition);
        await unitOfWork.SaveAsync(cancellationToken);
        var (link, isMailed) = await scopes.RunAsync(
            tenant.Id, services => services.GetRequiredService<AdminInvitation>().SendAsync(AdminName, tenant.Name, site, cancellationToken));
        return new InvitedTenantDto(tenant.Id.Value, tenant.Name, link.AbsoluteUri, isMailed);
    }
}
