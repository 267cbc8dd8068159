using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

public sealed class ProductAreaListTests(KnowledgeFixture fixture) : KnowledgeTest(fixture), IClassFixture<KnowledgeFixture>
{
    [Fact]
    public async Task The_list_keeps_its_order()
    {
        var tenant = await CreateCompanyAsync();
        await ReplaceAsync(tenant, "Zebra", " Billing ", "Apps", "Boards");
        (await NamesAsync(tenant)).ShouldBe("Zebra,Billing,Apps,Boards");
        await ReplaceAsync(tenant, "Boards", "Zebra");
        (await NamesAsync(tenant)).ShouldBe("Boards,Zebra");
    }

    [Fact]
    public async Task An_area_with_FAQs_cannot_be_left_out()
    {
        var tenant = await CreateCompanyAsync();
        await CreateAsync(tenant);
        (await RefusalAsync(() => ReplaceAsync(tenant, "Billing"))).ShouldBe((KnowledgeErrorCodes.ProductAreaInUse, ErrorKind.Conflict));
        (await NamesAsync(tenant)).ShouldBe("Boards,Billing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Boards,boards ")]
    [InlineData("A,,B")]
    public async Task A_list_with_an_empty_or_repeated_name_is_refused(string names)
    {
        var tenant = await CreateCompanyAsync();
        (await RefusalAsync(() => ReplaceAsync(tenant, names.Split(',')))).ShouldBe((KnowledgeErrorCodes.ProductAreasInvalid, ErrorKind.BadInput));
        (await NamesAsync(tenant)).ShouldBe("Boards,Billing");
    }

    [Fact]
    public async Task A_list_that_is_too_long_or_no_list_is_refused()
    {
        var tenant = await CreateTenantAsync();
        (await RefusalAsync(() => ReplaceAsync(tenant, [.. Enumerable.Range(0, 101).Select(number => $"Area {number}")]))).Code.ShouldBe(KnowledgeErrorCodes.ProductAreasInvalid);
        (await RefusalAsync(() => UseAsync<IProductAreaList, ListResult<ProductAreaDto>>(tenant, list => list.ReplaceAsync(new ProductAreasInput(null), CancellationToken.None))))
            .Code.ShouldBe(KnowledgeErrorCodes.ProductAreasInvalid);
    }

    private Task<ListResult<ProductAreaDto>> ReplaceAsync(TenantId tenant, params string[] names) =>
        UseAsync<IProductAreaList, ListResult<ProductAreaDto>>(tenant, list => list.ReplaceAsync(Areas(names), CancellationToken.None));

    private async Task<string> NamesAsync(TenantId tenant) =>
        string.Join(',', (await UseAsync<IProductAreaList, ListResult<ProductAreaDto>>(tenant, list => list.GetAsync(CancellationToken.None))).Items.Select(area => area.Name));
}
