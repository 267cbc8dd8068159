using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace SupportMax.Saas.Knowledge;

public sealed class KnowledgeImportTests(KnowledgeFixture fixture) : KnowledgeTest(fixture), IClassFixture<KnowledgeFixture>
{
    [Fact]
    public async Task Good_rows_go_in_and_bad_ones_are_reported_by_line_and_reason()
    {
        var tenant = await CreateCompanyAsync();
        var import = await ImportAsync(tenant, $"{Header}{Rows(2)}No answer?,,,TechnicalIssue,Boards,,,\nWhere?,There.,,TechnicalIssue,Nowhere,,,\n\"open,x\n{Rows(1).Replace("id-1", "id-9", StringComparison.Ordinal)}");

        import.State.ShouldBe(ImportState.Done);
        (import.Total, import.Processed, import.Imported, import.Updated, import.RejectedCount).ShouldBe((6, 6, 3, 0, 3));
        import.Rejected.Select(row => (row.Line, row.Code)).ShouldBe(
            [(4, KnowledgeErrorCodes.AnswerRequired), (5, KnowledgeErrorCodes.ProductAreaUnknown), (6, KnowledgeErrorCodes.ImportRowMalformed)]);
        import.Rejected[0].Message.ShouldBe("Write the answer.");
        (await ListAsync(tenant)).Items.ShouldAllBe(faq => faq.Status == FaqStatus.Draft);
    }

    [Fact]
    public async Task A_row_meets_the_FAQ_with_its_external_id()
    {
        var tenant = await CreateCompanyAsync();
        await ImportAsync(tenant, Header + Rows(3));
        var before = (await ListAsync(tenant)).Items.Single(faq => faq.ExternalId == "id-2");
        var import = await ImportAsync(tenant, $"{Header}{Rows(1)}New words?,New answer.,,BillingQuestion,Billing,de,,id-2\n{Rows(4).Split('\n')[3]}\n");

        (import.Imported, import.Updated).ShouldBe((1, 2));
        var faqs = (await ListAsync(tenant)).Items.ToDictionary(faq => faq.ExternalId!);
        faqs.Count.ShouldBe(4);
        (faqs["id-2"].Id, faqs["id-2"].Question, faqs["id-2"].Language, faqs["id-2"].Version).ShouldBe((before.Id, "New words?", "de", 2));
        faqs["id-1"].Version.ShouldBe(1, "a row that changes nothing leaves no version");
    }

    [Fact]
    public async Task Published_rows_answer_at_once_and_the_answer_engine_has_them_before_the_import_is_done()
    {
        var tenant = await CreateCompanyAsync();
        await ImportAsync(tenant, Header + Rows(1));
        await ImportAsync(tenant, Header + Rows(2), publish: true);

        var faqs = (await ListAsync(tenant, new FaqListRequest(Sorting: "externalId"))).Items;
        faqs.Select(faq => (faq.Status, faq.Version)).ShouldBe([(FaqStatus.Published, 2), (FaqStatus.Published, 1)]);
        Indexes.Waits(tenant).ShouldBe(2);
    }

    [Fact]
    public async Task New_drafts_change_no_answer_so_the_answer_engine_is_left_alone()
    {
        var tenant = await CreateCompanyAsync();
        await ImportAsync(tenant, Header + Rows(2));
        Indexes.Changes(tenant).ShouldBe(0);
        await ImportAsync(tenant, Header + Rows(2));
        Indexes.Changes(tenant).ShouldBe(1, "a row that meets a FAQ may have met a published one");
    }

    [Fact]
    public async Task Only_a_tenant_without_any_product_area_takes_them_from_the_file()
    {
        var tenant = await CreateTenantAsync();
        (await ImportAsync(tenant, Header + Rows(1, "Second") + Rows(2, "First").Split('\n')[1] + "\n")).Imported.ShouldBe(2);
        var areas = await UseAsync<IProductAreaList, ListResult<ProductAreaDto>>(tenant, list => list.GetAsync(CancellationToken.None));
        areas.Items.Select(area => area.Name).ShouldBe(["Second", "First"]);
        (await ImportAsync(tenant, Header + Rows(1, "Third"))).Rejected.ShouldHaveSingleItem().Code.ShouldBe(KnowledgeErrorCodes.ProductAreaUnknown);
    }

