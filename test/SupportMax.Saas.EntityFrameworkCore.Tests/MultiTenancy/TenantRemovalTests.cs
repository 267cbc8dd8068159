using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

public sealed class TenantRemovalTests(TenantRowsFixture rows) : IClassFixture<TenantRowsFixture>
{
    [Fact]
    public async Task When_an_operator_removes_a_tenant_nothing_of_it_stays_and_nothing_else_goes()
    {
        await using (var connection = await rows.Database.OpenAsServingAsync(TenantId.Host))
            (await connection.ExecuteAsync($"delete from tenants where id = '{rows.Own}'")).ShouldBe(1);

        await using var owner = await rows.Database.OpenAsOwnerAsync();
        foreach (var table in rows.Tables)
            (await owner.QueryAsync<Guid>($"select tenant_id from {table}")).ShouldBe([rows.Foreign.Value], table);
    }
}
