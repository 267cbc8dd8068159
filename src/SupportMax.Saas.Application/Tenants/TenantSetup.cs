using System.Buffers.Text;
using System.Security.Cryptography;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>Fills the current tenant with what it starts with, in one transaction. A tenant that has a widget is left alone.</summary>
internal sealed class TenantSetup(
    StaffSetup staff, IWebChannelRepository channels, IAnsweringSettingsRepository settings, IIdentitySecretProtector secrets, IUnitOfWork unitOfWork)
{
    public Task<bool> RunAsync(NewTenant tenant, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            if (await channels.FindAsync(token) is not null)
                return false;
            await staff.AddRolesAsync(RolePresets.Tenant, token);
            foreach (var member in tenant.Staff)
                await staff.AddUserAsync(member, tenant.Password);
            channels.Add(NewWidget(tenant));
            settings.Add(AnsweringSettings.CreateDefault());
            return true;
        },
        cancellationToken);

    private WebChannel NewWidget(NewTenant tenant)
    {
        var token = tenant.WebsiteToken ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var widget = new WebChannel(token, tenant.Name, secrets.Protect(secret));
        if (tenant.Branding is not null)
            widget.Brand(tenant.Branding);
        return widget;
    }
}
