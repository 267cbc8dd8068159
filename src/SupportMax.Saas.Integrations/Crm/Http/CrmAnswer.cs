using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>A CRM's answer, read whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
/// <param name="RetryAfter">How long to wait, when it says so.</param>
/// <param name="Usage">How much of the day's calls is used, when it says so.</param>
internal sealed record CrmAnswer(int Status, string Text, TimeSpan? RetryAfter, CrmUsage? Usage)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonNode? Json
    {
        get
        {
            try
            {
                return Text.Length == 0 ? null : JsonNode.Parse(Text);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
