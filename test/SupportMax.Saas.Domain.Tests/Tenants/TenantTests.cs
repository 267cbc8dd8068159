namespace SupportMax.Saas.Tenants;

public sealed class TenantTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("northwind")]
    [InlineData("Acme-2")]
    [InlineData("7")]
    public void A_name_of_letters_digits_and_hyphens_is_taken(string name) => new Tenant(TenantId.New(), name, s_now).Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-acme")]
    [InlineData("acme inc")]
    [InlineData("acme/../harbor")]
    [InlineData("akmé")]
    [InlineData("ac\nme")]
    [InlineData(null)]
    public void Any_other_name_is_refused(string? name) =>
        ((Action)(() => _ = new Tenant(TenantId.New(), name!, s_now))).ShouldBeRefused(TenantErrorCodes.NameInvalid);

    [Fact]
    public void A_name_may_have_as_many_characters_as_the_limit_says()
    {
        new Tenant(TenantId.New(), new string('a', TenantConsts.MaxNameLength), s_now).Name.Length.ShouldBe(TenantConsts.MaxNameLength);
        ((Action)(() => _ = new Tenant(TenantId.New(), new string('a', TenantConsts.MaxNameLength + 1), s_now))).ShouldBeRefused(TenantErrorCodes.NameInvalid);
    }

    [Fact]
    public void Names_are_looked_up_in_any_case_and_without_surrounding_space() =>
        new Tenant(TenantId.New(), " Acme ", s_now).NormalizedName.ShouldBe(Tenant.Normalize("aCME"));

    [Fact]
    public void A_new_name_changes_the_stamp_so_that_a_stale_change_is_noticed()
    {
        var tenant = new Tenant(TenantId.New(), "acme", s_now);
        var before = tenant.ConcurrencyStamp;
        tenant.Rename("acme-2");
        tenant.ConcurrencyStamp.ShouldNotBe(before);
    }
}
