using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.Identity;

internal sealed class StaffConfiguration :
    IEntityTypeConfiguration<StaffUser>,
    IEntityTypeConfiguration<StaffRole>,
    IEntityTypeConfiguration<StaffUserRole>,
    IEntityTypeConfiguration<StaffUserClaim>,
    IEntityTypeConfiguration<StaffUserLogin>,
    IEntityTypeConfiguration<StaffUserToken>,
    IEntityTypeConfiguration<StaffRoleClaim>,
    IEntityTypeConfiguration<StaffPicture>,
    IEntityTypeConfiguration<PermissionGrant>,
    IEntityTypeConfiguration<PermissionOffer>
{
    public void Configure(EntityTypeBuilder<StaffUser> builder) => builder.ToTable("staff_users").Ignore(user => user.DisplayName);

    public void Configure(EntityTypeBuilder<StaffRole> builder) => builder.ToTable("staff_roles");

    public void Configure(EntityTypeBuilder<StaffUserRole> builder) => builder.ToTable("staff_user_roles");

    public void Configure(EntityTypeBuilder<StaffUserClaim> builder) => builder.ToTable("staff_user_claims");

    public void Configure(EntityTypeBuilder<StaffUserLogin> builder) => builder.ToTable("staff_user_logins");

    public void Configure(EntityTypeBuilder<StaffUserToken> builder) => builder.ToTable("staff_user_tokens");

    public void Configure(EntityTypeBuilder<StaffRoleClaim> builder) => builder.ToTable("staff_role_claims");

    public void Configure(EntityTypeBuilder<StaffPicture> builder) => builder.ToTable("staff_pictures").HasKey(picture => picture.UserId);

    public void Configure(EntityTypeBuilder<PermissionGrant> builder) =>
        builder.ToTable("permission_grants").HasKey(grant => new { grant.TenantId, grant.ProviderName, grant.ProviderKey, grant.Permission });

    public void Configure(EntityTypeBuilder<PermissionOffer> builder) =>
        builder.ToTable("permission_offers").HasKey(offer => new { offer.TenantId, offer.Role, offer.Permission });
}
