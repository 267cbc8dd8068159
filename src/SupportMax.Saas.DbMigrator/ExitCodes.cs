namespace SupportMax.Saas.DbMigrator;

/// <summary>What the process says to the script that started it.</summary>
internal static class ExitCodes
{
    /// <summary>The schema is this version's, and the data is there.</summary>
    public const int Done = 0;

    /// <summary>A script or a contributor was refused; the output says which and why.</summary>
    public const int Failed = 1;

    /// <summary>A setting is missing or malformed.</summary>
    public const int NotConfigured = 2;

    /// <summary>No server answers.</summary>
    public const int Unreachable = 3;

    /// <summary>Somebody pressed Ctrl-C.</summary>
    public const int Stopped = 130;
}
