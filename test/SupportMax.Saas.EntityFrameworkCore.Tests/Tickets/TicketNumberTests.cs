using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Tickets;

public sealed class TicketNumberTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Numbers_taken_at_once_are_one_to_n_without_a_hole_even_when_some_are_given_back()
    {
        var tenant = await CreateTenantAsync();
        var takes = Enumerable.Range(0, 30).Select(index => TakeAsync(tenant, givenBack: index % 3 == 0));
        var taken = (await Task.WhenAll(takes)).OfType<long>().Order().ToList();
        taken.ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
    }

    [Fact]
    public async Task Each_tenant_counts_for_itself()
    {
        (await TakeAsync(await CreateTenantAsync(), givenBack: false)).ShouldBe(1);
        (await TakeAsync(await CreateTenantAsync(), givenBack: false)).ShouldBe(1);
    }

    private async Task<long?> TakeAsync(TenantId tenant, bool givenBack)
    {
        try
        {
            return await AsTenantAsync(tenant, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
                async cancellationToken =>
                {
                    var number = await services.GetRequiredService<ITicketRepository>().NextNumberAsync(cancellationToken);
                    return givenBack ? throw new GivenBackException() : number;
                },
                CancellationToken.None));
        }
        catch (GivenBackException)
        {
            return null;
        }
    }

    private sealed class GivenBackException : Exception;
}
