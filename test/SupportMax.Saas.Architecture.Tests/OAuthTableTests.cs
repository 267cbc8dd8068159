using System.Text.RegularExpressions;

namespace SupportMax.Saas;

/// <summary>The table of the RFCs' rules in docs/oauth.md names tests that there are, and all that there are.</summary>
public sealed partial class OAuthTableTests
{
    private static readonly string[] s_named =
        [.. Name().Matches(File.ReadAllText(RepositoryFolder.Combine("docs", "oauth.md"))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_test_that_the_table_names_is_there()
    {
        s_named.Length.ShouldBeGreaterThan(60);
        var tests = TestsIn(RepositoryFolder.Combine("test")).ToHashSet(StringComparer.Ordinal);
        s_named.Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_of_the_oauth_server_stands_in_the_table() =>
        TestsIn(RepositoryFolder.Combine("test", "SupportMax.Saas.HttpApi.Tests", "Partners", "OAuth")).Except(s_named, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_a_test() =>
        File.ReadLines(RepositoryFolder.Combine("docs", "oauth.md")).Where(line => Rule().IsMatch(line)).Where(line => !Name().IsMatch(line)).ShouldBeEmpty();

    private static IEnumerable<string> TestsIn(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from match in Test().Matches(File.ReadAllText(path))
        select $"{Path.GetFileNameWithoutExtension(path)}.{match.Groups["name"].Value}";

    [GeneratedRegex(@"`(?<name>\w+(Tests|Properties)\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| .* \| [^|]*§[^|]* \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\[(Fact|Theory)\]\s+(\[[^\n]*\]\s+)*public (async )?(Task|void) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Test();
}
