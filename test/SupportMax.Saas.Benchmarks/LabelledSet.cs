namespace SupportMax.Saas.Benchmarks;

/// <summary>Labelled sentences to make bases of and, when the folder has them, others to ask.</summary>
/// <param name="Name">The file's name without its part.</param>
/// <param name="Train">Sentences to make a base of.</param>
/// <param name="Test">Sentences to ask; null when a fifth of the others has to serve.</param>
internal sealed record LabelledSet(string Name, List<LabelledText> Train, List<LabelledText>? Test)
{
    private static readonly string[] s_testParts = ["test", "val"];

    /// <summary>Reads <c>name-train.csv</c> with <c>name-test.csv</c> or else <c>name-val.csv</c>, and any other CSV on its own.</summary>
    public static List<LabelledSet> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder}; give --data a folder of CSV files with the columns text,label.");
        var paths = Directory.GetFiles(folder, "*.csv").ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        var sets = new List<LabelledSet>();
        foreach (var (file, path) in paths.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var cut = file.LastIndexOfAny(['-', '_', '.']);
            var (name, part) = cut < 0 ? (file, "") : (file[..cut], file[(cut + 1)..].ToLowerInvariant());
            if (part == "train")
            {
                var test = s_testParts.Select(other => paths.GetValueOrDefault($"{name}{file[cut]}{other}")).FirstOrDefault(found => found is not null);
                sets.Add(new(name, LabelledText.Read(path), test is null ? null : LabelledText.Read(test)));
            }
            else if (!s_testParts.Contains(part, StringComparer.Ordinal) || !paths.ContainsKey($"{name}{file[cut]}train"))
            {
                sets.Add(new(file, LabelledText.Read(path), null));
            }
        }

        return sets.Count > 0 ? sets : throw new FileNotFoundException($"There is no CSV file in {folder}; each needs the columns text,label.");
    }

    /// <summary>A base of up to so many sentences a label, and what to ask it.</summary>
    public Split Split(int phrasings, int seed) =>
        Test is null ? Benchmarks.Split.Make(Train, phrasings, seed) : Benchmarks.Split.Make(Train, Test, phrasings, seed);
}
