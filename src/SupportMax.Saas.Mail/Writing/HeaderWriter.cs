using System.Text;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Writes a head, folded at blanks. Line breaks in a value become blanks: nobody can add a field through a name or a subject.</summary>
internal sealed class HeaderWriter
{
    private const int MaxLine = 76;
    private readonly StringBuilder _head = new();

    public void Add(string name, string value)
    {
        var line = new StringBuilder(name).Append(':');
        foreach (var word in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > MaxLine && line.Length > name.Length + 1)
            {
                _head.Append(line).Append("\r\n");
                line.Clear();
            }

            line.Append(' ').Append(word);
        }

        _head.Append(line).Append("\r\n");
    }

    public void AddText(string name, string text) => Add(name, EncodedWordWriter.Write(text));

    public override string ToString() => _head.ToString();
}
