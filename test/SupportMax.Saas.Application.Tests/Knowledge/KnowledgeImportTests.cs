using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

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
    public async Task A_file_without_ids_that_is_mended_and_sent_again_doubles_nothing()
    {
        var tenant = await CreateCompanyAsync();
        const string kept = "How?,So.,In which way?,TechnicalIssue,Boards,,tools,\nWhen?,Now.,,TechnicalIssue,Boards,,,\n";
        await ImportAsync(tenant, $"{Header}{kept}Where?,,,TechnicalIssue,Boards,,,\n");
        var mended = await ImportAsync(tenant, $"{Header}How?,So.,,TechnicalIssue,Boards,,,\nWhen?,Later.,,TechnicalIssue,Boards,,,\nWhere?,There.,,TechnicalIssue,Boards,,,\n");

        (mended.Imported, mended.Updated, mended.RejectedCount).ShouldBe((1, 2, 0));
        var faqs = (await ListAsync(tenant)).Items.ToDictionary(faq => faq.Question);
        faqs.Keys.ShouldBe(["How?", "When?", "Where?"], ignoreOrder: true);
        (faqs["When?"].Answer, faqs["When?"].Version).ShouldBe(("Later.", 2));
        faqs["How?"].Version.ShouldBe(1, "what the row does not mention stays, so nothing has changed");
        faqs["How?"].Alternatives.ShouldBe(["In which way?"]);
    }

    [Fact]
    public async Task The_same_question_in_another_product_area_or_language_is_another_FAQ()
    {
        var tenant = await CreateCompanyAsync();
        var import = await ImportAsync(tenant, $"{Header}How?,So.,,TechnicalIssue,Boards,,,\nHow?,By card.,,BillingQuestion,Billing,,,\nHow?,So.,,TechnicalIssue,Boards,de,,\nHow?,Like this.,,TechnicalIssue,Boards,,,\n");
        (import.Imported, import.Updated).ShouldBe((3, 1));
        (await ListAsync(tenant)).Items.Select(faq => faq.Answer).ShouldBe(["By card.", "Like this.", "So."], ignoreOrder: true);
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
        await Runner.RunAsync(await TakeJobAsync(), stop.Token);
        var stopped = await GetImportAsync(tenant, id);
        (stopped.State, stopped.Processed).ShouldBe((ImportState.Running, 1_500));

        await Services.RunDueJobsAsync();

        var import = await GetImportAsync(tenant, id);
        (import.Total, import.Processed, import.Imported, import.Updated, import.RejectedCount).ShouldBe((3_201, 3_201, 3_200, 0, 1));
        (await ListAsync(tenant)).TotalCount.ShouldBe(3_200);
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_leave_each_FAQ_once()
    {
        var tenant = await CreateCompanyAsync();
        var ids = await Task.WhenAll(StartImportAsync(tenant, Header + Rows(900)), StartImportAsync(tenant, Header + Rows(900)));
        var jobs = new[] { await TakeJobAsync(), await TakeJobAsync() };
        await Task.WhenAll(jobs.Select(job => Runner.RunAsync(job, CancellationToken.None)));

        var reasons = await AsTenantAsync(tenant, services => services.GetRequiredService<SupportMaxDbContext>().Set<BackgroundJob>().Select(job => job.Reason).ToListAsync());
        reasons.ShouldAllBe(reason => reason == null);
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
        var frozen = await TakeJobAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Runner.RunAsync(frozen, CancellationToken.None), Runner.RunAsync(await TakeJobAsync(), CancellationToken.None));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Services.RunDueJobsAsync();
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
        await Services.RunDueJobsAsync();
        await QueueAsync(tenant, id);
        await Services.RunDueJobsAsync();
        (await ListAsync(tenant)).TotalCount.ShouldBe(1);
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select count(*) from knowledge_import_files where import_id = '{id}'")).ShouldBe([0]);
    }

    [Fact]
    public async Task Another_tenants_import_is_not_there()
    {
        await Services.RunDueJobsAsync();
        var id = await StartImportAsync(await CreateCompanyAsync(), Header + Rows(1));
        await TakeJobAsync();
        var stranger = await CreateCompanyAsync();
        (await RefusalAsync(() => GetImportAsync(stranger, id))).Code.ShouldBe(KnowledgeErrorCodes.ImportNotFound);
        await QueueAsync(stranger, id);
        await Services.RunDueJobsAsync();
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

    private Task<string> ExportAsync(TenantId tenant) => UseAsync<IKnowledgeExport, string>(tenant, async export =>
    {
        using var file = new MemoryStream();
        await export.WriteAsync(file, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    });

    [Fact]
    public async Task An_import_that_fails_again_and_again_has_failed_and_goes_on_when_its_job_is_started_again()
    {
        var tenant = await CreateCompanyAsync();
        var id = await StartImportAsync(tenant, Header + Rows(3_000), publish: true);
        Indexes.OnChange = changed => { if (changed == tenant) throw new InvalidOperationException("The engine is out of order."); };
        for (var attempt = 0; attempt < BackgroundJobsFeature.DefaultMaxAttempts; attempt++)
        {
            await Services.RunDueJobsAsync();
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var failed = await GetImportAsync(tenant, id);
        failed.State.ShouldBe(ImportState.Failed);
        var reason = failed.Rejected.ShouldHaveSingleItem();
        (reason.Line, reason.Code).ShouldBe((0, KnowledgeErrorCodes.ImportInterrupted));

        Indexes.OnChange = null;
        await ChangeJobAsync(tenant, job => job.Retry(Clock.GetUtcNow()));
        await Services.RunDueJobsAsync();
        var import = await GetImportAsync(tenant, id);
        (import.State, import.Processed, import.Imported, import.RejectedCount).ShouldBe((ImportState.Done, 3_000, 3_000, 0));
        (await ListAsync(tenant)).TotalCount.ShouldBe(3_000);
    }

    [Fact]
    public async Task An_import_that_somebody_stops_says_so_and_keeps_what_is_in()
    {
        var tenant = await CreateCompanyAsync();
        var id = await StartImportAsync(tenant, Header + Rows(1_200), publish: true);
        Indexes.OnChange = changed => { if (changed == tenant) ChangeJobAsync(tenant, job => job.RequestCancel(Clock.GetUtcNow())).GetAwaiter().GetResult(); };
        await Services.RunDueJobsAsync();

        var import = await GetImportAsync(tenant, id);
        (import.State, import.Processed).ShouldBe((ImportState.Failed, 500));
        import.Rejected.ShouldHaveSingleItem().Code.ShouldBe(KnowledgeErrorCodes.ImportCancelled);
        (await ListAsync(tenant)).TotalCount.ShouldBe(500);
    }

    private BackgroundJobRunner Runner => Services.GetRequiredService<BackgroundJobRunner>();

    private async Task<BackgroundJob> TakeJobAsync() => (await Services.GetRequiredService<BackgroundJobTaker>().TakeAsync(CancellationToken.None))!;

    private Task QueueAsync(TenantId tenant, Guid importId) => AsTenantAsync(tenant, async services =>
    {
        await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(KnowledgeImportArgs.JobType, new KnowledgeImportArgs(importId), CancellationToken.None);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
    });

    /// <summary>Changes the tenant's only job.</summary>
    private Task ChangeJobAsync(TenantId tenant, Action<BackgroundJob> change) => AsTenantAsync(tenant, async services =>
    {
        change(await services.GetRequiredService<SupportMaxDbContext>().Set<BackgroundJob>().SingleAsync());
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
    });
}
