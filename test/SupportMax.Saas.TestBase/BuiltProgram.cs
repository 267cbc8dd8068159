namespace SupportMax.Saas.TestBase;

/// <summary>The programs of the project, as built beside the tests that start them.</summary>
public static class BuiltProgram
{
    /// <summary>The assembly of the web host.</summary>
    public static string Host { get; } = Find("SupportMax.Saas.HttpApi.Host");

    /// <summary>The assembly of the program that migrates and seeds.</summary>
    public static string DbMigrator { get; } = Find("SupportMax.Saas.DbMigrator");

    private static string Find(string project)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        return RepositoryFolder.Combine("src", project, "bin", configuration, "net10.0", project + ".dll");
    }
}
