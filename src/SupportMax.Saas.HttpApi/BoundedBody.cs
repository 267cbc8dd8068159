using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas;

/// <summary>Request bodies that are a file.</summary>
internal static class BoundedBody
{
    private const int StepBytes = 64 * 1024;

    /// <summary>The body, cut after so many bytes: whoever gets that many knows that there are too many.</summary>
    public static async Task<byte[]> ReadAtMostAsync(this HttpRequest request, int bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[StepBytes];
        int read;
        while (content.Length < bytes && (read = await request.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(StepBytes, bytes - content.Length)), cancellationToken)) > 0)
            content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
