using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace SupportMax.Saas.Kafka;

/// <summary>Finds the native library under Confluent's client, which is built from its sources.</summary>
internal static class KafkaLibrary
{
    private const string Built = ".data/librdkafka/librdkafka.so";
    private static readonly Lock s_lock = new();
    private static nint s_handle;
    private static bool s_isLoaded;

    /// <summary>The loaded library; 0 when an installed one is left to the client to find.</summary>
    internal static nint Handle => s_handle;

    /// <summary>Loads it once per process.</summary>
    /// <param name="path">The file; null to look for the built one in the folders above the program.</param>
    public static void Load(string? path)
    {
        lock (s_lock)
        {
            if (s_isLoaded)
                return;
            var library = path ?? FindBuilt();
            NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, (name, _, _) => Resolve(name));
            if (library is not null)
            {
                s_handle = NativeLibrary.Load(library);
                Library.Load(library);
            }
            s_isLoaded = true;
        }
    }

    private static nint Resolve(string name)
    {
        // The client reports errors of the loader through libdl, which on glibc has its version in its name.
        if (name == "libdl" && NativeLibrary.TryLoad("libdl.so.2", out var loader))
            return loader;
        return name.StartsWith("librdkafka", StringComparison.Ordinal) ? s_handle : 0;
    }

    private static string? FindBuilt()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Built);
            if (File.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
