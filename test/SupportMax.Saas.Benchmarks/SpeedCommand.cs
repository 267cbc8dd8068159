using System.Diagnostics;

namespace SupportMax.Saas.Benchmarks;

/// <summary>How fast the encoder, questions, building and training are, and how much memory a base takes.</summary>
internal static class SpeedCommand
{
    private const int Asked = 1000;
    private const int AnswerSentences = 3;
    private const int SampleSentences = 25_000;

    public static void Run(CommandLine arguments)
    {
        var encoder = arguments.Encoder();
        var texts = arguments.Find("data") is { } folder ? ReadSentences(folder) : ReadSampleSentences();
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(texts));
        Console.WriteLine($"{Environment.ProcessorCount} cores, {texts.Count} sentences");
        var part = arguments.Find("part");
        if (part is null or "encoder") Encoder(encoder, texts);
        if (part is null or "training")
            foreach (var (entries, phrasings) in (IEnumerable<(int, int)>)[(500, 5), (3_000, 2), (10_000, 2)])
                Index(encoder, texts, entries, phrasings);
        if (part is not (null or "search")) return;
        var encodings = new BlendedEncodings(encoder, texts);
        foreach (var (entries, hasAnswers) in (IEnumerable<(int, bool)>)[(500, true), (10_000, true), (100_000, false), (100_000, true)])
            Search(encoder, encodings, texts, entries, hasAnswers);
    }

    private static List<string> ReadSentences(string folder) =>
        [.. Directory.GetFiles(folder, "*-train.csv").Order(StringComparer.Ordinal).SelectMany(LabelledText.Read).Select(row => row.Text).Distinct()];

    /// <summary>The sample tenant's questions and phrasings, numbered as often as it takes: what was encoded before would cost nothing.</summary>
    private static List<string> ReadSampleSentences()
    {
        var entries = KnowledgeFile.ReadFolder(Path.Combine(Locations.Repository, "etc", "knowledge", "northwind"), new Dictionary<Guid, string>());
        var sentences = entries.SelectMany(entry => entry.Phrasings.Prepend(entry.Question)).Distinct().ToList();
        return [.. Enumerable.Range(0, SampleSentences).Select(i => i < sentences.Count ? sentences[i] : $"{sentences[i % sentences.Count]} {i / sentences.Count}")];
    }

    private static void Encoder(UniversalSentenceEncoder encoder, List<string> texts)
    {
        var encoding = new float[encoder.Dimensions];
        Times("encoder, one sentence, one core", [.. texts.Take(2 * Asked).Select(text => Time(() => encoder.Encode(text, encoding))).Skip(Asked)]);
        var elapsed = Time(() => encoder.EncodeBatch(texts[..5000], new float[5000 * encoder.Dimensions], CancellationToken.None));
        Console.WriteLine($"encoder, batch of 5,000, all cores: {5000 / elapsed * 1000:0} sentences/s");
    }

    private static void Index(UniversalSentenceEncoder encoder, List<string> texts, int count, int phrasings)
    {
        var entries = Entries(texts, count, phrasings, hasAnswers: false);
        var cache = new MemoryEncodingCache(200_000);
        KnowledgeIndex? index = null;
        Console.WriteLine($"{count} entries of {phrasings} phrasings: first build {Time(() => index = KnowledgeIndex.Build(entries, encoder, cache, null, CancellationToken.None)):0} ms");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"  build with kept encodings {Time(() => index = KnowledgeIndex.Build(entries, encoder, cache, null, CancellationToken.None)):0} ms");
        Console.WriteLine($"  train {Time(() => index = index!.Train(CancellationToken.None)):0} ms");
        var first = index!;
        Console.WriteLine($"  build after a change {Time(() => index = KnowledgeIndex.Build(entries, encoder, cache, first, CancellationToken.None)):0} ms");
        index = null;
        Ask(first, texts);
        GC.KeepAlive(entries);
        var with = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(first);
        Console.WriteLine($"  index {first.Bytes / 1e6:0.0} MB; by the garbage collector {(with - before) / 1e6:0.0} MB more than one untrained index");
    }

    private static void Ask(KnowledgeIndex index, List<string> texts)
    {
        foreach (var callers in (int[])[1, 16])
        {
            var times = new double[Asked];
            var next = -1;
            Task.WaitAll([.. Enumerable.Range(0, callers).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    while (Interlocked.Increment(ref next) is var i && i < Asked) times[i] = Time(() => index.Assess(texts[^(i + 1)]));
                },
                TaskCreationOptions.LongRunning))]);
            Times($"  a question end to end, {callers} callers", times);
        }
    }

    /// <summary>Search without encoding the question, and the whole way of a question, one after the other.</summary>
    private static void Search(UniversalSentenceEncoder encoder, BlendedEncodings encodings, List<string> texts, int count, bool hasAnswers)
    {
        var repeated = Enumerable.Range(0, count).Select(i => i < texts.Count ? texts[i] : $"{texts[i % texts.Count]}{BlendedEncodings.Joint}{texts[i * 31 % texts.Count]}").ToList();
        var index = KnowledgeIndex.Build(Entries(repeated, count, 1, hasAnswers), encoder, encodings, null, CancellationToken.None);
        var learnt = Time(() => index = index.Train(CancellationToken.None));
        var times = texts.Take(Asked).Select(text => (Whole: Time(() => index.Assess(text)), Search: index.SearchMilliseconds(text))).Skip(Asked / 4).ToList();
        var name = $"{count} entries of 1 phrasing{(hasAnswers ? " and an answer" : "")}";
        Times($"{name}: search alone", [.. times.Select(time => time.Search)]);
        Times($"{name}: encode, search and judge", [.. times.Select(time => time.Whole)]);
        Console.WriteLine($"  index {index.Bytes / 1e6:0.0} MB, trained in {learnt / 1000:0.0} s");
    }

    private static List<KnowledgeEntry> Entries(List<string> texts, int count, int phrasings, bool hasAnswers) =>
        [.. Enumerable.Range(0, count).Select(i => new KnowledgeEntry(
            Guid.NewGuid(),
            texts[i * phrasings % texts.Count],
            [.. Enumerable.Range(1, phrasings - 1).Select(j => texts[(i * phrasings + j) % texts.Count])],
            hasAnswers ? string.Join(BlendedEncodings.Joint, Enumerable.Range(1, AnswerSentences).Select(j => texts[(i + 7919 * j) % texts.Count])) : "",
            "GeneralInquiry",
            $"Area {i % 10}",
            "en"))];

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Times(string name, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine($"{name}: p50 {times[times.Length / 2]:0.00} ms, p99 {times[times.Length * 99 / 100]:0.00} ms");
    }
}
