namespace SupportMax.Saas.Benchmarks;

/// <summary>A command and its --name value pairs.</summary>
internal sealed class CommandLine(string[] arguments)
{
    public string Command => arguments.Length > 0 ? arguments[0] : "";

    public string? Find(string name)
    {
        var position = Array.IndexOf(arguments, "--" + name);
        return position >= 0 && position + 1 < arguments.Length ? arguments[position + 1] : null;
    }

    public string Get(string name) => Find(name) ?? throw new ArgumentException($"Give --{name} <value>.", name);

    public UniversalSentenceEncoder Encoder() => UniversalSentenceEncoder.Load(Find("encoder") ?? Locations.Encoder);
}
