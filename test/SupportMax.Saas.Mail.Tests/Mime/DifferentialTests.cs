using System.Security.Cryptography;
using Xunit.Abstractions;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Two readers written apart from each other: where they differ, one of them is wrong.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Mutations = 1500;

    [Fact]
    public void Every_mail_of_the_corpus_is_read_as_python_reads_it()
    {
        var oracle = PythonOracle.Read([.. MailCorpus.All.Select(entry => entry.Mail)]);
        MailCorpus.All.Count.ShouldBeGreaterThan(30);
        MailCorpus.All.Zip(oracle).Select(pair => (pair.First.Name, Difference: Compare(pair.First.Mail, pair.Second)))
            .Where(found => found.Difference is not null).Select(found => $"{found.Name}: {found.Difference}").ShouldBeEmpty();
    }

    [Fact]
    public void Of_broken_mails_nearly_all_are_read_as_python_reads_them()
    {
        var random = new Random(20261121);
        var mails = Enumerable.Range(0, Mutations).Select(_ => MailMutations.Mutate(MailCorpus.All[random.Next(MailCorpus.All.Count)].Mail, random)).ToList();
        var judged = mails.Zip(PythonOracle.Read(mails)).Where(pair => pair.Second.Error is null).ToList();
        var differences = judged.Select(pair => Compare(pair.First, pair.Second)).OfType<string>().ToList();
        output.WriteLine($"{judged.Count} judged, {differences.Count} differ");
        foreach (var kind in differences.GroupBy(difference => difference.Split(':')[0]).OrderByDescending(group => group.Count()))
            output.WriteLine($"{kind.Count()} {kind.Key}, such as {string.Join(" | ", kind.Take(6))}");
        judged.Count.ShouldBeGreaterThan(Mutations * 9 / 10);
        differences.Count.ShouldBeLessThan(judged.Count * 12 / 100);
    }

    private static string? Compare(byte[] mail, OracleMail expected)
    {
        var read = MailReader.Read(mail);
        var root = new MimeTreeReader(MailLimits.Default).Read(mail);
        var leaves = Leaves(root).ToList();
        if (Differs(read.Subject, expected.Subject))
            return $"subject: “{read.Subject}” for “{expected.Subject}”";
        if (expected.From.Contains('@', StringComparison.Ordinal) && Differs(read.From?.Address ?? "", expected.From))
            return $"from: “{read.From}” for “{expected.From}”";
        // A comment serves as name here, and is lost there.
        if (expected.Name.Length > 0 && Differs(read.From?.Name ?? "", expected.Name))
            return $"name: “{read.From?.Name}” for “{expected.Name}”";
        if (Differs(read.MessageId ?? "", expected.Id))
            return $"id: “{read.MessageId}” for “{expected.Id}”";
        var types = leaves.Select(leaf => leaf.MediaType).ToList();
        var expectedTypes = expected.Leaves.Select(leaf => Usable(leaf.Type)).ToList();
        if (!types.Select(Usable).SequenceEqual(expectedTypes))
            return $"parts: {string.Join(' ', types)} for {string.Join(' ', expectedTypes)}";
        return leaves.Zip(expected.Leaves).Select(pair => Compare(pair.First, pair.Second)).FirstOrDefault(difference => difference is not null);
    }

    private static string? Compare(MimePart part, OracleLeaf expected)
    {
        if (expected.Sha is null)
            return null;
        if ((part.FileName ?? "") != MailHeaders.Readable(expected.File ?? ""))
            return $"file name: “{part.FileName}” for “{expected.File}”";
        // The two guess differently what bytes mean that are not of the charset they claim; that the bytes are the same says enough.
        if (expected.Text is { } text && text.Contains('\uFFFD', StringComparison.Ordinal))
            return null;
        return expected.Text is null
            ? Sha(part.Decode(out _)) == expected.Sha ? null : $"content of {expected.Type}"
            : part.DecodeText(out _) == expected.Text ? null : $"text: “{part.DecodeText(out _)}” for “{expected.Text}”";
    }

    /// <summary>Bytes that are no text are guessed here and given up there.</summary>
    private static bool Differs(string read, string expected) => !expected.Contains('\uFFFD', StringComparison.Ordinal) && Squeeze(read) != Squeeze(expected);

    /// <summary>A multipart without parts, or a type that is none, is text here.</summary>
    private static string Usable(string type) =>
        type.Any(character => !char.IsAsciiLetterOrDigit(character) && !"/-+.".Contains(character, StringComparison.Ordinal)) || type.StartsWith("multipart/", StringComparison.Ordinal) ? "text/plain" : type;

    private static IEnumerable<MimePart> Leaves(MimePart part) => part.IsMultipart ? part.Parts.SelectMany(Leaves) : [part];

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsControl(character) && !char.IsWhiteSpace(character)));

    private static string Sha(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
