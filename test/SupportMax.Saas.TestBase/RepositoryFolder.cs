namespace SupportMax.Saas.TestBase;

/// <summary>Where the checked-out project is, seen from a test's binaries.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder with <c>global.json</c>.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A path inside it.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds global.json. Run the tests from inside the project."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "global.json")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
