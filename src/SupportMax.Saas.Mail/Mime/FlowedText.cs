using System.Text;

namespace SupportMax.Saas.Mail.Mime;

/// <summary>Joins the lines of <c>format=flowed</c> (RFC 3676): a line that ends in a blank goes on in the next of the same quote depth.</summary>
internal static class FlowedText
{
    public static string Join(string text, bool deletesSpace)
    {
        var result = new StringBuilder(text.Length);
        var (openDepth, isOpen) = (0, false);
        foreach (var line in text.Split('\n'))
        {
            var depth = line.TakeWhile(character => character == '>').Count();
            var content = line[depth..];
            if (content.StartsWith(' '))
                content = content[1..];
            var isSignature = content is "-- ";
            if (isOpen && (depth != openDepth || isSignature))
                (isOpen, _) = (false, result.Append('\n'));
            if (!isOpen && depth > 0)
                result.Append('>', depth).Append(' ');
            var flows = content.EndsWith(' ') && !isSignature;
            result.Append(flows && deletesSpace ? content[..^1] : content);
            if (!flows)
                result.Append('\n');
            (openDepth, isOpen) = (depth, flows);
        }

        return result.ToString().TrimEnd('\n') + "\n";
    }
}
