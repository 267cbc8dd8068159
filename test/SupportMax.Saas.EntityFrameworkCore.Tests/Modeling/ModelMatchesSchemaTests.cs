using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.EntityFrameworkCore.Modeling;

/// <summary>The scripts make the schema, and the model only describes it: both have to say the same.</summary>
public sealed class ModelMatchesSchemaTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    /// <summary>Tables that are read and written by SQL alone.</summary>
    private static readonly string[] s_withoutEntity = ["schema_migrations", "data_protection_keys", "text_encodings", "trained_models", "budget_warnings", "ticket_counters", "knowledge_import_files", "inbox_events"];

    [Fact]
    public async Task Every_column_of_the_model_is_in_the_schema_with_its_type_and_nullability_and_the_other_way_round()
    {
        var model = ReadModel().SelectMany(table => table.Columns.Select(column => $"{table.Name}.{Describe(column)}"));
        var schema = await ReadSchemaAsync(
            """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            and a.attgenerated = '' -- a generated column serves queries alone
            """);
        model.Order(StringComparer.Ordinal).ShouldBe(schema.Where(line => !s_withoutEntity.Contains(line.Split('.')[0])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_primary_key_of_the_model_is_the_schemas()
    {
        var model = ReadModel().Select(table => $"{table.Name}: {string.Join(", ", table.PrimaryKey!.Columns.Select(column => column.Name).Order(StringComparer.Ordinal))}");
        var schema = await ReadSchemaAsync(
            """
            select c.relname || ': ' || string_agg(a.attname, ', ' order by a.attname collate "C")
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname
            """);
        ShouldSayTheSame([.. model], [.. schema.Where(line => !s_withoutEntity.Contains(line.Split(':')[0]))]);
    }

    private static void ShouldSayTheSame(IReadOnlyCollection<string> model, IReadOnlyCollection<string> schema)
    {
        model.Except(schema).ShouldBeEmpty("Only the model has these.");
        schema.Except(model).ShouldBeEmpty("Only the schema has these.");
        model.Count.ShouldBe(schema.Count);
    }

    private static string Describe(IColumn column)
    {
        // Identity's model asks for varchar(256), which PostgreSQL stores as it stores text.
        var type = column.StoreType.StartsWith("character varying", StringComparison.Ordinal) ? "text" : column.StoreType;
        return $"{column.Name} {type}{(column.IsNullable ? " null" : "")}";
    }

    private IEnumerable<ITable> ReadModel()
    {
        using var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<SupportMaxDbContext>().Model.GetRelationalModel().Tables;
    }

    private async Task<IReadOnlyList<string>> ReadSchemaAsync(string sql)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<string>(sql))!;
    }
}
