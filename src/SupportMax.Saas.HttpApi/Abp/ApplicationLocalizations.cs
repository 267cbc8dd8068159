using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Abp;

/// <summary>The admin's texts in each language, written and compressed once: they change with the program alone.</summary>
internal sealed class ApplicationLocalizations(IOptions<JsonOptions> json)
{
    private readonly ConcurrentDictionary<string, CompressedContent> _contents = new(StringComparer.Ordinal);

    public CompressedContent In(CultureInfo culture) =>
        _contents.GetOrAdd(culture.Name, _ => new CompressedContent(JsonSerializer.SerializeToUtf8Bytes(ApplicationLocalization.In(culture), json.Value.SerializerOptions)));
}
