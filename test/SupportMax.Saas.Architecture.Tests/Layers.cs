using System.Reflection;

namespace SupportMax.Saas;

/// <summary>The shipped assemblies, and which of ours each may use. docs/architecture.md says why.</summary>
internal static class Layers
{
    public const string DomainShared = "Domain.Shared";
    public const string Domain = "Domain";
    public const string Answering = "Answering";
    public const string Mail = "Mail";
    public const string Contracts = "Application.Contracts";
    public const string Application = "Application";
    public const string Database = "EntityFrameworkCore";
    public const string Integrations = "Integrations";
    public const string HttpApi = "HttpApi";
    public const string Host = "HttpApi.Host";
    public const string Migrator = "DbMigrator";

    private const string Prefix = "SupportMax.Saas.";

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [DomainShared] = [],
        [Domain] = [DomainShared],
        [Answering] = [],
        [Mail] = [],
        [Contracts] = [DomainShared],
        [Application] = [DomainShared, Domain, Contracts, Answering, Mail],
        [Database] = [DomainShared, Domain, Contracts, Application],
        [Integrations] = [DomainShared, Domain, Contracts, Application],
        [HttpApi] = [DomainShared, Contracts],
        [Host] = [DomainShared, Domain, Answering, Mail, Contracts, Application, Database, Integrations, HttpApi],
        [Migrator] = [DomainShared, Domain, Answering, Contracts, Application, Database],
    };

    public static IEnumerable<Assembly> All => Allowed.Keys.Select(Load);

    /// <summary>Every class and record that a person wrote.</summary>
    public static IEnumerable<Type> Classes => All.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsClass && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false) && !IsDelegate(type))
        .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("SupportMax", StringComparison.Ordinal) != false);

    public static Assembly Load(string layer) => Assembly.Load(Prefix + layer);

    public static IEnumerable<string> ReferencesOf(string layer) => Load(layer).GetReferencedAssemblies().Select(reference => reference.Name!);

    public static IEnumerable<string> OwnReferencesOf(string layer) => ReferencesOf(layer)
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]);

    private static bool IsDelegate(Type type) => type.IsAssignableTo(typeof(Delegate));
}
