using System.Net;
using System.Text;

namespace SupportMax.Saas.SimulatorControl;

/// <summary>A plain page with tables, for a person who wants to see what a simulated vendor holds.</summary>
public sealed class HtmlPage(string title, string note)
{
    private readonly StringBuilder _body = new();

    /// <summary>Adds a table under a heading.</summary>
    public HtmlPage Table(string heading, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        _body.Append(Invariant($"<h2>{Encode(heading)}</h2><table><thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>"))}</tr></thead><tbody>"));
        foreach (var row in rows)
            _body.Append(Invariant($"<tr>{string.Concat(row.Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>"));
        _body.Append("</tbody></table>");
        return this;
    }

    /// <summary>The page; it loads itself anew every two seconds.</summary>
    public override string ToString() =>
        $$"""
          <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="refresh" content="2"><title>{{Encode(title)}}</title><style>
          :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif } body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
          table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto } th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-bottom: 1px solid #8886; white-space: pre-wrap }
          </style></head><body><h1>{{Encode(title)}}</h1><p>{{Encode(note)}}</p>{{_body}}</body></html>
          """;

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
