namespace SupportMax.Saas;

public sealed class LayerDirectionTests
{
    public static TheoryData<string> All => [.. Layers.Allowed.Keys];

    [Fact]
    public void Every_project_under_src_is_a_layer_with_a_rule() =>
        Directory.GetDirectories(RepositoryFolder.Combine("src")).Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetFileName(folder)["SupportMax.Saas.".Length..]).Order(StringComparer.Ordinal)
            .ShouldBe(Layers.Allowed.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_layer_uses_only_the_layers_below_it(string layer) =>
        Layers.OwnReferencesOf(layer).Except(Layers.Allowed[layer]).ShouldBeEmpty();

    [Fact]
    public void The_domain_knows_of_the_web_nothing_but_identitys_users() =>
        Layers.ReferencesOf(Layers.Domain).Where(name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal))
            .Where(name => !name.StartsWith("Microsoft.Extensions.Identity.", StringComparison.Ordinal) && name != "Microsoft.AspNetCore.Identity").ShouldBeEmpty();

    [Theory]
    [InlineData(Layers.DomainShared)]
    [InlineData(Layers.Answering)]
    [InlineData(Layers.Mail)]
    [InlineData(Layers.Contracts)]
    public void A_pure_layer_knows_neither_web_nor_database(string layer) =>
        Layers.ReferencesOf(layer).Where(name => IsWeb(name) || IsDatabase(name)).ShouldBeEmpty();

    [Theory]
    [InlineData(Layers.Application)]
    [InlineData(Layers.HttpApi)]
    public void A_layer_above_the_database_does_not_speak_to_it(string layer) => Layers.ReferencesOf(layer).Where(IsDatabase).ShouldBeEmpty();

    private static bool IsWeb(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static bool IsDatabase(string name) =>
        name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal) || name == "System.Data.Common";
}
