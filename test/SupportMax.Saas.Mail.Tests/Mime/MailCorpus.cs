namespace SupportMax.Saas.Mail.Mime;

/// <summary>The mails beside the tests, written by hand.</summary>
internal static class MailCorpus
{
    public static IReadOnlyList<(string Name, byte[] Mail)> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.eml").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))];

    public static IncomingMail Read(string name) => MailReader.Read(All.Single(entry => entry.Name == name).Mail);
}
