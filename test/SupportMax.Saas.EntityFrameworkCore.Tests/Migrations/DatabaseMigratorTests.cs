namespace SupportMax.Saas.EntityFrameworkCore.Migrations;

public sealed class DatabaseMigratorTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task The_scripts_are_applied_in_the_order_of_their_names()
    {
        var applied = await MigrateAsync();
        applied.ShouldBe(applied.Order(StringComparer.Ordinal));
        applied.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var applied = await MigrateAsync();
        (await MigrateAsync()).ShouldBeEmpty();
        await using var owner = await _database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>("select name from schema_migrations order by name")).ShouldBe(applied);
    }

    [Fact]
    public async Task Of_many_runs_at_once_one_applies_each_script()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => MigrateAsync()));
        runs.Count(applied => applied.Count > 0).ShouldBe(1);
    }

    [Fact]
    public async Task A_script_that_was_changed_after_it_had_been_applied_is_refused()
    {
        var applied = await MigrateAsync();
        await using var owner = await _database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update schema_migrations set checksum = 'another' where name = '{applied[0]}'");
        var refusal = await Should.ThrowAsync<InvalidOperationException>(MigrateAsync);
        refusal.Message.ShouldContain(applied[0]);
    }

    [Fact]
    public async Task The_serving_role_signs_in_with_the_given_password()
    {
        await MigrateAsync();
        await using var connection = await _database.OpenAsServingAsync(default);
        (await connection.QueryAsync<string>("select current_user::text")).ShouldBe([DatabaseMigrator.ServingRole]);
    }

    private Task<IReadOnlyList<string>> MigrateAsync() =>
        DatabaseMigrator.MigrateAsync(_database.OwnerConnectionString, _database.ServingPassword, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
}