    [Fact]
    public async Task An_import_that_is_stopped_between_batches_goes_on_where_it_was_and_doubles_nothing()
    {
        var tenant = await CreateTenantAsync();
        var id = await StartImportAsync(tenant, $"{Header}{Rows(3_200)}bad\n", publish: true);
        using var stop = new CancellationTokenSource();
        Indexes.OnChange = changed => { if (changed == tenant && Indexes.Changes(tenant) == 3) stop.Cancel(); };
        await Should.ThrowAsync<OperationCanceledException>(() => Services.GetRequiredService<KnowledgeImportRunner>().RunAsync(tenant, id, stop.Token));
        var stopped = await GetImportAsync(tenant, id);
        (stopped.State, stopped.Processed).ShouldBe((ImportState.Running, 1_500));

        await RunNewWorkerUntilAsync(async () => (await GetImportAsync(tenant, id)).State == ImportState.Done);

        var import = await GetImportAsync(tenant, id);
        (import.Total, import.Processed, import.Imported, import.Updated, import.RejectedCount).ShouldBe((3_201, 3_201, 3_200, 0, 1));
        (await ListAsync(tenant)).TotalCount.ShouldBe(3_200);
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_leave_each_FAQ_once()
    {
        var tenant = await CreateCompanyAsync();
        var ids = await Task.WhenAll(StartImportAsync(tenant, Header + Rows(900)), StartImportAsync(tenant, Header + Rows(900)));
        await Task.WhenAll(ids.Select(id => Services.GetRequiredService<KnowledgeImportRunner>().RunAsync(tenant, id, CancellationToken.None)));

        var imports = await Task.WhenAll(ids.Select(id => GetImportAsync(tenant, id)));
        imports.ShouldAllBe(import => import.State == ImportState.Done && import.Processed == 900);
        (imports.Sum(import => import.Imported), imports.Sum(import => import.Updated)).ShouldBe((900, 900));
        (await ListAsync(tenant)).TotalCount.ShouldBe(900);
    }

    [Fact]
    public async Task Two_hosts_that_take_up_one_import_put_each_row_in_once()
    {
        var tenant = await CreateCompanyAsync();
        var id = await StartImportAsync(tenant, Header + Rows(1_200).Replace(",id-", ",", StringComparison.Ordinal).Replace("en,,", "en,x,", StringComparison.Ordinal));
        var runner = Services.GetRequiredService<KnowledgeImportRunner>();
        await Task.WhenAll(runner.RunAsync(tenant, id, CancellationToken.None), runner.RunAsync(tenant, id, CancellationToken.None));
        (await GetImportAsync(tenant, id)).State.ShouldBe(ImportState.Done);
        (await ListAsync(tenant)).TotalCount.ShouldBe(1_200);
    }

    [Theory]
    [InlineData("question,answer\nQ,A\n", KnowledgeErrorCodes.ImportColumnMissing)]
    [InlineData("\n\n", KnowledgeErrorCodes.ImportEmpty)]
    public async Task A_file_that_cannot_be_read_fails_with_the_reason_and_changes_nothing(string csv, string code)
    {
        var tenant = await CreateTenantAsync();
        var import = await ImportAsync(tenant, csv);
        import.State.ShouldBe(ImportState.Failed);
        import.Rejected.ShouldHaveSingleItem().Code.ShouldBe(code);
        (await ListAsync(tenant)).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_finished_imports_file_is_gone_and_running_it_again_does_nothing()
    {
        var tenant = await CreateCompanyAsync();
        var id = await StartImportAsync(tenant, Header + Rows(1).Replace("id-1", "", StringComparison.Ordinal));
        var runner = Services.GetRequiredService<KnowledgeImportRunner>();
        await runner.RunAsync(tenant, id, CancellationToken.None);
        await runner.RunAsync(tenant, id, CancellationToken.None);
        (await ListAsync(tenant)).TotalCount.ShouldBe(1);
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select count(*) from knowledge_import_files where import_id = '{id}'")).ShouldBe([0]);
    }

    [Fact]
    public async Task Another_tenants_import_is_not_there()
    {
        var id = await StartImportAsync(await CreateCompanyAsync(), Header + Rows(1));
        var stranger = await CreateCompanyAsync();
        (await RefusalAsync(() => GetImportAsync(stranger, id))).Code.ShouldBe(KnowledgeErrorCodes.ImportNotFound);
        await Services.GetRequiredService<KnowledgeImportRunner>().RunAsync(stranger, id, CancellationToken.None);
        (await ListAsync(stranger)).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_again_without_any_change()
    {
        var tenant = await CreateCompanyAsync();
        await ImportAsync(tenant, $"{Header}\"=1+1, \"\"quoted\"\"?\",\"# Title\r\n\nText; with, all – of it 🙂\",\"a, b|-c\",BillingQuestion,Billing,de,x|y,id-1\n{Rows(2)}");
        await CreateAsync(tenant, Input("Without an external id?"));
        var exported = await ExportAsync(tenant);

        var again = await ImportAsync(tenant, exported);
        (again.Imported, again.Updated, again.RejectedCount).ShouldBe((0, 3, 0));
        (await ListAsync(tenant)).Items.ShouldAllBe(faq => faq.Version == 1);
        (await ExportAsync(tenant)).ShouldBe(exported);

        var other = await CreateTenantAsync();
        (await ImportAsync(other, exported)).Imported.ShouldBe(3);
        (await ExportAsync(other)).ShouldBe(exported);
    }

    private Task<string> ExportAsync(Tenants.TenantId tenant) => UseAsync<IKnowledgeExport, string>(tenant, async export =>
    {
        using var file = new MemoryStream();
        await export.WriteAsync(file, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    });

    /// <summary>A worker as a freshly started host has it: it knows nothing but what the database says.</summary>
    private async Task RunNewWorkerUntilAsync(Func<Task<bool>> isDone)
    {
        using var worker = new KnowledgeImportWorker(
            new KnowledgeImportQueue(), Services.GetRequiredService<KnowledgeImportRunner>(), Services.GetRequiredService<IServiceScopeFactory>(), Clock,
            NullLogger<KnowledgeImportWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await isDone())
            patience.Token.ThrowIfCancellationRequested();
        await worker.StopAsync(CancellationToken.None);
    }
}
