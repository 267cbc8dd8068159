using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>What tests of knowledge do again and again.</summary>
public abstract class KnowledgeTest(KnowledgeFixture fixture) : DatabaseTest(fixture)
{
    protected const string Header = "question,answer,alternatives,intent,productArea,language,tags,externalId\n";

    internal HeardIndexes Indexes => fixture.Indexes;

    /// <summary>A tenant with the areas Boards and Billing.</summary>
    protected async Task<TenantId> CreateCompanyAsync()
    {
        var tenant = await CreateTenantAsync();
        await UseAsync<IProductAreaList, ListResult<ProductAreaDto>>(tenant, list => list.ReplaceAsync(Areas("Boards", "Billing"), CancellationToken.None));
        return tenant;
    }

    protected static ProductAreasInput Areas(params string[] names) => new([.. names.Select(name => new ProductAreaInput(name))]);

    protected static FaqUpdateInput Input(string question = "How?", int version = 0) => new()
    {
        Question = question,
        Answer = "Like so.",
        Alternatives = ["how do I"],
        Intent = "TechnicalIssue",
        ProductArea = "boards",
        Tags = ["start"],
        Version = version,
    };

    protected Task<FaqDto> CreateAsync(TenantId tenant, FaqInput? input = null) =>
        UseAsync<IFaqEditing, FaqDto>(tenant, editing => editing.CreateAsync(input ?? Input(), "ann", CancellationToken.None));

    protected Task<PagedResult<FaqDto>> ListAsync(TenantId tenant, FaqListRequest? request = null) =>
        UseAsync<IFaqCatalog, PagedResult<FaqDto>>(tenant, catalog => catalog.ListAsync(request ?? new FaqListRequest(MaxResultCount: 1000), CancellationToken.None));

    protected Task<Guid> StartImportAsync(TenantId tenant, string csv, bool publish = false) => UseAsync<IKnowledgeImports, Guid>(
        tenant,
        async imports =>
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
            return await imports.StartAsync(file, publish, "ann", CancellationToken.None);
        });

    protected async Task<ImportDto> ImportAsync(TenantId tenant, string csv, bool publish = false)
    {
        var id = await StartImportAsync(tenant, csv, publish);
        await Services.RunDueJobsAsync();
        return await GetImportAsync(tenant, id);
    }

    protected Task<ImportDto> GetImportAsync(TenantId tenant, Guid id) =>
        UseAsync<IKnowledgeImports, ImportDto>(tenant, imports => imports.GetAsync(id, CancellationToken.None));

    protected Task<TResult> UseAsync<TService, TResult>(TenantId tenant, Func<TService, Task<TResult>> work)
        where TService : notnull =>
        AsTenantAsync(tenant, services => work(services.GetRequiredService<TService>()));

    /// <summary>The code and kind that the work is refused with.</summary>
    protected static async Task<(string Code, ErrorKind Kind)> RefusalAsync(Func<Task> work)
    {
        var refusal = await Should.ThrowAsync<BusinessException>(work);
        return (refusal.Code, refusal.Kind);
    }

    protected static string Rows(int count, string area = "Boards") =>
        string.Concat(Enumerable.Range(1, count).Select(number => $"Question {number}?,\"Answer, {number}\",other {number},TechnicalIssue,{area},en,,id-{number}\n"));
}
