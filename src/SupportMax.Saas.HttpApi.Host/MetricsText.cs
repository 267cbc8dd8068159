using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace SupportMax.Saas;

/// <summary>The process's own measurements in Prometheus' text format, gathered from .NET's meters. No label names a tenant or a person.</summary>
internal sealed class MetricsText : IDisposable
{
    /// <summary>The meters that are gathered.</summary>
    public static IReadOnlyList<string> Meters { get; } =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime", "Npgsql", "SupportMax.ChatModels"];

    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    public MetricsText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (key, series) in _series.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            series.WriteTo(text, key);
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd(KeyOf(instrument, tags), _ => new Series(KindOf(instrument))).Record(value);

    private static SeriesKind KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> or Histogram<long> or Histogram<int> => SeriesKind.Distribution,
        _ when instrument.IsObservable => SeriesKind.Latest,
        _ => SeriesKind.Sum,
    };

    private static string KeyOf(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = new StringBuilder(instrument.Name.Replace('.', '_').Replace('-', '_'));
        var separator = '{';
        foreach (var (name, value) in tags)
        {
            var shown = Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            key.Append(separator).Append(name.Replace('.', '_').Replace('-', '_')).Append("=\"").Append(shown).Append('"');
            separator = ',';
        }

        return (separator == ',' ? key.Append('}') : key).ToString();
    }

    private enum SeriesKind
    {
        Sum,
        Latest,
        Distribution,
    }

    private sealed class Series(SeriesKind kind)
    {
        private readonly Lock _lock = new();
        private double _value;
        private long _count;

        public void Record(double value)
        {
            lock (_lock)
            {
                _value = kind == SeriesKind.Latest ? value : _value + value;
                _count++;
            }
        }

        public void WriteTo(StringBuilder text, string key)
        {
            lock (_lock)
            {
                if (kind != SeriesKind.Distribution)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{key} {_value}\n");
                    return;
                }

                var brace = key.IndexOf('{', StringComparison.Ordinal);
                var (name, labels) = brace < 0 ? (key, "") : (key[..brace], key[brace..]);
                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{labels} {_value}\n{name}_count{labels} {_count}\n");
            }
        }
    }
}
